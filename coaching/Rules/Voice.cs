namespace CoachBot.Coaching.Rules;

/// <summary>How formal a team wants to sound.</summary>
internal enum VoiceFormality
{
    Casual,
    Neutral,
    Formal,
}

/// <summary>Whether a team writes "we'll" or "we will".</summary>
internal enum VoiceContractions
{
    Use,
    Avoid,
}

/// <summary>How much of something a team allows itself.</summary>
internal enum VoiceMeasure
{
    Never,
    Sparingly,
    Free,
}

/// <summary>How many exclamation marks a team allows itself.</summary>
internal enum VoiceExclamation
{
    None,
    Few,
    Free,
}

/// <summary>A team's own voice (<c>voice.yml</c>). What is not set is not judged.</summary>
internal sealed record Voice
{
    /// <summary>The voice of a team that has set none.</summary>
    public static readonly Voice Unset = new();

    public VoiceFormality? Formality { get; init; }

    public VoiceContractions? Contractions { get; init; }

    public VoiceMeasure? Emoji { get; init; }

    public VoiceExclamation? Exclamation { get; init; }

    public VoiceMeasure? Humor { get; init; }

    /// <summary>Words that are not the team's.</summary>
    public HouseWords Avoid { get; init; } = HouseWords.None;

    /// <summary>Words that have a twin of the team's own.</summary>
    public HouseWords Prefer { get; init; } = HouseWords.None;
}

/// <summary>House words, compiled.</summary>
/// <param name="Set">The set of their patterns, or -1 when there are none.</param>
/// <param name="Instead">The team's own word for each pattern; empty where there is none.</param>
internal sealed record HouseWords(int Set, IReadOnlyList<string> Instead)
{
    public static readonly HouseWords None = new(-1, []);
}
