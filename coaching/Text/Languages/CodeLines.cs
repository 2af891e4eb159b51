using System.Collections.Frozen;

namespace CoachBot.Coaching.Text.Languages;

/// <summary>Judges line by line whether a text is code rather than prose, from signs and words handed over while the text is read.</summary>
internal struct CodeLines
{
    private static readonly FrozenSet<uint> Keywords = Hashes(
        "def elif import print function const var let public private static void int return class using namespace package if for while try catch async await echo sudo raise");

    private static readonly FrozenSet<uint> Queries = Hashes("select insert update delete create alter drop from where join into values table having");
    private static readonly FrozenSet<uint> Clauses = Hashes("inner left right group order limit set union and or on");

    private static readonly FrozenSet<uint> Traces = Hashes("traceback file caused exception");
    private static readonly uint Frame = WordHash.Of("at");

    private Line _line;
    private bool _fenced;
    private int _total;
    private int _code;
    private int _query;
    private int _queryWords;

    /// <summary>Whether at least half of the visible characters stand in lines of code. Ask after the last <see cref="EndLine"/>.</summary>
    public readonly bool Dominate => (_code + (_queryWords >= 2 ? _query : 0)) * 2 >= Math.Max(_total, 1);

    /// <summary>Takes a visible character that is no letter.</summary>
    /// <param name="c">The character.</param>
    /// <param name="before">The character in front of it.</param>
    /// <param name="after">The character behind it.</param>
    public void Sign(char c, char before, char after)
    {
        bool behindWord = char.IsAsciiLetterOrDigit(before) || before is '_' or ')' or ']';
        switch (c)
        {
            case '=' or '\\':
            case ';' when behindWord || before is '"' or '\'' or '}':
                _line.Signs++;
                break;

            // "{name}" and "{{name}}" are gaps of a reply template.
            case '{':
                _line.Signs += char.IsAsciiLetter(after) || after == '{' || before == '{' ? 0 : 1;
                break;
            case '}':
                _line.Signs += char.IsAsciiLetterOrDigit(before) || before == '}' || after == '}' ? 0 : 1;
                break;

            // "<name>" may be a gap of a template too; only a tag that closes makes markup.
            case '<':
                _line.TagStart = char.IsAsciiLetter(after) || after is '/' or '!' ? _line.Visible : -1;
                _line.Markup |= after is '/' or '!';
                break;
            case '>':
                _line.Tags += _line.TagStart < 0 ? 0 : _line.Visible - _line.TagStart + 1;
                _line.Markup |= before == '/';
                _line.TagStart = -1;
                break;
            case '(' when behindWord:
                _line.Signs++;
                _line.Calls++;
                break;
            case ')' when before == '(':
            case ':' when before == ':':
                _line.Signs++;
                break;

            // "ORDER UPDATE: ..." is a headline.
            case ':' when char.IsAsciiLetterUpper(before):
                _line.Query = false;
                break;
            case ':' when before == '"':
                _line.Signs += 2;
                _line.Keys++;
                break;
            case '.' when char.IsAsciiLetter(before) && char.IsAsciiLetter(after):
                _line.Dots++;
                break;
            case '"':
                _line.Quotes++;
                break;
            case '`':
                _line.Ticks++;
                break;
        }

        _line.See(c, 1);
    }

    /// <summary>Takes a word of Latin letters.</summary>
    /// <param name="hash">The hash of the folded word.</param>
    /// <param name="length">How many letters it has.</param>
    /// <param name="lower">Whether it begins with a small letter.</param>
    /// <param name="capitals">Whether all its letters are capitals.</param>
    public void Word(uint hash, int length, bool lower, bool capitals)
    {
        if (!_line.HasWord)
        {
            _line.HasWord = true;
            _line.Frame = lower && hash == Frame;
            _line.Trace = !lower && Traces.Contains(hash);
            _line.Keyword = lower && Keywords.Contains(hash);
            _line.Query = capitals && (Queries.Contains(hash) || Clauses.Contains(hash));
        }

        _queryWords += capitals && Queries.Contains(hash) ? 1 : 0;
        _line.Lower |= lower;
        _line.See('a', length);
    }

    /// <summary>Closes the line.</summary>
    public void EndLine()
    {
        if (_line.Visible > 0)
        {
            bool fence = _line.Ticks >= 3 && _line.First == '`';
            _fenced ^= fence && _line.Ticks < 6;
            _total += fence ? 0 : _line.Visible;
            _code += !fence && (_fenced || _line.IsCode()) ? _line.Visible : 0;
            _query += _line.Query && _line.Lower && !_line.IsCode() ? _line.Visible : 0;
        }

        _line = new Line { TagStart = -1 };
    }

    private static FrozenSet<uint> Hashes(string words) => words.Split(' ').Select(word => WordHash.Of(word)).ToFrozenSet();

    /// <summary>What one line has shown so far.</summary>
    private struct Line
    {
        public int Visible;
        public int Signs;
        public int Calls;
        public int Keys;
        public int Dots;
        public int Ticks;
        public int Quotes;
        public int Tags;
        public int TagStart;
        public bool HasWord;
        public bool Frame;
        public bool Markup;
        public bool Keyword;
        public bool Trace;
        public bool Query;
        public bool Lower;
        public char First;
        public char Last;

        public void See(char c, int length)
        {
            First = Visible == 0 ? c : First;
            Last = c;
            Visible += length;
        }

        public readonly bool IsCode()
        {
            bool dense = Signs >= 3 && Signs * 8 >= Visible;
            bool closed = Last is ';' or '{' or '}' && (Signs >= 2 || Visible <= 2);
            bool bracket = Visible <= 2 && First is '[' or ']' or ')';
            bool tagged = Markup && Tags * 5 >= Visible * 2;
            bool field = First == '"' && Keys > 0 && (Last is ',' or '"' or '{' or '[');
            bool stack = (Frame && Calls > 0 && Dots > 0) || (Trace && (Last == ':' || (Dots > 0 && Quotes > 1) || Dots > 1));
            bool statement = Keyword && (Signs > 0 || (Dots > 0 && Last == ':')) && Last is not ('.' or '?' or '!');
            return dense || closed || bracket || tagged || stack || statement || field;
        }
    }
}
