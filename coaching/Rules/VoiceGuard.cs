namespace CoachBot.Coaching.Rules;

/// <summary>The settings of a voice that a rule is for (<c>when: voice:</c>). A slider the team has not set never holds.</summary>
internal sealed record VoiceGuard
{
    public IReadOnlyList<VoiceFormality> Formality { get; init; } = [];

    public IReadOnlyList<VoiceContractions> Contractions { get; init; } = [];

    public IReadOnlyList<VoiceMeasure> Emoji { get; init; } = [];

    public IReadOnlyList<VoiceExclamation> Exclamation { get; init; } = [];

    public IReadOnlyList<VoiceMeasure> Humor { get; init; } = [];

    public bool Holds(Voice voice) =>
        Holds(Formality, voice.Formality) && Holds(Contractions, voice.Contractions) && Holds(Emoji, voice.Emoji)
        && Holds(Exclamation, voice.Exclamation) && Holds(Humor, voice.Humor);

    private static bool Holds<T>(IReadOnlyList<T> wanted, T? set)
        where T : struct, Enum => wanted.Count == 0 || (set is { } value && wanted.Contains(value));
}
