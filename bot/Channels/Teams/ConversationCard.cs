using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Replies;
using CoachBot.Conversations;

namespace CoachBot.Channels.Teams;

/// <summary>What is told of a conversation: risk, the mood as a small chart of blocks, steps, a reply to start from.</summary>
internal static class ConversationCard
{
    private const int LongestText = 500;
    private const int LongestTitle = 40;

    /// <summary>A longer paste does not travel in every button of a card.</summary>
    private const int MostCarried = 5_000;

    public static void Write(CardWriter card, HeadlineBlock block) =>
        card.Start(Words.TextBlock).Set(Words.Text, block.Text).Set(Words.Size, Words.Large).Set(Words.Weight, Words.Bolder).Set(Words.Wrap, true).End();

    public static void Write(CardWriter card, RiskBlock block)
    {
        var color = ColorOf(block.Level);
        card.Start(Words.Container).Set(Words.Style, block.Level >= RiskLevel.Immediate ? Words.AttentionStyle : Words.WarningStyle).Set(Words.Spacing, Words.Small).StartArray(Words.Items)
            .StartRichText().Run(FindingCard.Clip(block.Sentence, LongestText), color.Bold).EndRichText()
            .EndArray().End();
    }

    /// <summary>One bar a turn, higher and greener for the better; the caption says the same in words.</summary>
    public static void Write(CardWriter card, TrendBlock block)
    {
        card.StartRichText(Words.Medium);
        foreach (var point in ConversationText.Shown(block))
        {
            card.Run(ConversationText.Bar(point), StyleOf(point.Mood));
        }

        card.EndRichText();
        card.StartRichText(Words.None).Run(block.Caption, RunStyle.Subtle).EndRichText();
    }

    public static void Write(CardWriter card, InsightBlock block) =>
        card.StartRichText(Words.Small).Run($"{block.Label}: ", RunStyle.Subtle).Run(FindingCard.Clip(block.Text, LongestText)).EndRichText();

    public static void Write(CardWriter card, StepBlock block)
    {
        card.Start(Words.Container).Set(Words.Separator, true).Set(Words.Spacing, Words.Medium).StartArray(Words.Items);
        card.StartRichText().Run(Numbers.Circled(block.Number), RunColor.Accent.Bold).Run(" ").Run(block.Step.Title, RunStyle.Bold).EndRichText();
        if (block.Step.Say is { } say)
        {
            card.StartRichText(Words.Small).Run("Say: ", RunStyle.GoodBold).Run(FindingCard.Clip(say, LongestText)).EndRichText();
        }

        card.StartRichText(Words.Small).Run(FindingCard.Clip(block.Step.Because, LongestText), RunStyle.Subtle).EndRichText();
        card.EndArray().End();
    }

    /// <summary>The answers come back as messages with their data, and what was pasted travels with them: it is kept nowhere else.</summary>
    public static void Write(CardWriter card, QuestionBlock block)
    {
        card.StartRichText().Run(FindingCard.Clip(block.Text, LongestText)).EndRichText();
        if (block.About.Length > MostCarried)
        {
            card.StartRichText(Words.Small).Run(QuestionBlock.ByHand).EndRichText();
            return;
        }

        card.Start(Words.ActionSet).StartArray(Words.Actions);
        foreach (var choice in block.Choices)
        {
            card.Start(Words.Submit).Set(Words.Title, FindingCard.Clip(choice, LongestTitle)).StartObject(Words.Data)
                .Set(Words.AgentKey, choice).Set(Words.TranscriptKey, block.About).End().End();
        }

        card.EndArray().End();
    }

    private static RunColor ColorOf(RiskLevel level) => level >= RiskLevel.Immediate ? RunColor.Attention : RunColor.Warning;

    private static RunStyle StyleOf(double mood) => mood switch
    {
        < -0.25 => RunColor.Attention.Plain,
        > 0.25 => RunStyle.GoodBold,
        _ => RunColor.Warning.Plain,
    };
}
