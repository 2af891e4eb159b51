namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>The ways people group national phone numbers.</summary>
internal static class PhoneShapes
{
    /// <summary>The group a national phone number ends with, or -1 when the groups have no such shape.</summary>
    public static int LastGroup(in DigitGroups number)
    {
        ReadOnlySpan<byte> digits = number.Digits;
        int first = digits[0];
        if (first == 0)
        {
            return LastWithTrunkZero(number);
        }

        if (first == 1 && digits.Length >= 11 && digits[1] >= 2)
        {
            return number.HasShape([1, 3, 3, 4]) ? 3 : number.HasShape([1, 10]) ? 1 : number.HasShape([11]) ? 0 : -1;
        }

        // North America: an area code never begins with 0 or 1.
        if (first >= 2 && (number.HasShape([3, 3, 4]) || number.HasShape([10]) || number.HasShape([3, 7])))
        {
            return number.HasShape([3, 3, 4]) ? 2 : number.HasShape([10]) ? 0 : 1;
        }

        // Spain, Portugal, Poland, India: no trunk prefix, so the grouping alone tells.
        bool threes = first >= 5 && number.HasShape([3, 3, 3]) && number.Count == 3;
        bool pairs = number.HasShape([2, 3, 2, 2]) || (first >= 6 && number.HasShape([3, 2, 2, 2]));
        return threes ? 2 : pairs ? 3 : first >= 6 && number.HasShape([5, 5]) ? 1 : -1;
    }

    /// <summary>Most of Europe writes a zero in front of the area code; with it a number has nine to twelve digits.</summary>
    private static int LastWithTrunkZero(in DigitGroups number)
    {
        if (number.Length(0) < 2)
        {
            return -1;
        }

        int best = -1;
        for (int last = 0; last < number.Count && number.DigitsThrough(last) <= 12; last++)
        {
            int length = number.DigitsThrough(last);
            bool pairs = ArePairs(number, last);
            if (pairs ? length == 10 : length >= 9 && (best < 0 || length is 10 or 11))
            {
                best = last;
            }
        }

        return best;
    }

    /// <summary>Whether all groups have two digits: a French number with ten digits, otherwise opening hours or sizes.</summary>
    private static bool ArePairs(in DigitGroups number, int last)
    {
        int gap = number.Start(1 % number.Count) - number.End(0);
        for (int group = 0; group <= last; group++)
        {
            if (number.Length(group) != 2 || (group > 0 && number.Start(group) - number.End(group - 1) != gap))
            {
                return false;
            }
        }

        return true;
    }
}
