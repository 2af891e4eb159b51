namespace CoachBot.Coaching.Signals.Features;

/// <summary>
/// Turns a text into hashed features in one pass: words, pairs of words, pieces of words (three to five characters), what words mean
/// in a service conversation and which of these meet, negated words, and marks of the text as a whole. Training and reviews use this one class.
/// </summary>
internal static class FeatureExtractor
{
    private const int LongestWord = 30;
    private const int NegationReach = 3;
    private const int ConceptReach = 5;

    public static void Read(ReadOnlySpan<char> text, ServiceWords words, FeatureList into)
    {
        into.Reset();
        new Pass(text, words, into).Run();
    }

    private static class Kind
    {
        public const uint Word = 0x1111, Pair = 0x2222, Skip = 0x3333, Piece = 0x4444, Negated = 0x5555, Concept = 0x6666, Concepts = 0x7777, Mark = 0x8888, Text = 0x9999, NegatedConcept = 0xAAAA;
    }

    private static class Mark
    {
        public const uint Sentence = 1, Number = 2, Link = 3, Name = 4, Exclaim = 5, Question = 6, Dots = 7, Smile = 8, Frown = 9, Long = 10, Shout = 11, Capitals = 12, Length = 13, Quote = 14, Mixed = 15, Tag = 16, Symbol = 17, Ask = 18;
    }

    private ref struct Pass(ReadOnlySpan<char> text, ServiceWords words, FeatureList into)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _at;
        private uint _last = Mark.Sentence;
        private uint _lastButOne;
        private int _negated;
        private byte _concept;
        private int _conceptAge = ConceptReach;
        private int _wordCount;
        private int _exclaims;
        private int _questions;
        private int _shouts;
        private bool _lastShouted;

        public void Run()
        {
            while (_at < _text.Length)
            {
                var c = _text[_at];
                if (IsLetter(c))
                {
                    if (!Link())
                    {
                        Word();
                    }
                }
                else if (char.IsAsciiDigit(c))
                {
                    Number();
                }
                else if (c == ' ')
                {
                    _at++;
                }
                else
                {
                    Other(c);
                }
            }

            into.EndSentence();
            WholeText();
        }

