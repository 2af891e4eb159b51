using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CoachBot.Coaching.Text.Languages;

/// <summary>One reading of a text: what its words, letters and signs say about its language and nature.</summary>
internal ref struct TextScan
{
    private static readonly SearchValues<char> LinkEnds = SearchValues.Create(" \n\r\t>)|");

    private readonly ReadOnlySpan<char> _text;
    private LatinScores _scores;
    private ScriptBuffer _scripts;
    private CodeLines _lines;

    private TextScan(ReadOnlySpan<char> text) => _text = text;

    /// <summary>What the words of Latin letters say.</summary>
    [UnscopedRef]
    public readonly ref readonly LatinScores Scores => ref _scores;

    /// <summary>How many letters of a script there are.</summary>
    public readonly int Letters(Script script) => _scripts[(int)script];

    /// <summary>How many digits there are.</summary>
    public int Digits { get; private set; }

    /// <summary>How many emoji there are; one of several code points may count more than once.</summary>
    public int Emoji { get; private set; }

    /// <summary>Whether there is anything to see besides Latin letters.</summary>
    public bool HasSigns { get; private set; }

    /// <summary>Whether most of the text is code.</summary>
    public readonly bool IsCode => _lines.Dominate;

    /// <summary>Reads a text from end to end.</summary>
    public static TextScan Read(ReadOnlySpan<char> text)
    {
        var scan = new TextScan(text);
        scan._lines.EndLine();
        int at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (c == ' ')
            {
                at++;
            }
            else
            {
                at = char.IsAsciiLetter(c) || LatinLetters.IsAccented(c) ? scan.ReadWord(at) : scan.ReadSign(at, c);
            }
        }

        scan._lines.EndLine();
        return scan;
    }

    /// <summary>Reads the word that begins here and returns its end.</summary>
    private int ReadWord(int start)
    {
        ReadOnlySpan<char> text = _text;
        uint hash = WordHash.Empty;
        int capitals = 0;
        int marks = 0;
        int at = start;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (char.IsAsciiLetter(c))
            {
                capitals += c < 'a' ? 1 : 0;
                hash = WordHash.Add(hash, (char)(c | 0x20));
            }
            else if (LatinLetters.IsAccented(c))
            {
                marks++;
                hash = WordHash.Add(hash, LatinLetters.Fold(c));
            }
            else if (c is < '\u0300' or > '\u036F')
            {
                break;
            }
        }

        _scripts[(int)Script.Latin] += at - start;
        bool lower = capitals == 0 || !char.IsUpper(text[start]);
        _lines.Word(hash, at - start, lower, capitals == at - start);

        // What stands alone in brackets was put there in place of a personal detail.
        bool placeholder = at < text.Length && text[at] == ']' && start > 0 && text[start - 1] == '[';
        if (!placeholder)
        {
            _scores.AddWord(hash, capital: capitals == 1 && !lower);
            _scores.AddAccents(lower && marks > 0 ? text[start..at] : default);
        }

        return at;
    }

    /// <summary>Reads one character that begins no Latin word and returns where to go on.</summary>
    private int ReadSign(int at, char c)
    {
        if (c is '\n' or '\r')
        {
            _lines.EndLine();
        }
        else if (c < '\u0080')
        {
            return c > ' ' ? ReadAsciiSign(at, c) : at + 1;
        }
        else if (!char.IsWhiteSpace(c))
        {
            ReadBeyondAscii(c);
        }

        return at + 1;
    }

    private int ReadAsciiSign(int at, char c)
    {
        HasSigns = true;
        Digits += char.IsAsciiDigit(c) ? 1 : 0;
        char before = at > 0 ? _text[at - 1] : '\n';
        char after = at + 1 < _text.Length ? _text[at + 1] : '\n';
        if (c == ':' && after == '/' && at + 2 < _text.Length && _text[at + 2] == '/')
        {
            // A link is neither prose nor code.
            int length = _text[at..].IndexOfAny(LinkEnds);
            return length < 0 ? _text.Length : at + length;
        }

        _lines.Sign(c, before, after);
        return at + 1;
    }

    private void ReadBeyondAscii(char c)
    {
        if (c is '\u200D' or '\uFE0F' or '\u200B' or '\u2060' or '\uFEFF' or '\u00AD')
        {
            return;
        }

        HasSigns = true;
        if (c == '\u20E3' || IsEmoji(c))
        {
            // A digit in a box is an emoji made of a digit.
            Emoji++;
            Digits -= c == '\u20E3' && Digits > 0 ? 1 : 0;
            return;
        }

        if (c is '¿' or '¡')
        {
            _scores.AddSpanishSign();
        }

        Script script = char.IsHighSurrogate(c) && c >= '\uD840' ? Script.Han : Scripts.Of(c);
        _scripts[(int)script]++;
        Digits += script == Script.None && char.IsDigit(c) ? 1 : 0;
        _lines.Sign(c, '\n', '\n');
    }

    private static bool IsEmoji(char c) => c is (>= '\uD83C' and <= '\uD83E') or (>= '\u2600' and <= '\u27BF') or (>= '\u231A' and <= '\u23FF') or (>= '\u2B05' and <= '\u2B55');

    [InlineArray(14)]
    private struct ScriptBuffer
    {
        private int _first;
    }
}
