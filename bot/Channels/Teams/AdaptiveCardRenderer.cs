using System.Globalization;
using System.Text.Json;
using CoachBot.Coaching.Replies;

namespace CoachBot.Channels.Teams;

/// <summary>
/// A reply as an Adaptive Card 1.5. Words of agents and customers stand only in text runs, where no markup takes effect.
/// A card that would be too large for the channel loses its marked view first, then the form to try again, then the folded findings, the revised draft last.
/// </summary>
internal static class AdaptiveCardRenderer
{
    public const string NotUsefulVerb = "not-useful";
    public const string NotUsefulKey = ButtonKeys.NotUseful;
    public const string AgentKey = ButtonKeys.Agent;
    public const string TranscriptKey = ButtonKeys.Transcript;
    public const string VerbKey = ButtonKeys.Verb;
    public const string ItemKey = ButtonKeys.Item;

    /// <summary>The id of the input that goes with buttons.</summary>
    public const string SayKey = ButtonKeys.Say;
    public const string SentVerb = "sent";
    public const string AgainVerb = "again";
    public const string DraftKey = ButtonKeys.Draft;
    public const string CustomerKey = ButtonKeys.Customer;
    public const string ForKey = ButtonKeys.For;
    public const string PromiseKey = ButtonKeys.Promise;
    public const string DueKey = ButtonKeys.Due;

    /// <summary>Channels refuse messages above 28 KB; the rest of the message needs some of it.</summary>
    private const int MostBytes = 26 * 1024;

    private static readonly (CardParts Parts, string? Note)[] Attempts =
    [
        (CardParts.All, null),
        (CardParts.All & ~CardParts.MarkedDraft, null),
        (CardParts.Folded | CardParts.Rewrite, null),
        (CardParts.Rewrite, "There are more remarks than fit here. Send the draft in parts to see them all."),
        (CardParts.None, "The revised draft is too long to show here. Send the draft in parts to get it."),
    ];

    /// <summary>Whether the coach makes buttons that do this.</summary>
    public static bool IsVerb(string? verb) => verb is NotUsefulVerb or SentVerb or AgainVerb;

    /// <summary>The card as JSON.</summary>
    public static string Render(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        foreach (var (parts, note) in Attempts)
        {
            var card = CardWriter.Rent();
            Write(card, reply, parts, note);
            if (card.Bytes <= MostBytes || parts == CardParts.None)
            {
                return card.Finish();
            }
        }

        throw new InvalidOperationException("The last attempt is always taken.");
    }

    private static void Write(CardWriter card, Reply reply, CardParts parts, string? note)
    {
        card.Start(Words.AdaptiveCard).Set(Words.Schema, Words.SchemaAddress).Set(Words.Version, Words.Version15).Set(Words.Lang, Words.En);
        card.Set(Words.FallbackText, Fallback(reply));
        card.StartObject(Words.Teams).Set(Words.Width, Words.Full).End();
        card.StartArray(Words.Body);
        var folded = reply.Blocks.Count(b => b is FindingBlock { IsFolded: true });
        var isFolding = false;
        foreach (var block in reply.Blocks)
        {
            var isFolded = block is FindingBlock { IsFolded: true };
            if (isFolded && !parts.HasFlag(CardParts.Folded))
            {
                continue;
            }

            if (isFolded != isFolding)
            {
                isFolding = isFolded;
                Fold(card, isFolding, folded);
            }

            WriteBlock(card, block, parts);
        }

        if (isFolding)
        {
            Fold(card, isStart: false, folded);
        }

        if (reply.About is { } draft && parts.HasFlag(CardParts.Edit))
        {
            EditCard.Write(card, draft, reply.Blocks.OfType<RewriteBlock>().FirstOrDefault()?.Text ?? draft.Text);
        }

        if (note is not null)
        {
            card.StartRichText(Words.Medium).Run(note, RunStyle.Subtle).EndRichText();
        }

        card.EndArray().End();
    }

