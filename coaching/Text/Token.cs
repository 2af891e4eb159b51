namespace CoachBot.Coaching.Text;

/// <summary>What is special about a token, beyond the word it stands for.</summary>
[Flags]
internal enum TokenFlags : ushort
{
    None = 0,

    /// <summary>A word that may be skipped inside a pattern ("really", "just", most words in -ly).</summary>
    Filler = 1,

    /// <summary>A comma, semicolon, colon or dash stands before the token.</summary>
    AfterBreak = 2,

    /// <summary>Starts with a capital letter.</summary>
    Capital = 4,

    /// <summary>Two or more letters, all of them capitals; short forms such as "CAN'T" included.</summary>
    AllCaps = 8,

    /// <summary>Digits.</summary>
    Number = 16,

    /// <summary>A placeholder in brackets, such as <c>[name]</c>.</summary>
    Placeholder = 32,

    /// <summary>Something that isn't the agent's wording: a quotation, a link, an address, code.</summary>
    Opaque = 64,

    /// <summary>The second half of a contraction; it shares its span with the first.</summary>
    SecondHalf = 128,

    /// <summary>A chat spelling ("u", "thx", "gonna").</summary>
    ChatSpelling = 256,

    /// <summary>A common misspelling that the playbook lists.</summary>
    Misspelt = 512,

    /// <summary>A long word one slip away from the word it is taken for.</summary>
    Mended = 1024,

    /// <summary>As long as the token before it, and the same to the patterns: perhaps the same word.</summary>
    MayRepeat = 2048,
}

/// <summary>One word of a text. The two halves of a contraction are two tokens over the same span.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset behind the last character.</param>
/// <param name="Id">The vocabulary's number of the word, 0 when no pattern knows it.</param>
/// <param name="Sentence">Index of the sentence it stands in.</param>
/// <param name="Flags">What is special about it.</param>
/// <param name="Syllables">How many syllables it has, or 0 when they have to be counted.</param>
internal readonly record struct Token(int Start, int End, ushort Id, ushort Sentence, TokenFlags Flags, byte Syllables = 0)
{
    public bool Has(TokenFlags flags) => (Flags & flags) != 0;
}
