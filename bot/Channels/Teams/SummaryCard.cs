using System.Text.Json;
using CoachBot.Coaching.Replies;
using CoachBot.Conversations;

namespace CoachBot.Channels.Teams;

/// <summary>Figures, charts, habits and buttons. A chart is drawn by Teams itself; where it cannot be, bars of text stand in its place.</summary>
internal static class SummaryCard
{
    private const int LongestText = 500;
    private const int LongestTitle = 40;

    public static void Write(CardWriter card, SectionBlock block) =>
        card.Start(Words.TextBlock).Set(Words.Text, block.Text).Set(Words.Weight, Words.Bolder).Set(Words.Spacing, Words.Medium).Set(Words.Separator, true).Set(Words.Wrap, true).End();

    public static void Write(CardWriter card, FiguresBlock block)
    {
        card.Start(Words.ColumnSet).Set(Words.Spacing, Words.Small).StartArray(Words.Columns);
        foreach (var figure in block.Figures)
        {
            card.Start(Words.Column).Set(Words.Width, Words.Stretch).StartArray(Words.Items)
                .StartRichText().Run(figure.Label, RunStyle.Subtle).EndRichText()
                .StartRichText(Words.None).Run(figure.Value, RunStyle.Bold).EndRichText();
            if (figure.Change is { } change)
            {
                card.StartRichText(Words.None).Run(change, StyleOf(figure.Tone)).EndRichText();
            }

            card.EndArray().End();
        }

        card.EndArray().End();
    }

    public static void Write(CardWriter card, BarsBlock block)
    {
        card.StartRichText(Words.Medium).Run(block.Title, RunStyle.Subtle).EndRichText();
        card.Start(Words.HorizontalBar).Set(Words.Title, block.Title).Set(Words.DisplayMode, Words.AbsoluteWithAxis).StartArray(Words.Data);
        foreach (var bar in block.Bars)
        {
            card.Begin().Set(Words.X, FindingCard.Clip(bar.Label, LongestTitle)).Set(Words.Y, bar.Value).Set(Words.Color, ColorOf(bar.Tone)).End();
        }

        card.EndArray().StartObjectOf(Words.Fallback, Words.Container).StartArray(Words.Items);
        foreach (var bar in block.Bars)
        {
            card.StartRichText(Words.None).Run(SummaryText.Bar(block, bar), StyleOf(bar.Tone)).Run($" {SummaryText.Number(bar.Value)} {FindingCard.Clip(bar.Label, LongestTitle)}").EndRichText();
        }

        card.EndArray().End().End();
        // Charts have no words for those who can't see them.
        card.StartRichText(Words.None).Run(block.Caption, RunStyle.Subtle).EndRichText();
    }

    public static void Write(CardWriter card, HabitBlock block)
    {
        card.Start(Words.Container).Set(Words.Spacing, Words.Small).StartArray(Words.Items)
            .StartRichText().Run(Numbers.Circled(block.Number), RunColor.Accent.Bold).Run(" ").Run(block.Title, RunStyle.Bold).Run($" {block.Count}", RunStyle.Subtle).EndRichText()
            .StartRichText(Words.None).Run("Instead of: ", RunStyle.Subtle).Run(FindingCard.Clip(block.Instead, LongestText)).EndRichText()
            .StartRichText(Words.None).Run("Try: ", RunStyle.GoodBold).Run(FindingCard.Clip(block.Better, LongestText)).EndRichText()
            .EndArray().End();
    }

    /// <summary>The card carries an opaque id and nothing that anybody relies on: who presses is asked again, and all else is looked up.</summary>
    public static void Write(CardWriter card, ButtonsBlock block)
    {
        if (block.Input is { } input)
        {
            Input(card, input);
        }

        card.Start(Words.ActionSet).StartArray(Words.Actions);
        foreach (var button in block.Buttons)
        {
            card.Start(Words.Execute).Set(Words.Title, FindingCard.Clip(button.Title, LongestTitle)).Set(Words.Verb, button.Verb);
            Data(card, button, block.Item);
            card.StartObjectOf(Words.Fallback, Words.Submit).Set(Words.Title, FindingCard.Clip(button.Title, LongestTitle));
            Data(card, button, block.Item);
            card.End().End();
        }

        card.EndArray().End();
    }

    private static void Data(CardWriter card, ReplyButton button, string item) =>
        card.StartObject(Words.Data).Set(Words.VerbKey, button.Verb).Set(Words.ItemKey, item).End();

    private static void Input(CardWriter card, ButtonInput input)
    {
        if (input.Choices.Count == 0)
        {
            card.Start(Words.TextInput).Set(Words.Id, Words.SayKey).Set(Words.Label, input.Label).Set(Words.IsMultiline, true).Set(Words.Value, input.Text ?? "").End();
            return;
        }

        card.Start(Words.ChoiceInput).Set(Words.Id, Words.SayKey).Set(Words.Label, input.Label).Set(Words.Style, Words.Compact).StartArray(Words.Choices);
        foreach (var choice in input.Choices)
        {
            card.Begin().Set(Words.Title, choice).Set(Words.Value, choice).End();
        }

        card.EndArray().End();
    }

    private static RunStyle StyleOf(ReplyTone tone) => tone switch
    {
        ReplyTone.Good => RunStyle.GoodBold,
        ReplyTone.Warning => RunColor.Warning.Plain,
        ReplyTone.Bad => RunColor.Attention.Plain,
        _ => RunStyle.Subtle,
    };

    private static JsonEncodedText ColorOf(ReplyTone tone) => tone switch
    {
        ReplyTone.Good => Words.GoodStyle,
        ReplyTone.Warning => Words.WarningStyle,
        ReplyTone.Bad => Words.AttentionStyle,
        _ => Words.CategoricalBlue,
    };
}
