namespace CoachBot.Coaching.Text;

/// <summary>
/// Cuts a text into tokens and sentences in one pass. Words are looked up in the vocabulary on the way; quotations, links,
/// addresses and code become one opaque token each, quoted mail and signatures none.
/// </summary>
internal sealed class Tokenizer(Vocabulary vocabulary)
{
    private const int LongestWord = 48;
    private const int LongestQuote = 400;
    private const int LongestPlaceholder = 40;

    public void Read(string text, TokenizedText into, List<TextSpan> shields)
    {
        into.Reset(text);
        Shields.Find(text, shields);
        new Cursor(vocabulary, text, into, shields).Run();
    }

    private ref struct Cursor(Vocabulary vocabulary, string text, TokenizedText into, List<TextSpan> shields)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _at;
        private int _shield;
        private int _sentenceFirst;
        private int _paragraph;
        private bool _break;

        public void Run()
        {
            while (_at < _text.Length)
            {
                if (_shield < shields.Count && _at >= shields[_shield].Start)
                {
                    EndSentence(_at, question: false);
                    _at = Math.Max(_at, shields[_shield++].End);
                    continue;
                }

                Step(_text[_at]);
            }

            EndSentence(_text.Length, question: false);
        }

        private void Step(char c)
        {
            if (c == ' ')
            {
                _at++;
            }
            else if (char.IsAsciiLetter(c) || (c > 127 && char.IsLetter(c)))
            {
                if (!PlainWord())
                {
                    Word();
                }
            }
            else if (char.IsDigit(c))
            {
                Number();
            }
            else
            {
                switch (c)
                {
                    case '.' or '!' or '?' or '…':
                        Marks();
                        break;
                    case '\n':
                        NewLine();
                        break;
                    case ',' or ';' or ':' or '–' or '—' or '(' or ')':
                        _break = true;
                        _at++;
                        break;
                    case '-' when _at + 1 < _text.Length && _text[_at + 1] is ' ' or '-':
                        _break = true;
                        _at++;
                        break;
                    case '"' or '“' or '„' or '«' or '‘' or '\'' or '`':
                        Quote(c);
                        break;
                    case '[' or '{' or '<':
                        Placeholder(c);
                        break;
                    case '_' or '%':
                        Blank(c);
                        break;
                    default:
                        _at++;
                        break;
                }
            }
        }

        /// <summary>"___" and "%NAME%" are gaps to fill, too.</summary>
        private void Blank(char c)
        {
            var start = _at;
            var end = TextShapes.BlankEnd(_text, start, c, LongestPlaceholder);
            _at++;
            if (end > 0)
            {
                Add(start, end, Vocabulary.PlaceholderId, TokenFlags.Placeholder);
            }
        }

