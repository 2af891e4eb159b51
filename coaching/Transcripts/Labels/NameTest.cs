using System.Buffers;
using System.Collections.Frozen;

namespace CoachBot.Coaching.Transcripts.Labels;

/// <summary>Whether words look like somebody's name.</summary>
internal static class NameTest
{
    private const int LongestName = 40;

    private static readonly SearchValues<char> NoNames = SearchValues.Create("?!;\"“”<>{}=*");

    private static readonly SearchValues<char> Dialled = SearchValues.Create("0123456789 -()");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles =
        "de da do dos del della di van von der den el al bin ibn la le of the and & y from at st".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Firms = (
        "ltd inc llc gmbh co company shop store hotel hotels bakery pizza pizzeria homes home bank insurance travel tours airlines air clinic dental pharmacy gym fitness salon studio garage motors electric energy water telecom mobile media " +
        "logistics express delivery support service services care team helpdesk office lab labs group center centre official rentals property properties solutions systems online market supplies flowers florist restaurant cafe grill school academy & cleaners").Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether every word begins with a capital letter or a digit, but for particles.</summary>
    public static bool IsCapitalised(ReadOnlySpan<char> label)
    {
        label = label.Trim();
        if (label.Length is 0 or > LongestName || label.ContainsAny(NoNames))
        {
            return false;
        }

        var (words, proper) = (0, 0);
        foreach (var range in label.Split(' '))
        {
            var word = label[range].Trim(",.'’()");
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            if (char.IsUpper(word[0]) || (words > 1 && char.IsAsciiDigit(word[0])) || IsOtherLetter(word[0]))
            {
                proper++;
            }
            else if (!Particles.Contains(word) || words == 1)
            {
                return false;
            }
        }

        return proper > 0 && words <= 5;
    }

    /// <summary>Whether a number with a country's code, as chat apps show people who are in no address book.</summary>
    public static bool IsTelephone(ReadOnlySpan<char> label)
    {
        label = label.Trim();
        if (label.Length is < 8 or > 22 || label[0] != '+')
        {
            return false;
        }

        return !label[1..].ContainsAnyExcept(Dialled);
    }

    /// <summary>Whether a login: one word of lower-case letters, digits and joints.</summary>
    public static bool IsLogin(ReadOnlySpan<char> label)
    {
        if (label.Length is < 2 or > 30 || !(char.IsAsciiLetter(label[0]) || label[0] == '@'))
        {
            return false;
        }

        foreach (var c in label[1..])
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '_' or '-' or '@'))
            {
                return false;
            }
        }

        return !FieldWords.Holds(label);
    }

    /// <summary>Whether one of the words is one that companies are called by.</summary>
    public static bool IsFirm(ReadOnlySpan<char> label)
    {
        foreach (var range in label.Split(' '))
        {
            if (Firms.Contains(label[range].Trim(",.()")))
            {
                return true;
            }
        }

        return false;
    }

    // Scripts without capital letters have names too.
    private static bool IsOtherLetter(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter;
}