        private static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c > 127 && char.IsLetter(c));

        private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´';

        private readonly char Ahead(int by) => _at + by < _text.Length ? _text[_at + by] : '\0';

        private bool Link()
        {
            var rest = _text[_at..];
            if (!(rest[0] is 'h' or 'H' or 'w' or 'W') || !(rest.StartsWith("http", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)))
            {
                return false;
            }

            var end = rest.IndexOfAny(' ', '\n', '\t');
            Special(Mark.Link, end < 0 ? rest.Length : end);
            return true;
        }

        /// <summary>Something that stands where a word would: one feature, and one side of the pairs around it.</summary>
        private void Special(uint mark, int length)
        {
            into.Add(FeatureHash.Of(Kind.Mark, mark));
            into.Add(FeatureHash.Of(Kind.Pair, _last, mark));
            _lastButOne = _last;
            _last = mark;
            into.EndToken(_at, _at + length);
            _at += length;
        }

        private void Word()
        {
            Span<char> lower = stackalloc char[LongestWord + 2];
            lower[0] = '^';
            var length = 1;
            var start = _at;
            var capitals = 0;
            var stretched = false;
            var hash = FeatureHash.Start;
            for (; _at < _text.Length; _at++)
            {
                var c = _text[_at];
                if (char.IsAsciiLetter(c))
                {
                    capitals += c < 'a' ? 1 : 0;
                    c |= ' ';
                }
                else if (c > 127 && char.IsLetter(c))
                {
                    c = char.ToLowerInvariant(c);
                }
                else if (IsApostrophe(c) && IsLetter(Ahead(1)))
                {
                    // "don't" and "dont", "I'm" and "Im" are one word; "we're" and "were" are two.
                    if (Ahead(1) is 't' or 'm' or 'v' or 'T' or 'M' or 'V')
                    {
                        continue;
                    }

                    c = '\'';
                }
                else if (!(c is '*' or '$' or '@' && IsLetter(Ahead(1))) && !char.IsAsciiDigit(c))
                {
                    break;
                }

                if (length > 2 && c == lower[length - 1] && c == lower[length - 2])
                {
                    stretched = true;
                }
                else if (length <= LongestWord)
                {
                    lower[length++] = c;
                    hash = FeatureHash.Add(hash, c);
                }
            }

            lower[length] = '$';
            if (stretched)
            {
                into.Add(FeatureHash.Of(Kind.Mark, Mark.Long));
            }

            Capitals(capitals, _at - start);
            WordFeatures(hash);
            if (length > 4)
            {
                Pieces(lower[..(length + 1)]);
            }

            into.EndToken(start, _at);
        }

        private void Capitals(int capitals, int length)
        {
            var shouted = capitals > 1 && capitals >= length - 1;
            if (shouted)
            {
                _shouts++;
                into.Add(FeatureHash.Of(Kind.Mark, _lastShouted ? Mark.Shout : Mark.Capitals));
            }

            _lastShouted = shouted;
        }

        private void WordFeatures(uint word)
        {
            _wordCount++;
            into.Add(FeatureHash.Of(Kind.Word, word));
            into.Add(FeatureHash.Of(Kind.Pair, _last, word));
            if (_lastButOne != 0)
            {
                into.Add(FeatureHash.Of(Kind.Skip, _lastButOne, word));
            }

            _lastButOne = _last;
            _last = word;
            var concept = words.ConceptOf(word);
            if (_negated > 0)
            {
                _negated--;
                into.Add(FeatureHash.Of(Kind.Negated, word));
                if (concept != 0)
                {
                    into.Add(FeatureHash.Of(Kind.NegatedConcept, concept));
                }
            }

            Concept(concept);
        }

        private void Concept(byte concept)
        {
            _conceptAge++;
            if (concept == 0)
            {
                return;
            }

            into.Add(FeatureHash.Of(Kind.Concept, concept));
            if (_conceptAge <= ConceptReach)
            {
                into.Add(FeatureHash.Of(Kind.Concepts, _concept, concept));
            }

            if (concept == ServiceWords.Negation)
            {
                _negated = NegationReach;
            }

            _concept = concept;
            _conceptAge = 0;
        }

        private readonly void Pieces(ReadOnlySpan<char> word)
        {
            var room = into.Room(word.Length * 3);
            var used = 0;
            for (var i = 0; i + 3 <= word.Length; i++)
            {
                var hash = FeatureHash.Add(FeatureHash.Add(FeatureHash.Add(Kind.Piece, word[i]), word[i + 1]), word[i + 2]);
                room[used++] = FeatureHash.Spread(hash);
                if (i + 4 <= word.Length)
                {
                    hash = FeatureHash.Add(hash, word[i + 3]);
                    room[used++] = FeatureHash.Spread(hash);
                }

                if (i + 5 <= word.Length)
                {
                    room[used++] = FeatureHash.Spread(FeatureHash.Add(hash, word[i + 4]));
                }
            }

            into.Advance(used);
        }

        private void Number()
        {
            var length = 1;
            while (char.IsAsciiDigit(Ahead(length)) || (Ahead(length) is '.' or ',' or ':' or '/' && char.IsAsciiDigit(Ahead(length + 1))))
            {
                length++;
            }

            // "3rd" reads like "third".
            var ordinal = Ahead(length) is 's' or 'n' or 'r' or 't' && Ahead(length + 1) is 't' or 'd' or 'h' && !IsLetter(Ahead(length + 2));
            if (ordinal)
            {
                Concept(words.ConceptOf(FeatureHash.Word("third")));
                length += 2;
            }

            Special(Mark.Number, length);
        }

        private void Other(char c)
        {
            switch (c)
            {
                case '!' or '?':
                    Shouting();
                    break;
                case '.' when Ahead(1) == '.':
                    Special(Mark.Dots, Run('.'));
                    break;
                case '…':
                    Special(Mark.Dots, 1);
                    break;
                case '.' or '\n' or ';':
                    EndSentence();
                    _at++;
                    break;
                case '@' when IsLetter(Ahead(1)):
                    Special(Mark.Name, NameLength());
                    break;
                case '#' when IsLetter(Ahead(1)):
                    into.Add(FeatureHash.Of(Kind.Mark, Mark.Tag));
                    _at++;
                    break;
                case '[' or '<' when PlaceholderLength() is var length and > 0:
                    Special(c == '<' ? Mark.Link : Mark.Name, length);
                    break;
                case ':' or ';' or '=' when Face(out var mark, out var size):
                    Special(mark, size);
                    break;
                case '"' or '“' or '”':
                    into.Add(FeatureHash.Of(Kind.Mark, Mark.Quote));
                    _at++;
                    break;
                case > '\u2190':
                    Symbol();
                    break;
                default:
                    _at++;
                    break;
            }
        }

        private readonly int Run(char c)
        {
            var length = 1;
            while (Ahead(length) == c)
            {
                length++;
            }

            return length;
        }

        private readonly int NameLength()
        {
            var length = 1;
            while (IsLetter(Ahead(length)) || char.IsAsciiDigit(Ahead(length)) || Ahead(length) == '_')
            {
                length++;
            }

            return length;
        }

        private readonly int PlaceholderLength()
        {
            var length = 1;
            while (length < 20 && (IsLetter(Ahead(length)) || Ahead(length) is ' ' or '_'))
            {
                length++;
            }

            return length > 1 && Ahead(length) is ']' or '>' ? length + 1 : 0;
        }

        private readonly bool Face(out uint mark, out int length)
        {
            length = Ahead(1) is '-' or '\'' or 'o' ? 3 : 2;
            mark = Ahead(length - 1) switch
            {
                ')' or ']' => Mark.Smile,
                'D' or 'P' or 'p' when !IsLetter(Ahead(length)) => Mark.Smile,
                '(' or '[' or '|' => Mark.Frown,
                '/' when Ahead(length) != '/' && length == 2 => Mark.Frown,
                _ => 0,
            };
            return mark != 0;
        }

        private void Shouting()
        {
            var length = 0;
            var exclaims = 0;
            while (Ahead(length) is '!' or '?')
            {
                exclaims += Ahead(length++) == '!' ? 1 : 0;
            }

            var questions = length - exclaims;
            _exclaims += exclaims;
            _questions += Math.Min(questions, 1);
            var mark = exclaims > 0 && questions > 0 ? Mark.Mixed : exclaims > 0 ? Mark.Exclaim : Mark.Question;
            var feature = mark + (100 * (uint)Math.Min(length, 3));
            into.Add(FeatureHash.Of(Kind.Mark, feature));
            into.Add(FeatureHash.Of(Kind.Pair, _last, mark));
            into.EndToken(_at, _at + length);
            _at += length;
            EndSentence();
        }

        private void Symbol()
        {
            var length = char.IsSurrogatePair(_text[_at], Ahead(1)) ? 2 : 1;
            var value = length == 2 ? (uint)char.ConvertToUtf32(_text[_at], _text[_at + 1]) : _text[_at];
            // Variation selectors, skin tones and joiners only dress the sign before them.
            if (value is 0xFE0F or 0x200D or (>= 0x1F3FB and <= 0x1F3FF))
            {
                _at += length;
                return;
            }

            into.Add(FeatureHash.Of(Kind.Mark, Mark.Symbol));
            Special(value, length);
        }

        private void EndSentence()
        {
            into.EndSentence();
            _last = Mark.Sentence;
            _lastButOne = 0;
            _negated = 0;
            _lastShouted = false;
        }

        private readonly void WholeText()
        {
            Text(Mark.Length, (uint)int.Log2(_wordCount + 1));
            Text(Mark.Exclaim, (uint)Math.Min(_exclaims, 4));
            Text(Mark.Question, (uint)Math.Min(_questions, 3));
            if (_shouts > 0)
            {
                Text(Mark.Shout, _shouts * 2 > _wordCount && _wordCount > 2 ? 9 : (uint)Math.Min(_shouts, 3));
            }
        }

        private readonly void Text(uint mark, uint value) => into.Add(FeatureHash.Of(Kind.Text, mark, value));
    }
}
