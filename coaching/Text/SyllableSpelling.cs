namespace CoachBot.Coaching.Text;

/// <summary>The spelling rules behind <see cref="Syllables"/>, for one word in plain small letters.</summary>
internal static class SyllableSpelling
{
    private static readonly string[] SuffixesBehindSilentE = ["ly", "ment", "ments", "less", "ful", "fully", "ness"];
    private static readonly string[] PrefixesWithSilentE = ["some", "home", "there"];
    private static readonly string[] PrefixesSpokenApart = ["reopen", "reorder", "reupload", "react", "deact", "preorder", "coop", "coord", "reinst", "reimb", "reiss"];

    /// <summary>The vowel groups, more or less by the rules below; may be 0 for a word without vowels.</summary>
    public static int Count(ReadOnlySpan<char> word)
    {
        int count = 0;
        bool inGroup = false;
        for (int i = 0; i < word.Length; i++)
        {
            bool vowel = IsVowel(word, i);
            count += vowel && (!inGroup || AreApart(word, i - 1, count)) ? 1 : 0;
            inGroup = vowel;
        }

        count += word.EndsWith("sm") || word.EndsWith("thm") ? 1 : 0;
        count += StartsWithAny(word, PrefixesSpokenApart) ? 1 : 0;
        count -= count > 1 && HasSilentEnding(word) ? 1 : 0;
        return count - (count > 1 && HasSilentMiddle(word) ? 1 : 0);
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' => true,
        'u' => at == 0 || word[at - 1] != 'q',
        'y' => at > 0 && !(IsPlainVowel(word, at - 1) && IsPlainVowel(word, at + 1)),
        _ => false,
    };

    private static bool IsPlainVowel(ReadOnlySpan<char> word, int at) => At(word, at) is 'a' or 'e' or 'i' or 'o' or 'u';

    private static char At(ReadOnlySpan<char> word, int at) => (uint)at < (uint)word.Length ? word[at] : ' ';

    /// <summary>Whether the vowels at <paramref name="at"/> and behind it are spoken one after the other ("media", "actual").</summary>
    private static bool AreApart(ReadOnlySpan<char> word, int at, int groups)
    {
        char before = At(word, at - 1);
        ReadOnlySpan<char> rest = word[(at + 2)..];
        bool soft = before is 't' or 'c' or 's' or 'x' or 'g';
        return word.Slice(at, 2) switch
        {
            "ia" => rest.StartsWith("te") || !(before is 't' or 'c' or 's' || rest.StartsWith("ge")),
            "io" => !rest.StartsWith("n") && !(soft && rest.StartsWith("u")),
            "ie" => IsLongIe(before, rest, groups),
            "iu" or "ii" or "ao" => true,
            "ua" or "uo" => before != 'g',
            "ue" => rest.StartsWith("nt") || rest.StartsWith("nc"),
            "eu" => rest is "m" or "ms",
            "eo" => rest is "" or "s" || rest.StartsWith("g"),
            "ea" => (rest is "" or "s" && groups > 1) || (before == 'r' && (rest.StartsWith("te") || rest.StartsWith("ti"))),
            _ => rest is "ng" or "ngs" && word[at + 1] == 'i',
        };
    }

    private static bool IsLongIe(char before, ReadOnlySpan<char> rest, int groups)
    {
        bool spoken = before is not ('t' or 'c' or 'n');
        bool comparison = rest is "r" or "rs" or "st" && groups > 1 && spoken;
        return comparison || rest is "t" or "ts" || rest.StartsWith("ty") || rest.StartsWith("ties") || (spoken && (rest.StartsWith("nt") || rest.StartsWith("nc")));
    }

    /// <summary>Whether the last e is silent: "late", "dates", "called"; but not "table", "boxes", "wanted", "handled".</summary>
    private static bool HasSilentEnding(ReadOnlySpan<char> word)
    {
        char last = At(word, word.Length - 1);
        int e = last == 'e' ? word.Length - 1 : word.Length - 2;
        if (At(word, e) != 'e' || last is not ('e' or 's' or 'd') || IsVowel(word, e - 1))
        {
            return false;
        }

        char before = At(word, e - 1);
        char earlier = At(word, e - 2);
        bool liquid = before is 'l' or 'r' && !IsPlainVowel(word, e - 2) && earlier is not ('l' or 'r' or 'w' or 'y');
        return !liquid && last switch
        {
            's' => !(before is 's' or 'x' or 'z' or 'c' or 'g' || (before == 'h' && earlier is 'c' or 's')),
            'd' => before is not ('t' or 'd'),
            _ => true,
        };
    }

    /// <summary>Whether a silent e stands inside: "safely", "movement", "something"; but not "settlement", "rely".</summary>
    private static bool HasSilentMiddle(ReadOnlySpan<char> word)
    {
        foreach (string suffix in SuffixesBehindSilentE)
        {
            int e = word.Length - suffix.Length - 1;
            if (e >= 3 && word[e] == 'e' && word.EndsWith(suffix) && !IsVowel(word, e - 1))
            {
                return word[e - 1] != 'l' || IsPlainVowel(word, e - 2);
            }
        }

        foreach (string prefix in PrefixesWithSilentE)
        {
            if (word.Length > prefix.Length && word.StartsWith(prefix) && !IsVowel(word, prefix.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> word, string[] prefixes)
    {
        foreach (string prefix in prefixes)
        {
            if (word.StartsWith(prefix))
            {
                return true;
            }
        }

        return false;
    }
}
