namespace CoachBot.Coaching.Text;

/// <summary>
/// How many years of school it takes to read a text with ease: the Flesch–Kincaid grade level, from J. P. Kincaid, R. P. Fishburne,
/// R. L. Rogers and B. S. Chissom, "Derivation of New Readability Formulas", Naval Technical Training Command, Research Branch Report 8-75, 1975.
/// </summary>
public static class Readability
{
    private const double PerWordOfSentence = 0.39;
    private const double PerSyllableOfWord = 11.8;
    private const double Offset = 15.59;

    /// <summary>The grade of a whole text: 0.39 × words / sentences + 11.8 × syllables / words − 15.59.</summary>
    /// <param name="words">How many words it has.</param>
    /// <param name="sentences">How many sentences it has; words without a full stop are one sentence.</param>
    /// <param name="syllables">How many syllables its words have together, see <see cref="Syllables"/>.</param>
    /// <returns>
    /// US school grades: 8 is plain English, 12 and more is hard work. Never below 0, where the formula puts texts of very short words; 0
    /// for a text without words.
    /// </returns>
    public static double Grade(int words, int sentences, int syllables)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(words);
        ArgumentOutOfRangeException.ThrowIfNegative(sentences);
        ArgumentOutOfRangeException.ThrowIfNegative(syllables);
        if (words == 0)
        {
            return 0;
        }

        double grade = (PerWordOfSentence * words / Math.Max(sentences, 1)) + (PerSyllableOfWord * syllables / words) - Offset;
        return Math.Max(grade, 0);
    }

    /// <summary>The grade of one sentence, to find the ones that are hard to read.</summary>
    /// <param name="words">How many words it has.</param>
    /// <param name="syllables">How many syllables its words have together.</param>
    /// <returns>US school grades as in <see cref="Grade"/>.</returns>
    public static double SentenceGrade(int words, int syllables) => Grade(words, 1, syllables);
}
