namespace CoachBot.Coaching.Commitments;

/// <summary>Reads a due phrase word by word.</summary>
internal sealed class DuePhraseReader(string[] words)
{
    /// <summary>"In the morning" is kept until noon, "today" until the working day ends.</summary>
    public const int FirstThing = 10 * 60;
    public const int Noon = 12 * 60;
    public const int Lunch = 13 * 60;
    public const int Afternoon = 17 * 60;
    public const int EndOfDay = 18 * 60;
    public const int Evening = 21 * 60;
    public const int Midnight = 24 * 60;

    private int _at;
    private DuePhrase _phrase = new();

    public static DuePhrase Read(string phrase)
    {
        var reader = new DuePhraseReader(DueWords.Of(phrase));
        while (reader._at < reader.Count)
        {
            reader.Step();
        }

        return reader._phrase;
    }

    private int Count => words.Length;

    private string Word(int ahead = 0) => _at + ahead < words.Length ? words[_at + ahead] : "";

    private void Step() => _at += Clock() ?? Span() ?? Date() ?? Named() ?? 1;

    /// <summary>"3 pm", "15:30", "half past 3", "by 3": how many words it takes.</summary>
    private int? Clock()
    {
        if (Word() is "half" or "quarter" && Word(1) is "past" or "to" && DueWords.Number(Word(2)) is >= 1 and <= 12 and var told)
        {
            var minutes = (told * 60) + (Word() == "half" ? 30 : Word(1) == "past" ? 15 : -15);
            return 3 + Set(minutes, 3);
        }

        if (Word().Length > 2 && Word()[^3] is ':' or '.')
        {
            var (hours, minutes) = (DueWords.Number(Word()[..^3]) ?? 99, DueWords.Number(Word()[^2..]) ?? 99);
            return hours <= 24 && minutes < 60 ? 1 + Set((hours * 60) + minutes, 1, isEither: hours is >= 1 and <= 12 && Word()[0] != '0') : null;
        }

        if (DueWords.Number(Word()) is not (>= 1 and <= 24 and var hour) || Word() is "a" or "an" or "couple" or "few")
        {
            return null;
        }

        var isSaid = Word(1) is "am" or "pm" or "o" or "oclock" or "h" && !(Word(1) == "h" && Before() is "in" or "within");
        var isLed = Before() is "by" or "at" or "before" or "until" or "till" or "around" or "about" or "and" or "to" or "between" && !IsUnit(Word(1)) && DueWords.Month(Word(1)) is null && !IsRange();
        return isSaid || isLed ? 1 + Set(hour * 60, 1) : null;
    }

    private string Before() => _at > 0 ? words[_at - 1] : "";

    /// <summary>"5 to 7 business days" counts days, not hours.</summary>
    private bool IsRange() => Word(1) is "to" or "or" or "and" or "business" or "working" or "calendar" && Array.Exists(words[_at..], IsUnit);

    private int Set(int minutes, int ahead, bool isEither = true)
    {
        var half = Word(ahead);
        var oclock = half is "o" ? 2 : half is "oclock" or "h" ? 1 : 0;
        var isEvening = Array.Exists(words, w => w is "afternoon" or "evening" or "tonight");
        minutes = half switch
        {
            "am" => minutes % 720,
            "pm" => (minutes % 720) + 720,
            _ when isEvening && minutes < Noon => minutes + 720,
            _ => minutes,
        };
        var isMorning = Array.Exists(words, w => w is "morning");
        _phrase = _phrase with { Clock = minutes, IsEitherHalf = isEither && half is not ("am" or "pm" or "h") && !isEvening && !isMorning && minutes is >= 60 and < 780 };
        return half is "am" or "pm" ? 1 : oclock;
    }

    /// <summary>"Within 2 hours", "half an hour", "5 to 7 business days".</summary>
    private int? Span()
    {
        if (Word() == "half" && Word(1) is "an" or "a" && Word(2) == "hour")
        {
            _phrase = _phrase with { Minutes = 30 };
            return 3;
        }

        if (Word() == "the" && Word(1) == "hour" && Before() is "within" or "inside")
        {
            _phrase = _phrase with { Minutes = 60 };
            return 2;
        }

        if (DueWords.Number(Word()) is not { } number || Before() is "next" && Word() is "a")
        {
            return null;
        }

        var ahead = 1;
        while (Word(ahead) is "of" or "more" or "full" or "couple" or "few" or "or" or "to" or "and" or "the" || DueWords.Number(Word(ahead)) is not null)
        {
            number = DueWords.Number(Word(ahead)) ?? number;
            ahead++;
        }

        var isWorking = Word(ahead) is "business" or "working";
        var unit = Word(isWorking || Word(ahead) is "calendar" ? ahead + 1 : ahead);
        return IsUnit(unit) && Measure(number, unit, isWorking) ? ahead + (isWorking || Word(ahead) is "calendar" ? 2 : 1) : null;
    }

