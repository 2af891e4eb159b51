namespace CoachBot.Coaching.Text.Languages;

/// <summary>The scripts that decide a language by themselves.</summary>
internal enum Script
{
    /// <summary>No letter of a script.</summary>
    None,

    /// <summary>Latin letters.</summary>
    Latin,

    /// <summary>Cyrillic letters that several languages share.</summary>
    Cyrillic,

    /// <summary>Cyrillic letters that Russian has and Ukrainian has not.</summary>
    Russian,

    /// <summary>Cyrillic letters that Ukrainian has and Russian has not.</summary>
    Ukrainian,

    /// <summary>Greek letters.</summary>
    Greek,

    /// <summary>Arabic letters.</summary>
    Arabic,

    /// <summary>Hebrew letters.</summary>
    Hebrew,

    /// <summary>Devanagari, the script of Hindi.</summary>
    Devanagari,

    /// <summary>Chinese characters, which Japanese uses too.</summary>
    Han,

    /// <summary>Hiragana and katakana.</summary>
    Kana,

    /// <summary>Korean syllables.</summary>
    Hangul,

    /// <summary>Thai letters.</summary>
    Thai,

    /// <summary>Letters of a language that has no name here, such as Serbian, Persian or Tamil.</summary>
    Other,
}
