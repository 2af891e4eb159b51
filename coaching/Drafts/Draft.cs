namespace CoachBot.Coaching.Drafts;

/// <summary>A reply an agent is about to send, with what is known around it.</summary>
/// <param name="Text">The draft itself, as pasted.</param>
public sealed record Draft(string Text)
{
    /// <summary>The customer's message the draft answers; <see langword="null"/> when it is not known, and then nothing is said that would need it.</summary>
    public string? Customer { get; init; }

    /// <summary>Where the reply will be read. Default: <see cref="Channel.Chat"/>.</summary>
    public Channel Channel { get; init; } = Channel.Chat;

    /// <summary>The market written for, as a language tag. Default: <c>en-US</c>.</summary>
    public string Market { get; init; } = "en-US";

    /// <summary>Ids of rules this agent does not want to hear about; a blocking rule speaks all the same. Default: none.</summary>
    public IReadOnlySet<string>? Silenced { get; init; }
}