        /// <summary>Reads a word of plain letters that the vocabulary knows, as nearly all are; whatever looks like more is left to <see cref="Word"/>.</summary>
        private bool PlainWord()
        {
            var text = _text;
            var start = _at;
            var hash = WordTable.HashStart;
            var capitals = 0;
            var letters = 0;
            var at = start;
            for (; at < text.Length; at++)
            {
                var c = text[at];
                if (char.IsAsciiLetter(c))
                {
                    letters++;
                    capitals += c < 'a' ? 1 : 0;
                    hash = WordTable.Add(hash, (char)(c | 0x20));
                }
                else if (c is '\'' or '’' && at > start && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]))
                {
                    hash = WordTable.Add(hash, '\'');
                }
                else
                {
                    break;
                }
            }

            if (at - start > LongestWord || !TextShapes.EndsPlainly(text, start, at) || !vocabulary.TryFind(hash, out var entry))
            {
                return false;
            }

            Add(start, at, entry, (text[start] < 'a' ? TokenFlags.Capital : 0) | (capitals > 1 && capitals == letters ? TokenFlags.AllCaps : 0));
            return true;
        }

        private void Word()
        {
            var start = _at;
            if (TextShapes.LinkEnd(_text, start) is var linkEnd and > 0)
            {
                Add(start, linkEnd, 0, TokenFlags.Opaque);
                return;
            }

            if (TextShapes.DottedEnd(_text, start) is var dottedEnd and > 0)
            {
                Dotted(start, dottedEnd);
                return;
            }

            Span<char> lower = stackalloc char[LongestWord];
            var hash = WordTable.HashStart;
            var length = 0;
            var capitals = 0;
            var letters = 0;
            while (_at < _text.Length && TextShapes.InWord(_text, _at))
            {
                var c = _text[_at++];
                if (char.IsAsciiLetterUpper(c) || (c > 127 && char.IsUpper(c)))
                {
                    capitals++;
                }

                letters += c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' ? 0 : 1;
                if (length < LongestWord)
                {
                    var small = c switch
                    {
                        >= 'A' and <= 'Z' => (char)(c | 0x20),
                        '’' or '‘' or 'ʼ' or '`' or '´' => '\'',
                        > '\u007f' => char.ToLowerInvariant(c),
                        _ => c,
                    };
                    hash = WordTable.Add(hash, small);
                    lower[length++] = small;
                }
            }

            var flags = (char.IsUpper(_text[start]) ? TokenFlags.Capital : 0) | (capitals > 1 && capitals == letters ? TokenFlags.AllCaps : 0);
            Add(start, _at, vocabulary.Find(lower[..length], hash), flags);
        }

        /// <summary>Adds a word, or the words that a contraction stands for.</summary>
        private void Add(int start, int end, in WordEntry entry, TokenFlags flags)
        {
            if ((entry.Flags & WordFlags.MayBeState) != 0)
            {
                AddEither(start, end, entry, flags);
                return;
            }

            Add(start, end, entry.First, flags | FlagsOf(entry.Flags), entry.Syllables);
            if (entry.Second != 0)
            {
                Add(start, end, entry.Second, flags | TokenFlags.SecondHalf);
            }

            if (entry.Third != 0)
            {
                Add(start, end, entry.Third, flags | TokenFlags.SecondHalf);
            }
        }

        private void AddEither(int start, int end, in WordEntry entry, TokenFlags flags)
        {
            var isState = into.Count > 0 && vocabulary.StandsBeforeState(into.Tokens[^1].Id);
            Add(start, end, isState ? new WordEntry(entry.Third, 0, 0, WordFlags.None, entry.Syllables) : entry with { Third = 0, Flags = WordFlags.None }, flags);
        }

        private static TokenFlags FlagsOf(WordFlags flags) =>
            flags == WordFlags.None
                ? TokenFlags.None
                : ((flags & WordFlags.Filler) != 0 ? TokenFlags.Filler : 0) | ((flags & WordFlags.ChatSpelling) != 0 ? TokenFlags.ChatSpelling : 0)
                | ((flags & WordFlags.Misspelt) != 0 ? TokenFlags.Misspelt : 0) | ((flags & WordFlags.Mended) != 0 ? TokenFlags.Mended : 0);

        private void Dotted(int start, int end)
        {
            Span<char> letters = stackalloc char[4];
            var length = 0;
            for (var i = start; i < end && length < 4; i++)
            {
                if (_text[i] != '.')
                {
                    letters[length++] = char.ToLowerInvariant(_text[i]);
                }
            }

            Add(start, end, vocabulary.Find(letters[..length]).First, TokenFlags.None);
            if (_text[end - 1] == '.' && TextShapes.StartsSentence(_text, end))
            {
                EndSentence(end, question: false);
            }
        }

        private void Number()
        {
            var start = _at;
            if (TextShapes.LinkEnd(_text, start) is var linkEnd and > 0)
            {
                Add(start, linkEnd, 0, TokenFlags.Opaque);
                return;
            }

            while (_at < _text.Length && (char.IsDigit(_text[_at]) || (_text[_at] is '.' or ',' or ':' or '/' && _at + 1 < _text.Length && char.IsDigit(_text[_at + 1]))))
            {
                _at++;
            }

            var known = vocabulary.Exact(_text[start.._at]);
            Add(start, _at, known == 0 ? Vocabulary.NumberId : known, TokenFlags.Number);
        }

        private void Quote(char open)
        {
            var start = _at++;
            var end = TextShapes.QuoteEnd(_text, start, open, LongestQuote);
            if (end <= 0)
            {
                return;
            }

            // A draft that is quoted as a whole is the draft, not somebody else's words.
            if (_text[..start].IsWhiteSpace() && _text[end..].IsWhiteSpace())
            {
                return;
            }

            into.AddQuote(new TextSpan(start, end));
            Add(start, end, 0, TokenFlags.Opaque);
            if (_text[end - 2] is '.' or '!' or '?' && TextShapes.StartsSentence(_text, end))
            {
                EndSentence(end, question: false);
            }
        }

        private void Placeholder(char open)
        {
            var start = _at++;
            var end = TextShapes.PlaceholderEnd(_text, start, open, LongestPlaceholder);
            if (end > 0)
            {
                Add(start, end, Vocabulary.PlaceholderId, TokenFlags.Placeholder);
            }
        }

        private void Marks()
        {
            var start = _at;
            var question = false;
            while (_at < _text.Length && _text[_at] is '.' or '!' or '?' or '…')
            {
                question |= _text[_at++] == '?';
            }

            if (_text[start] == '.' && _at == start + 1 && (TextShapes.IsAbbreviation(_text, start) || (_at < _text.Length && char.IsLetterOrDigit(_text[_at]))))
            {
                return;
            }

            while (_at < _text.Length && _text[_at] is '"' or '”' or '’' or ')')
            {
                _at++;
            }

            EndSentence(_at, question);
        }

        private void NewLine()
        {
            var next = _at + 1;
            var lines = 1;
            while (next < _text.Length && char.IsWhiteSpace(_text[next]))
            {
                lines += _text[next] == '\n' ? 1 : 0;
                next++;
            }

            // A wrapped line goes on in lower case; anything else starts a new thought.
            if (lines > 1 || next >= _text.Length || !char.IsLower(_text[next]))
            {
                EndSentence(_at, question: false);
                _paragraph += lines > 1 ? 1 : 0;
            }

            _at = next;
        }

        private void Add(int start, int end, ushort id, TokenFlags flags, byte syllables = 0)
        {
            if (_break)
            {
                flags |= TokenFlags.AfterBreak;
                _break = false;
            }

            into.Add(new Token(start, end, id, (ushort)Math.Min(into.SentenceCount, ushort.MaxValue), flags, syllables));
            _at = end;
        }

        private void EndSentence(int end, bool question)
        {
            _break = false;
            if (into.Count == _sentenceFirst)
            {
                return;
            }

            var tokens = into.Tokens;
            var last = tokens[^1].End;
            while (end > last && char.IsWhiteSpace(_text[end - 1]))
            {
                end--;
            }

            into.Add(new Sentence(_sentenceFirst, into.Count, new TextSpan(tokens[_sentenceFirst].Start, Math.Max(end, last)), _paragraph, question));
            _sentenceFirst = into.Count;
        }
    }
}
