namespace CoachBot.Coaching.Text.Languages;

/// <summary>Hashes a word letter by letter while a text is read (FNV-1a, 32 bits), so that looking it up needs no string.</summary>
internal static class WordHash
{
    /// <summary>The hash of the empty word.</summary>
    public const uint Empty = 2166136261;

    /// <summary>The hash of a word with one more letter, which must be folded already.</summary>
    public static uint Add(uint hash, char letter) => (hash ^ letter) * 16777619;

    /// <summary>The hash of a whole word of folded letters.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        uint hash = Empty;
        foreach (char letter in word)
        {
            hash = Add(hash, letter);
        }

        return hash;
    }
}