    private static void WriteBlock(CardWriter card, ReplyBlock block, CardParts parts)
    {
        switch (block)
        {
            case VerdictBlock verdict: Verdict(card, verdict); break;
            case DraftBlock draft when parts.HasFlag(CardParts.MarkedDraft): DraftCard.Write(card, draft); break;
            case DraftBlock: break;
            case FindingBlock finding: FindingCard.Write(card, finding); break;
            case StrengthBlock strength: Line(card, "✓ ", RunStyle.GoodBold, strength.Text); break;
            case RewriteBlock rewrite when parts.HasFlag(CardParts.Rewrite): DraftCard.Write(card, rewrite, isInOnePiece: parts == CardParts.Rewrite); break;
            case RewriteBlock: break;
            case PromiseBlock promise: PromiseCard.Write(card, promise); break;
            case SuggestionBlock suggestion when parts.HasFlag(CardParts.Rewrite): DraftCard.Write(card, suggestion); break;
            case SuggestionBlock: break;
            case HeadlineBlock headline: ConversationCard.Write(card, headline); break;
            case RiskBlock risk: ConversationCard.Write(card, risk); break;
            case TrendBlock trend: ConversationCard.Write(card, trend); break;
            case InsightBlock insight: ConversationCard.Write(card, insight); break;
            case StepBlock step: ConversationCard.Write(card, step); break;
            case QuestionBlock question: ConversationCard.Write(card, question); break;
            case SectionBlock section: SummaryCard.Write(card, section); break;
            case FiguresBlock figures: SummaryCard.Write(card, figures); break;
            case BarsBlock bars: SummaryCard.Write(card, bars); break;
            case HabitBlock habit: SummaryCard.Write(card, habit); break;
            case ButtonsBlock buttons: SummaryCard.Write(card, buttons); break;
            case AsideBlock aside: card.StartRichText(Words.Medium).Run(aside.Text, RunStyle.Subtle).EndRichText(); break;
            case NoteBlock sentence: card.StartRichText(Words.Small).Run(sentence.Text).EndRichText(); break;
            default: throw new InvalidOperationException($"No card for {block.GetType().Name}.");
        }
    }

    private static void Verdict(CardWriter card, VerdictBlock block)
    {
        var (style, color) = block.Verdict switch
        {
            Coaching.Drafts.Verdict.Ready => (Words.GoodStyle, Words.Good),
            Coaching.Drafts.Verdict.Tweak => (Words.WarningStyle, Words.Warning),
            _ => (Words.AttentionStyle, Words.Attention),
        };
        card.Start(Words.Container).Set(Words.Style, style).Set(Words.Bleed, true).StartArray(Words.Items)
            .Start(Words.ColumnSet).StartArray(Words.Columns)
            .Start(Words.Column).Set(Words.Width, Words.Stretch).Set(Words.VerticalAlignment, Words.Center).StartArray(Words.Items)
            .Start(Words.TextBlock).Set(Words.Text, block.Headline).Set(Words.Size, Words.Large).Set(Words.Weight, Words.Bolder)
            .Set(Words.Color, color).Set(Words.Wrap, true).End().EndArray().End()
            .Start(Words.Column).Set(Words.Width, Words.Auto).Set(Words.VerticalAlignment, Words.Center).StartArray(Words.Items)
            .Start(Words.TextBlock).Set(Words.Text, Score(block.Score)).Set(Words.Weight, Words.Bolder)
            .Set(Words.Alignment, Words.Right).Set(Words.Wrap, true).End().EndArray().End()
            .EndArray().End().EndArray().End();
    }

    private static void Line(CardWriter card, string sign, RunStyle style, string text) =>
        card.StartRichText(Words.Small).Run(sign, style).Run(text).EndRichText();

    /// <summary>Two buttons that swap places, and between them the findings that wait.</summary>
    private static void Fold(CardWriter card, bool isStart, int folded)
    {
        if (isStart)
        {
            Fold(card, Words.ShowId, isVisible: true, $"Show all ({folded.ToString(CultureInfo.InvariantCulture)} more)");
            card.Start(Words.Container).Set(Words.Id, Words.MoreId).Set(Words.IsVisible, false).Set(Words.Separator, true)
                .Set(Words.Spacing, Words.Medium).StartArray(Words.Items);
        }
        else
        {
            card.EndArray().End();
            Fold(card, Words.FewerId, isVisible: false, Words.ShowFewer.Value);
        }
    }

    private static void Fold(CardWriter card, JsonEncodedText id, bool isVisible, string title) =>
        card.Start(Words.ActionSet).Set(Words.Id, id).Set(Words.IsVisible, isVisible).StartArray(Words.Actions)
            .Toggle(title, Words.ShowId.Value, Words.MoreId.Value, Words.FewerId.Value).EndArray().End();

    /// <summary>Only our own words: who shows this may read markup into it.</summary>
    private static string Fallback(Reply reply) => reply.Blocks is [VerdictBlock verdict, ..]
        ? $"{verdict.Headline} ({Score(verdict.Score)}). This app can't show the whole review; open it in an up-to-date client."
        : "Your coach has answered. Open it in an up-to-date client.";

    private static string Score(int score) => string.Create(CultureInfo.InvariantCulture, $"{score} / 100");
}
