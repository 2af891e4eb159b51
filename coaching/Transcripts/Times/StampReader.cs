namespace CoachBot.Coaching.Transcripts.Times;

/// <summary>Reads a date, a time or both where a text begins with one, in the many ways chats and e-mails write them.</summary>
internal ref struct StampReader(ReadOnlySpan<char> text)
{
    private const int Longest = 64;

    private readonly ReadOnlySpan<char> _text = text.Length > Longest ? text[..Longest] : text;
    private int _at;
    private double _seconds = -1;
    private int _day;
    private int _dayFirst;
    private bool _dated;
    private bool _weekday;
    private bool _elapsed;

    /// <summary>The stamp <paramref name="text"/> begins with; <see cref="Stamp.None"/> when it doesn't.</summary>
    public static Stamp Read(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || !(text[0] is '[' or '(' || char.IsAsciiLetterOrDigit(text[0])))
        {
            return Stamp.None;
        }

        var reader = new StampReader(text);
        return reader.Read();
    }

    private Stamp Read()
    {
        var close = _text[0] switch { '[' => ']', '(' => ')', _ => '\0' };
        if (close != '\0')
        {
            _at = 1;
            Skip(" ");
        }

        var end = _at;
        while (_at < _text.Length && Piece())
        {
            end = _at;
            Skip(" ,\t");
            if (Words.Take(_text[_at..], ["at ", "on ", "- "]) is > 0 and var link && _at + link < _text.Length && _seconds < 0)
            {
                _at += link;
            }
        }

        _at = end;
        if (_seconds < 0 && !_dated && !_weekday)
        {
            return Stamp.None;
        }

        if (close != '\0')
        {
            Skip(" ");
            if (_at >= _text.Length || _text[_at] != close)
            {
                return Stamp.None;
            }

            _at++;
        }

        return new Stamp(_at, _seconds, _day, _dayFirst) { IsElapsed = _elapsed, IsBracketed = close != '\0' };
    }

    private bool Piece()
    {
        var rest = _text[_at..];
        if (char.IsAsciiDigit(rest[0]))
        {
            return (!_dated && Date(rest)) || (_seconds < 0 && (Clock.Read(rest, out var used, out _seconds, out _elapsed) && Move(used)));
        }

        return Word(rest);
    }

    private bool Date(ReadOnlySpan<char> rest)
    {
        if (Calendar.Read(rest, out var used, out var day, out var dayFirst))
        {
            (_day, _dayFirst, _dated) = (day, dayFirst, true);
            return Move(used);
        }

        return false;
    }

    private bool Word(ReadOnlySpan<char> rest)
    {
        if (!_dated && Calendar.ReadNamed(rest, out var used, out var day))
        {
            (_day, _dayFirst, _dated) = (day, day, true);
            return Move(used);
        }

        if (Words.Take(rest, Calendar.Weekdays) is > 0 and var weekday)
        {
            _weekday = true;
            return Move(weekday);
        }

        return _seconds >= 0 && Words.Zone(rest) is > 0 and var zone && Move(zone);
    }

    private bool Move(int by)
    {
        _at += by;
        return true;
    }

    private void Skip(ReadOnlySpan<char> any)
    {
        while (_at < _text.Length && any.Contains(_text[_at]))
        {
            _at++;
        }
    }
}
