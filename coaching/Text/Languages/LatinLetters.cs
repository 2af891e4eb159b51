namespace CoachBot.Coaching.Text.Languages;

/// <summary>Folds Latin letters to plain lower case, and knows which languages write which accents.</summary>
internal static class LatinLetters
{
    private const char First = '\u00C0';
    private const char Last = '\u017F';

    /// <summary>The plain letters of U+00C0 to U+017F in order; the two signs that are no letters stand as themselves.</summary>
    private const string Plain =
        "aaaaaaaceeeeiiiidnooooo×ouuuuytsaaaaaaaceeeeiiiidnooooo÷ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private static readonly ushort[] Writers = Build(
        (LatinLanguage.Spanish, "áéíñóú"), (LatinLanguage.French, "àâçèéêëîïôùûœ"), (LatinLanguage.German, "äöüß"), (LatinLanguage.Italian, "àèéìòù"),
        (LatinLanguage.Portuguese, "áâãàçéêíóôõú"), (LatinLanguage.Dutch, "ëï"), (LatinLanguage.Polish, "ąćęłńóśźż"), (LatinLanguage.Turkish, "çğıİöşü"),
        (LatinLanguage.Swedish, "åäöé"));

    /// <summary>Whether the character is an accented Latin letter.</summary>
    public static bool IsAccented(char c) => c is >= First and <= Last and not ('×' or '÷');

    /// <summary>The letter without its accent, in lower case.</summary>
    public static char Fold(char c) => Plain[c - First];

    /// <summary>One bit for every language that writes the accented letter; 0 when none of them does.</summary>
    public static ushort WrittenIn(char c) => Writers[c - First];

    private static ushort[] Build(params (LatinLanguage Language, string Letters)[] alphabets)
    {
        var writers = new ushort[Last - First + 1];
        foreach ((LatinLanguage language, string letters) in alphabets)
        {
            foreach (char letter in letters + letters.ToUpperInvariant())
            {
                // The capital of the dotless i is a plain letter.
                if (IsAccented(letter))
                {
                    writers[letter - First] |= (ushort)(1 << (int)language);
                }
            }
        }

        return writers;
    }
}
