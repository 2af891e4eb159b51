using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Replies;
using CoachBot.Conversations;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>Writes the blocks of a reply. Fixed words may stand in headers; everything else is rich text.</summary>
internal sealed class SlackReplyWriter(SlackParts parts)
{
    /// <summary>The block whose text is to be copied; the dialog finds it by this.</summary>
    public const string RewriteBlockId = "rewrite";

    /// <summary>The block with a reply to start from.</summary>
    public const string SuggestionBlockId = "suggestion";

    private const int MostDraft = 2_500;
    private const int MostPieces = 4;

    private readonly JArray _blocks = [];
    private readonly List<FindingBlock> _folded = [];
    private int _promises;

    public JArray Write(Reply reply)
    {
        var findingsEnd = -1;
        foreach (var block in reply.Blocks)
        {
            Write(block);
            findingsEnd = block is FindingBlock ? _blocks.Count : findingsEnd;
        }

        if (_folded.Count > 0)
        {
            SlackFolding.Insert(_blocks, findingsEnd, _folded);
        }

        return _blocks;
    }

    private void Write(ReplyBlock block)
    {
        switch (block)
        {
            case VerdictBlock verdict:
                _blocks.Add(SlackBlocks.Header($"{Sign(verdict.Verdict)} {verdict.Headline} · {verdict.Score} / 100"));
                break;
            case HeadlineBlock headline:
                _blocks.Add(SlackBlocks.Header(headline.Text));
                break;
            case DraftBlock draft:
                WriteDraft(draft);
                break;
            case FindingBlock { IsFolded: true } folded:
                if (parts.HasFlag(SlackParts.Folded))
                {
                    _folded.Add(folded);
                }

                break;
            case FindingBlock finding:
                SlackFinding.Write(_blocks, finding);
                break;
            case StrengthBlock strength:
                Add(new RichText().Plain($"✓ {strength.Text}"));
                break;
            case RewriteBlock rewrite:
                AddCopy(ConversationText.Heading("Copy this", rewrite.IsAiWorded), rewrite.Text, RewriteBlockId);
                break;
            case SuggestionBlock suggestion:
                AddCopy(ConversationText.Heading("A reply to start from", suggestion.IsAiWorded), suggestion.Text, SuggestionBlockId);
                break;
            case PromiseBlock promise:
                WritePromise(promise);
                break;
            case AsideBlock aside:
                _blocks.Add(SlackBlocks.Context(aside.Text));
                break;
            case NoteBlock note:
                Add(new RichText().Plain(note.Text));
                break;
            case RiskBlock risk:
                Add(new RichText().Bold(risk.Level >= RiskLevel.Nudge ? $"⚠ {risk.Sentence}" : risk.Sentence));
                break;
            case TrendBlock trend:
                Add(new RichText().Preformatted(ConversationText.Bars(trend)).Italic(trend.Caption));
                break;
            case InsightBlock insight:
                Add(new RichText().Bold($"{insight.Label}:").Plain($" {insight.Text}"));
                break;
            case StepBlock step:
                WriteStep(step);
                break;
            case QuestionBlock question:
                WriteQuestion(question);
                break;
            case SectionBlock section:
                _blocks.Add(SlackBlocks.Header(section.Text));
                break;
            case FiguresBlock figures:
                SlackSummary.Write(_blocks, figures);
                break;
            case BarsBlock bars:
                SlackSummary.Write(_blocks, bars);
                break;
            case HabitBlock habit:
                SlackSummary.Write(_blocks, habit);
                break;
            case ButtonsBlock decision:
                SlackSummary.Write(_blocks, decision);
                break;
            default:
                throw new InvalidOperationException($"No blocks for {block.GetType().Name}.");
        }
    }

    private static string Sign(Verdict verdict) => verdict switch
    {
        Verdict.Ready => "✅",
        Verdict.Tweak => "✏️",
        _ => "⛔",
    };

    private void Add(RichText text, string? id = null) => _blocks.Add(text.Block(id));

    /// <summary>The draft as quoted words; those of a finding are bold and carry its number.</summary>
    private void WriteDraft(DraftBlock draft)
    {
        if (!parts.HasFlag(SlackParts.MarkedDraft) || draft.Text.Length > MostDraft || draft.Marks.Count == 0)
        {
            return;
        }

        Add(new RichText().Quote(quote =>
        {
            var at = 0;
            foreach (var mark in draft.Marks)
            {
                quote.Plain(draft.Text[at..mark.Span.Start]).Bold(draft.Text[mark.Span.Start..mark.Span.End]).Plain($" [{mark.Number}]");
                at = mark.Span.End;
            }

            quote.Plain(draft.Text[at..]);
        }));
    }

    private void AddCopy(string label, string text, string id)
    {
        var block = new RichText().Bold(label);
        foreach (var piece in SlackText.Pieces(text, RichText.MostCharacters).Take(MostPieces))
        {
            block.Preformatted(piece);
        }

        Add(block, id);
    }

    private void WritePromise(PromiseBlock block)
    {
        Add(new RichText().Plain(block.Text));
        if (block.Promise.Due is { } due && Packed.Close(new JObject { [ButtonKeys.Promise] = block.Promise.Text, [ButtonKeys.Due] = due }) is { } value)
        {
            _blocks.Add(SlackBlocks.Actions($"promise-{++_promises}", [SlackBlocks.Button("I sent this", $"{SlackActions.Press}/sent", value)]));
        }
    }

    private void WriteStep(StepBlock block)
    {
        var text = new RichText().Bold($"{block.Number}. {block.Step.Title}");
        if (block.Step.Say is { } say)
        {
            text.Quote(say);
        }

        Add(text.Plain(block.Step.Say is null ? $"\n{block.Step.Because}" : block.Step.Because));
    }

    private void WriteQuestion(QuestionBlock question)
    {
        Add(new RichText().Plain(question.Text));
        var values = question.Choices.Select(c => Packed.Close(new JObject { [ButtonKeys.Agent] = c, [ButtonKeys.Transcript] = question.About })).ToArray();
        if (values.Length is 0 or > SlackBlocks.MostButtons || values.Contains(null))
        {
            // The conversation is too long to come back with a button.
            Add(new RichText().Plain(QuestionBlock.ByHand));
            return;
        }

        _blocks.Add(SlackBlocks.Actions("question", question.Choices.Select((c, i) => SlackBlocks.Button(c, $"{SlackActions.Press}/{i}", values[i]))));
    }
}
