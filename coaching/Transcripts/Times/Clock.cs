namespace CoachBot.Coaching.Transcripts.Times;

/// <summary>Reads a time of day or a length of time: "10:32", "10:32:11.5 PM", "11 am", "12s", "1m 30s".</summary>
internal static class Clock
{
    private static readonly string[] Halves = ["am", "pm", "a.m.", "p.m.", "a.m", "p.m"];

    public static bool Read(ReadOnlySpan<char> text, out int used, out double seconds, out bool elapsed)
    {
        elapsed = false;
        seconds = -1;
        used = Digits(text, 0, 3);
        if (used == 0)
        {
            return false;
        }

        var first = Value(text[..used]);
        if (used < text.Length && text[used] is 's' or 'm' or 'h' && Elapsed(text, ref used, out seconds))
        {
            elapsed = true;
            return true;
        }

        var parts = 1;
        seconds = first;
        while (parts < 3 && used < text.Length && text[used] == ':' && Digits(text, used + 1, 2) == 2)
        {
            seconds = (seconds * 60) + Value(text.Slice(used + 1, 2));
            used += 3;
            parts++;
        }

        if (parts == 1 && used == 2 && first < 24 && text.Length > 5 && text[2] == '.' && Digits(text, 3, 3) == 2 && text[5] == ' ')
        {
            seconds = (first * 60) + Value(text.Slice(3, 2));
            (used, parts) = (5, 2);
        }

        if (parts > 1 && used < text.Length && text[used] is '.' or ',' && Digits(text, used + 1, 3) is > 0 and var fraction && parts == 3)
        {
            used += fraction + 1;
        }

        var half = Half(text[used..], out var evening);
        if (parts == 1 && (half == 0 || first is 0 or > 12))
        {
            seconds = -1;
            return false;
        }

        seconds *= parts switch { 1 => 3600, 2 => 60, _ => 1 };
        if (half > 0)
        {
            used += half;
            seconds += (evening, first) switch { (true, < 12) => 43_200, (false, 12) => -43_200, _ => 0 };
        }

        return true;
    }

    private static bool Elapsed(ReadOnlySpan<char> text, ref int used, out double seconds)
    {
        var at = 0;
        seconds = 0;
        while (Digits(text, at, 4) is > 0 and var digits && at + digits < text.Length)
        {
            var unit = text[at + digits];
            var scale = unit switch { 'h' => 3600, 'm' => 60, 's' => 1, _ => 0 };
            var after = at + digits + 1;
            if (scale == 0 || (after < text.Length && char.IsLetterOrDigit(text[after])))
            {
                break;
            }

            seconds += scale * Value(text.Slice(at, digits));
            used = after;
            at = after < text.Length && text[after] == ' ' ? after + 1 : after;
            if (at == after)
            {
                break;
            }
        }

        return at > 0 || seconds > 0;
    }

    private static int Half(ReadOnlySpan<char> text, out bool evening)
    {
        var blank = text is [' ', ..] ? 1 : 0;
        var length = Words.Take(text[blank..], Halves);
        evening = length > 0 && text[blank] is 'p' or 'P';
        return length == 0 ? 0 : blank + length;
    }

    internal static int Digits(ReadOnlySpan<char> text, int from, int most)
    {
        var at = from;
        while (at < text.Length && at - from < most && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at < text.Length && char.IsAsciiDigit(text[at]) ? 0 : Math.Max(0, at - from);
    }

    internal static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
