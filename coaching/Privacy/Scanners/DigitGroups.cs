using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>A number as people write it: groups of digits with blanks, dashes, dots or brackets between them.</summary>
internal ref struct DigitGroups
{
    private const int MostDigits = 24;
    private const int MostGroups = 16;
    private const int LongestSeparator = 3;

    private DigitBuffer _digits;
    private GroupBuffer _groups;

    private DigitGroups(int count) => Count = count;

    /// <summary>How many groups were read; 0 when the first group alone is too long or is part of a date.</summary>
    public int Count { get; private set; }

    /// <summary>The values of all digits, group after group.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Digits => ((ReadOnlySpan<byte>)_digits)[..DigitsThrough(Count - 1)];

    /// <summary>Reads the groups from <paramref name="at"/>, as far as they could be one number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The first digit.</param>
    /// <param name="phone">Whether brackets and slashes may stand between groups, as in phone numbers.</param>
    public static DigitGroups Read(ReadOnlySpan<char> text, int at, bool phone = false)
    {
        var number = new DigitGroups(0);
        int digits = 0;
        while (number.Count < MostGroups)
        {
            int start = at;
            int before = digits;
            for (int value; at < text.Length && (value = Characters.Digit(text[at])) >= 0; at++)
            {
                if (digits == MostDigits)
                {
                    number.DropDates(text);
                    return number;
                }

                number._digits[digits++] = (byte)value;
            }

            number._groups[number.Count++] = new Group(start, at, before);
            int gap = SeparatorLength(text[at..], phone);
            if (gap == 0)
            {
                break;
            }

            at += gap;
        }

        number.DropDates(text);
        return number;
    }

    /// <summary>Where a group begins in the text.</summary>
    public readonly int Start(int group) => _groups[group].Start;

    /// <summary>Where a group ends in the text.</summary>
    public readonly int End(int group) => _groups[group].End;

    /// <summary>How many digits a group has.</summary>
    public readonly int Length(int group) => _groups[group].End - _groups[group].Start;

    /// <summary>How many digits stand in the groups up to and with this one.</summary>
    public readonly int DigitsThrough(int group) => group < 0 ? 0 : _groups[group].DigitsBefore + Length(group);

    /// <summary>Whether the groups begin with exactly these lengths.</summary>
    public readonly bool HasShape(ReadOnlySpan<int> lengths)
    {
        if (Count < lengths.Length)
        {
            return false;
        }

        for (int i = 0; i < lengths.Length; i++)
        {
            if (Length(i) != lengths[i])
            {
                return false;
            }
        }

        return true;
    }

    private void DropDates(ReadOnlySpan<char> text)
    {
        for (int group = 0; group + 2 < Count; group++)
        {
            bool year = Length(group) == 4 || Length(group + 2) == 4;
            if (year && Length(group + 1) <= 2 && Dates.IsDate(text[Start(group)..End(group + 2)]))
            {
                Count = group;
            }
        }
    }

    /// <summary>The length of what stands between two groups, or 0 when the number ends.</summary>
    private static int SeparatorLength(ReadOnlySpan<char> text, bool phone)
    {
        for (int i = 0; i <= LongestSeparator && i < text.Length; i++)
        {
            char c = text[i];
            if (Characters.Digit(c) >= 0)
            {
                return i;
            }

            // A full stop with a blank behind it ends a sentence.
            bool dot = c == '.' && !Characters.IsBlank(Characters.At(text, i + 1));
            if (!dot && !Characters.IsBlank(c) && !Characters.IsDash(c) && !(phone && c is ('(' or ')' or '/')))
            {
                return 0;
            }
        }

        return 0;
    }

    private readonly record struct Group(int Start, int End, int DigitsBefore);

    [InlineArray(MostDigits)]
    private struct DigitBuffer
    {
        private byte _first;
    }

    [InlineArray(MostGroups)]
    private struct GroupBuffer
    {
        private Group _first;
    }
}