    private static bool IsUnit(string word) => word is "minute" or "minutes" or "min" or "mins" or "hour" or "hours" or "hr" or "hrs" or "h" or "day" or "days" or "week" or "weeks" or "month" or "months" or "fortnight";

    private bool Measure(int number, string unit, bool isWorking)
    {
        _phrase = unit switch
        {
            "minute" or "minutes" or "min" or "mins" => _phrase with { Minutes = number },
            "hour" or "hours" or "hr" or "hrs" or "h" => _phrase with { Minutes = number * 60 },
            "day" or "days" => _phrase with { Days = number, IsWorkingDays = isWorking },
            "week" or "weeks" => _phrase with { Days = number * 7 },
            "fortnight" => _phrase with { Days = number * 14 },
            _ => _phrase with { Months = number },
        };
        return true;
    }

    /// <summary>"May 4", "the 4th of May", "the 4th".</summary>
    private int? Date()
    {
        if (DueWords.Month(Word()) is { } first && Day(Word(1)) is { } after)
        {
            _phrase = _phrase with { Month = first, DayOfMonth = after };
            return IsOrdinal(Word(2)) ? 3 : 2;
        }

        if (Day(Word()) is not { } day)
        {
            return null;
        }

        var ahead = IsOrdinal(Word(1)) ? 2 : 1;
        var month = Word(ahead) == "of" ? ahead + 1 : ahead;
        if (DueWords.Month(Word(month)) is { } named)
        {
            _phrase = _phrase with { Month = named, DayOfMonth = day };
            return month + 1;
        }

        if (ahead == 2)
        {
            _phrase = _phrase with { DayOfMonth = day };
            return 2;
        }

        return null;
    }

    private static int? Day(string word) => word.Length > 0 && char.IsAsciiDigit(word[0]) && DueWords.Number(word) is >= 1 and <= 31 and var day ? day : null;

    private static bool IsOrdinal(string word) => word is "st" or "nd" or "rd" or "th";

    /// <summary>Days and times that have a name.</summary>
    private int? Named()
    {
        var isNext = Before() is "next" or "following";
        _phrase = Word() switch
        {
            "today" => _phrase with { Days = 0 },
            "tonight" => _phrase with { Days = 0, Clock = _phrase.Clock ?? Evening },
            "tomorrow" => _phrase with { Days = 1 },
            "overnight" => _phrase with { Days = 1, Clock = _phrase.Clock ?? FirstThing },
            "fortnight" => _phrase with { Days = 14 },
            "noon" or "midday" => _phrase with { Clock = Noon },
            "midnight" => _phrase with { Clock = Midnight },
            "lunch" or "lunchtime" => _phrase with { Clock = _phrase.Clock ?? (Before() == "before" ? Noon : Lunch) },
            "morning" => _phrase with { Clock = _phrase.Clock ?? Noon, Days = isNext ? 1 : _phrase.Days },
            "afternoon" => _phrase with { Clock = _phrase.Clock ?? Afternoon },
            "evening" => _phrase with { Clock = _phrase.Clock ?? Evening },
            "first" when Word(1) == "thing" => _phrase with { Clock = FirstThing },
            "eod" or "cob" or "closing" => _phrase with { Clock = _phrase.Clock ?? EndOfDay },
            "day" or "business" or "play" or "shift" when IsEnd() => _phrase with { Clock = _phrase.Clock ?? EndOfDay },
            "day" when Before() is "business" or "working" && Array.IndexOf(words, "next") >= 0 => _phrase with { Days = 1, IsWorkingDays = true },
            "week" or "eow" => _phrase with { End = DueEnd.Week, IsNext = isNext },
            "weekend" => _phrase with { End = DueEnd.Weekend, IsNext = isNext },
            "month" or "eom" => _phrase with { End = DueEnd.Month, IsNext = isNext },
            var word when DueWords.Weekday(word) is { } weekday => _phrase with { Weekday = weekday, IsNext = isNext },
            _ => _phrase,
        };
        return 1;
    }

    /// <summary>"End of the day", "close of business".</summary>
    private bool IsEnd() => Array.Exists(words[Math.Max(0, _at - 3).._at], w => w is "end" or "close");
}
