using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Signals;

namespace CoachBot.Coaching.NextSteps;

/// <summary>When a step or a line fits; what is left out asks nothing, and all that is set has to hold.</summary>
internal sealed record Condition
{
    public static Condition Always { get; } = new();

    /// <summary>One of these cues is anywhere in the conversation.</summary>
    public IReadOnlyList<string> Cues { get; init; } = [];

    public IReadOnlyList<string> NotCues { get; init; } = [];

    /// <summary>One of these cues is in the customer's last message.</summary>
    public IReadOnlyList<string> Now { get; init; } = [];

    public IReadOnlyList<string> NotNow { get; init; } = [];

    /// <summary>One of these cues is in what staff said right before that message or since.</summary>
    public IReadOnlyList<string> Lately { get; init; } = [];

    /// <summary>In how many turns a cue stands at least.</summary>
    public IReadOnlyList<(string Cue, int Least)> Counts { get; init; } = [];

    /// <summary>One of these concepts is in the customer's last message.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    public IReadOnlyList<string> NotSays { get; init; } = [];

    /// <summary>The set of patterns of which one is in the customer's last message, or -1.</summary>
    public int Matches { get; init; } = -1;

    /// <summary>The set of patterns none of which is in it, or -1.</summary>
    public int NotMatches { get; init; } = -1;

    /// <summary>One of these concepts is in what staff said right before that message.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    public IReadOnlyList<string> NotAfter { get; init; } = [];

    /// <summary>One of these concepts is in what the customer said before that message.</summary>
    public IReadOnlyList<string> SaidBefore { get; init; } = [];

    public IReadOnlyList<Stage> Stages { get; init; } = [];

    public IReadOnlyList<Trajectory> Trajectories { get; init; } = [];

    public IReadOnlyList<RiskLevel> Risks { get; init; } = [];

    /// <summary>One of these is a reason of the risk: a cue that weighs, or a trend.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    public IReadOnlyList<Temper> Moods { get; init; } = [];

    public IReadOnlyList<Emotion> Emotions { get; init; } = [];

    /// <summary>What the customer values most, one of these.</summary>
    public IReadOnlyList<string> Priorities { get; init; } = [];

    public Bounds Turns { get; init; } = Bounds.Any;

    public Bounds StaffTurns { get; init; } = Bounds.Any;

    /// <summary>Words of the customer's last message.</summary>
    public Bounds Words { get; init; } = Bounds.Any;

    public Bounds Apologies { get; init; } = Bounds.Any;

    public Bounds Empathy { get; init; } = Bounds.Any;

    public Bounds Questions { get; init; } = Bounds.Any;

    /// <summary>The largest price that was named; unknown ones fit nothing.</summary>
    public Bounds Amount { get; init; } = Bounds.Any;

    /// <summary>Whether the customer's last message asks something.</summary>
    public bool? Question { get; init; }

    /// <summary>Whether the customer's last message holds data that nobody read back.</summary>
    public bool? Unread { get; init; }

    /// <summary>Whether the customer gave data to work with: an order number, an address.</summary>
    public bool? Data { get; init; }

    /// <summary>Whether the customer's last message asks something that yes or no would answer.</summary>
    public bool? YesNo { get; init; }

    public bool? Formal { get; init; }

    public bool? FirstHeat { get; init; }

    public bool? WasUpset { get; init; }

    /// <summary>At least one of these holds as well.</summary>
    public IReadOnlyList<Condition> Any { get; init; } = [];

    public bool Holds(Situation s) =>
        (Cues.Count == 0 || Cues.Any(c => s.Count(c) > 0)) && !NotCues.Any(c => s.Count(c) > 0)
        && (Now.Count == 0 || Now.Any(s.HasNow)) && !NotNow.Any(s.HasNow)
        && (Lately.Count == 0 || Lately.Any(c => s.Has(c, s.StaffBefore) || s.Since.Any(t => s.Has(c, t))))
        && Counts.All(c => s.Count(c.Cue) >= c.Least)
        && (Says.Count == 0 || Says.Any(c => s.Holds(s.Message, c))) && !NotSays.Any(c => s.Holds(s.Message, c))
        && (Matches < 0 || s.Message.Hits.Any(Matches)) && !s.Message.Hits.Any(NotMatches)
        && (After.Count == 0 || After.Any(c => s.Holds(s.Before, c))) && !NotAfter.Any(c => s.Holds(s.Before, c))
        && HoldsFacts(s) && HoldsCounts(s)
        && (Any.Count == 0 || Any.Any(c => c.Holds(s)))
        && (SaidBefore.Count == 0 || SaidBefore.Any(s.SaidBefore));

    private bool HoldsFacts(Situation s) =>
        In(Stages, s.Facts.Stage) && In(Trajectories, s.Facts.Trajectory) && In(Risks, s.Risk.Level) && In(Moods, s.Mood)
        && (Reasons.Count == 0 || s.Risk.Reasons.Any(r => Reasons.Contains(r.Code)))
        && (Emotions.Count == 0 || Emotions.Any(s.Feels))
        && (Priorities.Count == 0 || (s.Facts.Priorities is [var first, ..] && s.Asked.Contains(first.Turn) && Priorities.Contains(first.Text, StringComparer.OrdinalIgnoreCase)))
        && Is(Question, () => s.IsQuestion)
        && Is(Unread, () => s.Facts.Data.Any(d => !d.ReadBack && s.Asked.Contains(d.Turn)))
        && Is(Data, () => s.HasData)
        && Is(YesNo, () => Rules.Kinds.Compare.Questions.AsksYesNo(s.Message.Text))
        && Is(Formal, () => s.IsFormal)
        && Is(FirstHeat, () => s.IsFirstHeat)
        && Is(WasUpset, () => s.WasUpset);

    private bool HoldsCounts(Situation s) =>
        Turns.Holds(s.Spoken) && StaffTurns.Holds(s.StaffTurns.Length) && Words.Holds(s.Message.Words) && Apologies.Holds(s.Apologies) && Empathy.Holds(s.Empathy)
        && Questions.Holds(s.Facts.Questions.Count) && (Amount == Bounds.Any || (s.Amount is { } amount && Amount.Holds(amount)));

    private static bool In<T>(IReadOnlyList<T> wanted, T value) => wanted.Count == 0 || wanted.Contains(value);

    private static bool Is(bool? wanted, Func<bool> value) => wanted is not { } want || value() == want;
}

/// <summary>From a least to a most, both included.</summary>
internal readonly record struct Bounds(int Least, int Most)
{
    public static Bounds Any { get; } = new(int.MinValue, int.MaxValue);

    public bool Holds(int value) => value >= Least && value <= Most;
}
