using CoachBot.Coaching.Signals;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Conversations;

/// <summary>What a conversation tells, before anything is judged or advised.</summary>
public sealed record ConversationFacts
{
    /// <summary>The turns with their signals, in order.</summary>
    public required IReadOnlyList<TurnReading> Turns { get; init; }

    /// <summary>Every cue found, in the order of the turns.</summary>
    public required IReadOnlyList<CueHit> Cues { get; init; }

    /// <summary>What the customer asks for, in their words, in order.</summary>
    public required IReadOnlyList<Cited> StatedNeeds { get; init; }

    /// <summary>What may stand behind it, in the playbook's words, each with the cue it was told from.</summary>
    public required IReadOnlyList<Cited> UnderlyingNeeds { get; init; }

    /// <summary>What the customer values, the strongest first: speed, cost, quality, reliability, informed.</summary>
    public required IReadOnlyList<Cited> Priorities { get; init; }

    /// <summary>Feedback in the four buckets, the most urgent first.</summary>
    public required IReadOnlyList<FeedbackItem> Feedback { get; init; }

    /// <summary>The data customers gave and whether the agent read it back.</summary>
    public required IReadOnlyList<GivenData> Data { get; init; }

    /// <summary>The agent's questions.</summary>
    public required IReadOnlyList<AskedQuestion> Questions { get; init; }

    /// <summary>The agent's share of the words while diagnosing, 0 to 1; <see langword="null"/> when there is no such part.</summary>
    public required double? TalkShare { get; init; }

    /// <summary>How the customer's mood moves.</summary>
    public required Trajectory Trajectory { get; init; }

    /// <summary>Index of the customer's turn after which the mood turned; <see langword="null"/> when it never did.</summary>
    public required int? TurningPoint { get; init; }

    /// <summary>Where the conversation stands.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Whether the customer spoke last.</summary>
    public bool AwaitsReply => Turns.LastOrDefault(t => t.Turn.Speaker is Speaker.Customer or Speaker.Agent or Speaker.Supervisor)?.Turn.Speaker == Speaker.Customer;

    /// <summary>The hits of one cue.</summary>
    public IEnumerable<CueHit> Of(string code) => Cues.Where(c => c.Code == code);
}

/// <summary>A turn and what can be read from its words.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Signals">Its signals.</param>
public sealed record TurnReading(Turn Turn, TextSignals Signals);

/// <summary>Something told from a turn.</summary>
/// <param name="Text">What it is: the customer's words (untrusted) or the playbook's.</param>
/// <param name="Turn">Index of the turn.</param>
/// <param name="Cue">The words it was told from: untrusted text.</param>
public sealed record Cited(string Text, int Turn, string Cue)
{
    /// <summary>The code of the playbook's cue; <see langword="null"/> for the customer's own words.</summary>
    public string? Code { get; init; }

    /// <summary>A question that tests whether it is so; <see langword="null"/> where none is needed.</summary>
    public string? Question { get; init; }
}

/// <summary>A piece of feedback.</summary>
/// <param name="Bucket">How urgent it is.</param>
/// <param name="Turn">Index of the turn.</param>
/// <param name="Text">The customer's words: untrusted text.</param>
public sealed record FeedbackItem(FeedbackBucket Bucket, int Turn, string Text);

/// <summary>The four buckets customer feedback is sorted into.</summary>
public enum FeedbackBucket
{
    /// <summary>1: critical, now.</summary>
    Critical = 1,

    /// <summary>2: important.</summary>
    Important = 2,

    /// <summary>3: at some point.</summary>
    Later = 3,

    /// <summary>4: nice to have.</summary>
    NiceToHave = 4,
}

/// <summary>Data a customer gave.</summary>
/// <param name="Kind">What it is: "order number", "email", "phone", "address".</param>
/// <param name="Value">The data: untrusted text.</param>
/// <param name="Turn">Index of the turn.</param>
/// <param name="ReadBack">Whether the agent repeated it afterwards.</param>
/// <param name="Spelled">The value with letters that are easily confused spelled out ("B as in Bravo"), or <see langword="null"/> when there are none.</param>
public sealed record GivenData(string Kind, string Value, int Turn, bool ReadBack, string? Spelled);

/// <summary>A question the agent asked.</summary>
/// <param name="Turn">Index of the turn.</param>
/// <param name="Text">The question.</param>
/// <param name="IsOpen">Whether it invites to tell (what, how, tell me) rather than to confirm.</param>
/// <param name="IsEarly">Whether it stands in the first three quarters of the conversation.</param>
public sealed record AskedQuestion(int Turn, string Text, bool IsOpen, bool IsEarly);

/// <summary>How the customer's mood moves through the conversation.</summary>
public enum Trajectory
{
    /// <summary>For the better.</summary>
    Improving,

    /// <summary>Not much either way.</summary>
    Steady,

    /// <summary>For the worse.</summary>
    Worsening,
}

/// <summary>Where a conversation stands.</summary>
public enum Stage
{
    /// <summary>Greeting; the matter is not told yet.</summary>
    Opening,

    /// <summary>Finding out what is wrong.</summary>
    Diagnosing,

    /// <summary>Doing something about it.</summary>
    Solving,

    /// <summary>Done, or saying goodbye.</summary>
    Closing,
}
