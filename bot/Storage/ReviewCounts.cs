namespace CoachBot.Storage;

/// <summary>What was reviewed in a time, without people.</summary>
internal sealed class ReviewCounts
{
    /// <summary>Drafts and transcripts.</summary>
    public long Reviews { get; init; }

    public long Transcripts { get; init; }

    public long Ready { get; init; }

    public long Tweak { get; init; }

    public long Hold { get; init; }

    public long ScoreSum { get; init; }

    /// <summary>0–100; <see langword="null"/> when nothing was scored.</summary>
    public double? AverageScore => Ready + Tweak + Hold is > 0 and var scored ? (double)ScoreSum / scored : null;
}
