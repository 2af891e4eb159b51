namespace CoachBot.Conversations;

/// <summary>A file that came with a message.</summary>
/// <param name="Text">Its words; <see langword="null"/> when they could not be read.</param>
internal sealed record AttachedFile(string? Text)
{
    /// <summary>Why it could not be read, as a kind sentence.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether files of its kind hold conversations only, never a draft.</summary>
    public bool IsRecording { get; init; }

    public static AttachedFile Unread(string problem) => new((string?)null) { Problem = problem };
}
