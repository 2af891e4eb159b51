using System.Collections.Frozen;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>Words that announce a number in front of it, with little words between: "call me back on 12345".</summary>
/// <param name="cues">The words that announce.</param>
/// <param name="fillers">The words that may stand between the announcement and the number.</param>
internal sealed class CueWords(IEnumerable<string> cues, IEnumerable<string> fillers)
{
    private const int MostFillers = 4;
    private const int LongestGap = 6;
    private const int LongestWord = 24;
    private const int LongestAbbreviation = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "number", "numbers", "no", "nos", "nr", "num", "id", "code").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _cues = Lookup(cues);
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _fillers = Lookup(fillers);

    /// <summary>How clearly the words in front announce the number at <paramref name="at"/>.</summary>
    public Announcement Before(ReadOnlySpan<char> text, int at)
    {
        var strength = Announcement.Plain;
        int end = at;
        for (int words = 0; words <= MostFillers; words++)
        {
            int wordEnd = end;
            bool stop = false;
            while (wordEnd > 0 && end - wordEnd < LongestGap && IsJoint(text[wordEnd - 1]))
            {
                wordEnd--;
                stop |= text[wordEnd] == '.';
                strength = Stronger(strength, text[wordEnd]);
            }

            int start = wordEnd;
            while (start > 0 && wordEnd - start < LongestWord && char.IsLetter(text[start - 1]))
            {
                start--;
            }

            ReadOnlySpan<char> word = text[start..wordEnd];
            bool endsSentence = stop && word.Length > LongestAbbreviation;
            if (word.IsEmpty || endsSentence || char.IsLetterOrDigit(Characters.At(text, start - 1)))
            {
                return Announcement.None;
            }

            if (_cues.Contains(word))
            {
                return strength;
            }

            if (!_fillers.Contains(word))
            {
                return Announcement.None;
            }

            strength = NumberWords.Contains(word) ? Announcement.ByNumberWord : strength;
            end = start;
        }

        return Announcement.None;
    }

    private static Announcement Stronger(Announcement strength, char c) => c switch
    {
        '#' => Announcement.ByNumberWord,
        ':' when strength == Announcement.Plain => Announcement.ByColon,
        _ => strength,
    };

    private static bool IsJoint(char c) => Characters.IsBlank(c) || Characters.IsDash(c) || c is '#' or ':' or '.' or '=' or '(' or '*' or '"' or '\n' or '\r';

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(IEnumerable<string> words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
