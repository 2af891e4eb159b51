using System.Buffers;
using System.Text;
using CoachBot.Coaching.Replies;
using CoachBot.Conversations;

namespace CoachBot.Channels.Teams;

/// <summary>A reply as text, for channels without cards. Where the channel reads Markdown, everything untrusted is escaped.</summary>
internal static class PlainTextRenderer
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("\\`*_[]#+->|~<&.");

    public static string Render(Reply reply, bool isMarkdown)
    {
        ArgumentNullException.ThrowIfNull(reply);
        // Markdown folds a single line break into a space.
        var text = new PlainText(isMarkdown, isMarkdown ? "\n\n" : "\n");
        foreach (var block in reply.Blocks)
        {
            Write(text, block);
        }

        return text.ToString();
    }

    private static void Write(PlainText text, ReplyBlock block)
    {
        switch (block)
        {
            case VerdictBlock verdict:
                text.Line($"{verdict.Headline} ({verdict.Score} / 100)");
                break;
            case DraftBlock:
                // Without a way to underline, the findings quote the words themselves.
                break;
            case FindingBlock { Number: var number, Finding: var finding }:
                text.Gap().Line($"{number}. {finding.Message}");
                if (finding.Excerpt.Length > 0 && !finding.Message.Contains(finding.Excerpt, StringComparison.Ordinal))
                {
                    text.Line($"You wrote: {finding.Excerpt}");
                }

                text.Line(finding.Why);
                foreach (var better in finding.Alternatives)
                {
                    text.Line($"Try: {better}");
                }

                break;
            case StrengthBlock strength:
                text.Gap().Line($"✓ {strength.Text}");
                break;
            case RewriteBlock rewrite:
                text.Gap().Line($"{ConversationText.Heading("Copy this", rewrite.IsAiWorded)}:").Line(rewrite.Text);
                break;
            case SuggestionBlock suggestion:
                text.Gap().Line($"{ConversationText.Heading("A reply to start from", suggestion.IsAiWorded)}:").Line(suggestion.Text);
                break;
            case HeadlineBlock headline:
                text.Line(headline.Text);
                break;
            case RiskBlock risk:
                text.Line(risk.Sentence);
                break;
            case TrendBlock trend:
                text.Gap().Line(ConversationText.Bars(trend)).Line(trend.Caption);
                break;
            case InsightBlock insight:
                text.Line($"{insight.Label}: {insight.Text}");
                break;
            case StepBlock { Number: var number, Step: var step }:
                text.Gap().Line($"{number}. {step.Title}");
                if (step.Say is { } say)
                {
                    text.Line($"Say: {say}");
                }

                text.Line(step.Because);
                break;
            case QuestionBlock question:
                text.Line(question.Text).Line(QuestionBlock.ByHand);
                break;
            case PromiseBlock promise:
                text.Gap().Line(promise.Text);
                break;
            case AsideBlock aside:
                text.Gap().Line(aside.Text);
                break;
            case NoteBlock note:
                text.Line(note.Text);
                break;
            default:
                throw new InvalidOperationException($"No text for {block.GetType().Name}.");
        }
    }

    private sealed class PlainText(bool isMarkdown, string lineEnd)
    {
        private readonly StringBuilder _text = new();

        public PlainText Gap()
        {
            _text.Append(!isMarkdown && _text.Length > 0 ? "\n" : "");
            return this;
        }

        public PlainText Line(string line)
        {
            foreach (var part in line.AsSpan().EnumerateLines())
            {
                if (isMarkdown && part.IsWhiteSpace())
                {
                    continue;
                }

                _text.Append(_text.Length > 0 ? lineEnd : "");
                Append(part);
            }

            return this;
        }

        public override string ToString() => _text.ToString();

        private void Append(ReadOnlySpan<char> part)
        {
            if (!isMarkdown || !part.ContainsAny(Markup))
            {
                _text.Append(part);
                return;
            }

            for (var i = 0; i < part.Length; i++)
            {
                _ = part[i] switch
                {
                    '<' => _text.Append("&lt;"),
                    '>' => _text.Append("&gt;"),
                    '&' => _text.Append("&amp;"),
                    // A full stop makes a list only behind a number that begins the line.
                    '.' when !part[..i].ContainsAnyExceptInRange('0', '9') && i > 0 => _text.Append("\\."),
                    '.' => _text.Append('.'),
                    '+' or '-' or '#' when i > 0 => _text.Append(part[i]),
                    var c when Markup.Contains(c) => _text.Append('\\').Append(c),
                    var c => _text.Append(c),
                };
            }
        }
    }
}
