using CoachBot.Coaching.Escalation;

namespace CoachBot.Coaching.Replies;

/// <summary>Tells a supervisor of a conversation that needs them.</summary>
public static class NudgeReply
{
    /// <summary>I'm on it.</summary>
    public const string Take = "nudge-take";

    /// <summary>Coach quietly.</summary>
    public const string Coach = "nudge-coach";

    /// <summary>Not needed.</summary>
    public const string Dismiss = "nudge-dismiss";

    /// <summary>Why a nudge was not needed, to choose from. The answers tell how to mend the policy.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["The agent has it in hand", "The customer was calm", "Misread words", "Known already", "Another reason"];

    /// <summary>The reply for <paramref name="nudge"/>.</summary>
    public static Reply For(Nudge nudge)
    {
        ArgumentNullException.ThrowIfNull(nudge);
        var headline = nudge.Ending ?? (nudge.IsCall ? "You are asked for help" : nudge.Level == RiskLevel.Immediate ? "A conversation needs you now" : "A conversation may need you");
        var blocks = new List<ReplyBlock> { new HeadlineBlock(headline), new RiskBlock(nudge.Level, nudge.Sentence) };
        Add(blocks, "Agent", nudge.Agent);
        Add(blocks, nudge.IsCall ? "What the agent says" : "What was said", nudge.Excerpt is { Length: > 0 } excerpt ? $"“{excerpt}”" : null);
        Add(blocks, "Trend", nudge.Trend);
        Add(blocks, "Tried so far", nudge.Tried);
        Add(blocks, "Suggested", nudge.Suggestion);
        if (nudge.Ending is null)
        {
            blocks.Add(Buttons(nudge.Id));
        }

        return new Reply($"{headline}: {nudge.Sentence}", blocks);
    }

    private static ButtonsBlock Buttons(string id) => new(
        id,
        [new ReplyButton(Take, "I'm on it"), new ReplyButton(Coach, "Coach quietly"), new ReplyButton(Dismiss, "Not needed")],
        $"Answer with “nudge {id} on it”, “nudge {id} coach” or “nudge {id} not needed: why”.")
    {
        Input = new ButtonInput("If it is not needed: why?", Reasons),
    };

    private static void Add(List<ReplyBlock> blocks, string label, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            blocks.Add(new InsightBlock(label, text));
        }
    }
}
