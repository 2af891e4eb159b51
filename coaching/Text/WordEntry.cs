namespace CoachBot.Coaching.Text;

/// <summary>What a surface word means to the patterns, in eight bytes.</summary>
/// <param name="First">The number of the word, or of the first word a contraction stands for; 0 when no pattern knows it.</param>
/// <param name="Second">The second word of a contraction, else 0.</param>
/// <param name="Third">The third word of a contraction, or the other reading of a form with <see cref="WordFlags.MayBeState"/>, else 0.</param>
/// <param name="Flags">What its token is flagged with.</param>
/// <param name="Syllables">How many syllables the form has, or 0 when they have to be counted.</param>
internal readonly record struct WordEntry(ushort First, ushort Second, ushort Third, WordFlags Flags, byte Syllables)
{
    /// <summary>Whether it may be skipped inside a pattern.</summary>
    public bool Filler => (Flags & WordFlags.Filler) != 0;
}

/// <summary>What is special about a word of the vocabulary.</summary>
[Flags]
internal enum WordFlags : byte
{
    None = 0,

    /// <summary>May be skipped inside a pattern.</summary>
    Filler = 1,

    /// <summary>A spelling only chat knows.</summary>
    ChatSpelling = 2,

    /// <summary>A common misspelling.</summary>
    Misspelt = 4,

    /// <summary>Stands for a word that is one slip away.</summary>
    Mended = 8,

    /// <summary>A short form that is a state behind a verb of being: "I was ill", but "ill check".</summary>
    MayBeState = 16,
}
