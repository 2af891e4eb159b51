using System.Globalization;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Replies;

namespace CoachBot.Channels.Teams;

/// <summary>One finding: the words, why they matter, better words, and a way to say that it was no help.</summary>
internal static class FindingCard
{
    private const int LongestExcerpt = 160;
    private const int LongestText = 500;

    public static void Write(CardWriter card, FindingBlock block)
    {
        var finding = block.Finding;
        var color = DraftCard.ColorOf(finding.Severity);
        card.Start(Words.Container).Set(Words.Separator, true).Set(Words.Spacing, Words.Medium).StartArray(Words.Items);

        card.StartRichText().Run(Numbers.Circled(block.Number), color.Bold).Run(" ")
            .Run(Clip(finding.Message, LongestText), RunStyle.Bold).EndRichText();
        if (finding.Excerpt.Length > 0 && !finding.Message.Contains(finding.Excerpt, StringComparison.Ordinal))
        {
            card.StartRichText(Words.Small).Run("You wrote: ", RunStyle.Subtle)
                .Run(Clip(finding.Excerpt, LongestExcerpt), color.Plain).EndRichText();
        }

        // What waits behind "Show all" is short; there the reason waits, too.
        var hidden = block.IsFolded ? $"why-{block.Number.ToString(CultureInfo.InvariantCulture)}" : null;
        Why(card, finding.Why, hidden);
        foreach (var better in finding.Alternatives)
        {
            card.StartRichText(Words.Small).Run("Try: ", RunStyle.GoodBold).Run(Clip(better, LongestText)).EndRichText();
        }

        if (finding.Severity != Severity.Block || hidden is not null)
        {
            card.Start(Words.ActionSet).Set(Words.Spacing, Words.Small).StartArray(Words.Actions);
            if (hidden is not null)
            {
                card.Toggle(Words.Why.Value, hidden);
            }

            if (finding.Severity != Severity.Block)
            {
                NotUseful(card, finding.Rule);
            }

            card.EndArray().End();
        }

        card.EndArray().End();
    }

    private static void Why(CardWriter card, string why, string? hidden)
    {
        card.Start(Words.RichTextBlock).Set(Words.Spacing, Words.Small);
        if (hidden is not null)
        {
            card.Set(Words.Id, hidden).Set(Words.IsVisible, false);
        }

        card.StartArray(Words.Inlines).Run(Clip(why, LongestText), RunStyle.Subtle).EndRichText();
    }

    /// <summary>Clients that do not know Action.Execute send the same data with Action.Submit.</summary>
    private static void NotUseful(CardWriter card, string rule)
    {
        card.Start(Words.Execute).Set(Words.Title, Words.NotUseful).Set(Words.Verb, Words.NotUsefulVerb);
        Data(card, rule).StartObject(Words.Fallback).Set(Words.Type, Words.Submit).Set(Words.Title, Words.NotUseful);
        Data(card, rule).End().End();
    }

    private static CardWriter Data(CardWriter card, string rule) => card.StartObject(Words.Data).Set(Words.NotUsefulKey, rule).End();

    /// <summary>The text, cut where it would fill the card.</summary>
    public static ReadOnlySpan<char> Clip(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
