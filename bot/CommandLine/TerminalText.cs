using System.Text;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Replies;
using CoachBot.Conversations;

namespace CoachBot.CommandLine;

/// <summary>Writes replies for people at a terminal: the draft with the exact words underlined, why, better words, the revised draft.</summary>
internal sealed class TerminalText(int width, bool colour)
{
    private const int Narrowest = 40;
    private const int Widest = 88;

    public static TerminalText ForConsole()
    {
        var width = Console.IsOutputRedirected ? Widest : Math.Clamp(Console.WindowWidth - 1, Narrowest, Widest);
        return new TerminalText(width, !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
    }

    public void Write(Reply reply, StringBuilder into)
    {
        foreach (var block in reply.Blocks)
        {
            switch (block)
            {
                case VerdictBlock verdict:
                    into.Append('\n').Append(Paint($"{verdict.Headline} · {verdict.Score}", Colour(verdict.Verdict))).Append('\n');
                    break;
                case DraftBlock draft:
                    into.Append('\n');
                    new MarkedDraft(draft, width - 2).Write(into);
                    break;
                case FindingBlock { IsFolded: true }:
                    break;
                case FindingBlock finding:
                    Write(finding, into);
                    break;
                case StrengthBlock strength:
                    into.Append('\n').Append(Paint("+ ", "32"));
                    Wrap(Clean(strength.Text), into, "  ");
                    break;
                case RewriteBlock rewrite:
                    Whole(ConversationText.Heading("Revised draft", rewrite.IsAiWorded), rewrite.Text, into);
                    break;
                case HeadlineBlock headline:
                    into.Append('\n').Append(Paint(headline.Text, "1")).Append('\n');
                    break;
                case RiskBlock risk:
                    into.Append(Paint("! ", risk.Level >= Coaching.Escalation.RiskLevel.Immediate ? "1;31" : "1;33"));
                    Wrap(Clean(risk.Sentence), into, "");
                    break;
                case TrendBlock trend:
                    into.Append('\n').Append("  ").Append(ConversationText.Bars(trend)).Append("  ");
                    Wrap(Clean(trend.Caption), into, "  ");
                    break;
                case InsightBlock insight:
                    Wrap($"{insight.Label}: {Clean(insight.Text)}", into, "  ");
                    break;
                case StepBlock step:
                    Write(step, into);
                    break;
                case SuggestionBlock suggestion:
                    Whole(ConversationText.Heading("A reply to start from", suggestion.IsAiWorded), suggestion.Text, into);
                    break;
                case QuestionBlock question:
                    Wrap($"{Clean(question.Text)} {string.Join(" or ", question.Choices.Select(Clean))}? {QuestionBlock.ByHand}", into, "");
                    break;
                case PromiseBlock promise:
                    into.Append('\n');
                    Wrap(Clean(promise.Text), into, "");
                    break;
                case AsideBlock aside:
                    into.Append('\n');
                    Wrap(Clean(aside.Text), into, "");
                    break;
                case NoteBlock note:
                    Wrap(Clean(note.Text), into, "");
                    break;
                default:
                    throw new InvalidOperationException($"No way to write {block.GetType().Name}.");
            }
        }

        var folded = reply.Blocks.Count(b => b is FindingBlock { IsFolded: true });
        if (folded > 0)
        {
            into.Append('\n').Append($"{folded} more: add --format json to see all.\n");
        }

        into.Append('\n');
    }

    private static string Colour(Verdict verdict) => verdict switch
    {
        Verdict.Ready => "1;32",
        Verdict.Tweak => "1;33",
        _ => "1;31",
    };

    private void Whole(string heading, string text, StringBuilder into)
    {
        into.Append('\n').Append(Paint(heading, "1")).Append('\n');
        foreach (var line in Clean(text).Split('\n'))
        {
            into.Append("  ");
            Wrap(line, into, "  ");
        }
    }

    private void Write(StepBlock block, StringBuilder into)
    {
        into.Append('\n').Append(Paint($"{block.Number}. ", "1"));
        Wrap(Clean(block.Step.Title), into, "   ");
        if (block.Step.Say is { } say)
        {
            into.Append("   → ");
            Wrap(Clean(say), into, "     ");
        }

        into.Append("   ");
        Wrap(Clean(block.Step.Because), into, "   ");
    }

    private void Write(FindingBlock block, StringBuilder into)
    {
        var finding = block.Finding;
        into.Append('\n').Append(Paint($"{block.Number}. ", "1"));
        Wrap(Clean(finding.Message), into, "   ");
        into.Append("   ");
        Wrap(Clean(finding.Why), into, "   ");
        foreach (var alternative in finding.Alternatives)
        {
            into.Append("   → ");
            Wrap(Clean(alternative), into, "     ");
        }
    }

    private void Wrap(string text, StringBuilder into, string indent)
    {
        var column = indent.Length;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > indent.Length && column + word.Length > width)
            {
                into.Append('\n').Append(indent);
                column = indent.Length;
            }

            into.Append(column > indent.Length ? " " : "").Append(word);
            column += word.Length + 1;
        }

        into.Append('\n');
    }

    private string Paint(string text, string code) => colour ? $"\u001b[{code}m{text}\u001b[0m" : text;

    /// <summary>Takes out control characters: pasted text must not steer the terminal.</summary>
    internal static string Clean(string text) => text.Any(c => char.IsControl(c) && c is not '\n')
        ? string.Concat(text.Where(c => !char.IsControl(c) || c is '\n'))
        : text;
}
