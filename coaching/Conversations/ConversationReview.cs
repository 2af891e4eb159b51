using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.NextSteps;

namespace CoachBot.Coaching.Conversations;

/// <summary>What the coach says about a pasted conversation.</summary>
public sealed record ConversationReview
{
    /// <summary>What the conversation tells.</summary>
    public required ConversationFacts Facts { get; init; }

    /// <summary>Whether it needs a human above.</summary>
    public required Risk Risk { get; init; }

    /// <summary>What to do next.</summary>
    public required Advice Advice { get; init; }

    /// <summary>What hurts in the agent's turns, the most harmful first.</summary>
    public required IReadOnlyList<TurnFinding> Findings { get; init; }

    /// <summary>The promises the agent made, in order.</summary>
    public required IReadOnlyList<TurnCommitment> Commitments { get; init; }

    /// <summary>The draft of the next reply that was pasted along, or <see langword="null"/>.</summary>
    public string? Draft { get; init; }

    /// <summary>Index of the agent's last turn, one more than the last turn's for a <see cref="Draft"/>, or -1 when no agent has spoken yet.</summary>
    public required int CoachedTurn { get; init; }

    /// <summary>The review of the draft or the agent's last turn, seen against what the customer said before it; <see langword="null"/> when no agent has spoken yet.</summary>
    public required DraftReview? LastTurn { get; init; }

    /// <summary>The language as an ISO 639 code.</summary>
    public required string Language { get; init; }

    /// <summary>Why the conversation was not coached; <see langword="null"/> when it was.</summary>
    public string? Notice { get; init; }
}

/// <summary>A finding in one turn.</summary>
/// <param name="Turn">Index of the turn.</param>
/// <param name="Finding">The finding; its span counts from the turn's start.</param>
public sealed record TurnFinding(int Turn, Finding Finding);

/// <summary>A promise made in one turn.</summary>
/// <param name="Turn">Index of the turn.</param>
/// <param name="Commitment">The promise.</param>
public sealed record TurnCommitment(int Turn, Commitment Commitment);
