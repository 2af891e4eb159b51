namespace CoachBot.Coaching.Drafts;

/// <summary>What the coach says about one draft.</summary>
public sealed record DraftReview
{
    /// <summary>How many findings are shown before "Show all".</summary>
    public const int MostShown = 3;

    /// <summary>What to do with the draft.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>0–100; <see cref="Verdict.Ready"/> is 85 or more, <see cref="Verdict.Tweak"/> 50–84, <see cref="Verdict.Hold"/> less.</summary>
    public required int Score { get; init; }

    /// <summary>The five dimensions.</summary>
    public required DimensionScores Dimensions { get; init; }

    /// <summary>Everything found, the most harmful first; praise is kept apart in <see cref="Strengths"/>.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What the draft does well, only where it is true.</summary>
    public required IReadOnlyList<Finding> Strengths { get; init; }

    /// <summary>Promises made in the draft.</summary>
    public required IReadOnlyList<Commitment> Commitments { get; init; }

    /// <summary>The whole draft, revised; <see langword="null"/> when there is nothing to change or no good revision.</summary>
    public required string? Rewrite { get; init; }

    /// <summary>The language the draft is written in, as an ISO 639-1 code; <c>und</c> when there is no telling.</summary>
    public required string Language { get; init; }

    /// <summary>A kind plain sentence when the draft could not be coached (another language, code, only emoji), else <see langword="null"/>.</summary>
    public string? Notice { get; init; }
}
