using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Escalation;

/// <summary>Reasons told from the signals and the course of a conversation instead of a cue. Models misread, so they look at more than one sign.</summary>
internal static class RiskTrends
{
    /// <summary>The customer sounds upset.</summary>
    public const string Upset = "upset";

    /// <summary>The customer's words are abuse to the model, not only to a cue.</summary>
    public const string Rude = "rude";

    /// <summary>The mood gets worse.</summary>
    public const string Worsening = "worsening";

    /// <summary>The last words are shorter and cooler than those before.</summary>
    public const string Cooling = "cooling";

    /// <summary>The last words ask what had been asked before.</summary>
    public const string Circling = "circling";

    /// <summary>All names, for the policy file.</summary>
    public static readonly string[] All = [Upset, Rude, Worsening, Cooling, Circling];

    private const float SurelyUpset = 0.75f;
    private const float SurelyRude = 0.9f;
    private const float SurelyAbuse = 0.5f;
    private const float Bad = -0.1f;

    public static IEnumerable<(string Code, int Turn)> Of(ConversationFacts facts, IReadOnlyList<Mood> moods)
    {
        if (EarlySigns.Cooling(facts.Turns, facts.Cues) is { } cool)
        {
            yield return (Cooling, cool);
        }

        if (EarlySigns.Circling(facts.Turns) is { } again)
        {
            yield return (Circling, again);
        }

        if (moods.Count == 0)
        {
            yield break;
        }

        // The mood counts where it stands now, the words that fell count wherever they fell.
        var now = moods[^1];
        if (facts.Turns[now.Turn].Signals is { Sentiment: < Bad } signals && signals.Upset >= SurelyUpset)
        {
            yield return (Upset, now.Turn);
        }

        for (var i = 0; i < facts.Turns.Count; i++)
        {
            if (facts.Turns[i] is { Turn.Speaker: Speaker.Customer, Signals: { Rudeness: >= SurelyRude, Abuse: >= SurelyAbuse } })
            {
                yield return (Rude, i);
                break;
            }
        }

        if (facts.Trajectory == Trajectory.Worsening)
        {
            yield return (Worsening, now.Turn);
        }
    }
}
