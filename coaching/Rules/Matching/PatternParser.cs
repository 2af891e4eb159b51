using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Matching;

/// <summary>Reads the pattern language of the playbook. Its words enter the vocabulary on the way.</summary>
internal sealed class PatternParser(Vocabulary vocabulary, Func<string, IReadOnlyList<string>?> lexicon)
{
    private const int LongestGap = 12;

    private static readonly Dictionary<string, string[]> Contracted =
        Contractions.All().GroupBy(f => f.Form, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Words, StringComparer.Ordinal);

    // A playbook writes the same few thousand words again and again.
    private readonly Dictionary<string, Pattern> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Pattern.Choice> _lexicons = new(StringComparer.Ordinal);
    private string _text = "";
    private int _at;

    /// <exception cref="PatternException">The pattern is malformed; the message says how to mend it.</exception>
    public ParsedPattern Parse(string text)
    {
        _text = text.Trim().Replace('’', '\'');
        _at = 0;
        var atStart = Take('^');
        var body = ParseSequence(top: true);
        var atEnd = Take('$');
        Skip();
        if (_at < _text.Length)
        {
            throw new PatternException($"unexpected '{_text[_at]}' in the pattern \"{text}\"");
        }

        if (body is Pattern.Sequence { Parts.Count: 0 } || !NeedsWord(body))
        {
            throw new PatternException($"the pattern \"{text}\" would match without any word; give it at least one word that must occur");
        }

        if (body is Pattern.Sequence { Parts: [Pattern.Gap, ..] })
        {
            throw new PatternException($"the pattern \"{text}\" begins with a gap, which would match whatever stands before; take the dots off");
        }

        return new ParsedPattern(body, atStart, atEnd);
    }

    private static bool NeedsWord(Pattern pattern) => pattern switch
    {
        Pattern.Word => true,
        Pattern.Choice choice => choice.Options.All(NeedsWord),
        Pattern.Sequence sequence => sequence.Parts.Any(NeedsWord),
        _ => false,
    };

    private Pattern.Sequence ParseSequence(bool top)
    {
        var parts = new List<Pattern>();
        while (true)
        {
            Skip();
            if (_at >= _text.Length || (top && _text[_at] == '$') || (!top && _text[_at] is '|' or ')'))
            {
                return new Pattern.Sequence(parts);
            }

            if (_text[_at] == '$')
            {
                _at++;
                parts.Add(new Pattern.End());
                continue;
            }

            parts.Add(ParsePart());
        }
    }

    private Pattern ParsePart()
    {
        var part = _text[_at] switch
        {
            '(' => ParseChoice(),
            '{' => ParseLexicon(),
            '.' => ParseGap(),
            '#' => Number(),
            '[' when _text.AsSpan(_at).StartsWith("[]", StringComparison.Ordinal) => Placeholder(),
            var c when char.IsLetterOrDigit(c) => ParseWord(),
            var c => throw new PatternException($"unexpected '{c}' in the pattern \"{_text}\"; words, ( | ), {{lexicon}}, .., #, [], ^ and $ are known"),
        };
        if (_at < _text.Length && _text[_at] == '~')
        {
            _at++;
            part = Inflected(part);
        }

        if (_at < _text.Length && _text[_at] == '?')
        {
            _at++;
            return new Pattern.Optional(part);
        }

        return part;
    }

    private Pattern.Choice ParseChoice()
    {
        _at++;
        var options = new List<Pattern>();
        do
        {
            var option = ParseSequence(top: false);
            if (option.Parts.Count == 0)
            {
                throw new PatternException($"an empty choice in the pattern \"{_text}\"; write (…)? for something optional");
            }

            options.Add(option.Parts.Count == 1 ? option.Parts[0] : option);
        }
        while (Take('|'));

        if (!Take(')'))
        {
            throw new PatternException($"a ( is never closed in the pattern \"{_text}\"");
        }

        return new Pattern.Choice(options);
    }

    private Pattern.Choice ParseLexicon()
    {
        var close = _text.IndexOf('}', _at);
        var name = close < 0 ? _text[(_at + 1)..] : _text[(_at + 1)..close];
        if (close < 0 || LexiconOf(name) is not { } choice)
        {
            throw new PatternException($"no lexicon '{name}' for the pattern \"{_text}\"; put lexicons/{name}.txt into the playbook");
        }

        _at = close + 1;
        return choice;
    }

    private Pattern.Choice? LexiconOf(string name)
    {
        if (!_lexicons.TryGetValue(name, out var choice) && lexicon(name) is { } words)
        {
            _lexicons[name] = choice = new Pattern.Choice([.. words.Select(Phrase)]);
        }

        return choice;
    }

    private Pattern.Gap ParseGap()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] == '.')
        {
            _at++;
        }

        if (_at - start != 2)
        {
            throw new PatternException($"a gap is written as two dots, in the pattern \"{_text}\"");
        }

        var digits = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        var written = digits == _at ? "3" : _text[digits.._at];
        return int.TryParse(written, System.Globalization.CultureInfo.InvariantCulture, out var most) && most is > 0 and <= LongestGap
            ? new Pattern.Gap(most)
            : throw new PatternException($"a gap of {written} words in the pattern \"{_text}\"; 1 to {LongestGap} are allowed");
    }

    private Pattern ParseWord()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '\'' or '*' or '-' or '&'))
        {
            _at++;
        }

        var word = _text[start.._at].ToLowerInvariant();
        return Phrase(word);
    }

    /// <summary>All forms of a word; of several words in a row, of the first and the last ("reach out", "team member").</summary>
    private Pattern Inflected(Pattern pattern) => pattern switch
    {
        Pattern.Word { Surface.Length: > 0 } word => new Pattern.Word([.. Inflections.Of(word.Surface).Select(vocabulary.IdOf).Concat(word.Ids).Distinct()], ""),
        Pattern.Choice choice => new Pattern.Choice([.. choice.Options.Select(Inflected)]),
        Pattern.Sequence sequence => new Pattern.Sequence([.. sequence.Parts.Select((part, i) => i == 0 || i == sequence.Parts.Count - 1 ? Inflected(part) : part)]),
        _ => pattern,
    };

    /// <summary>A lexicon entry or a word that may turn out to be several ("follow-up", "don't").</summary>
    private Pattern Phrase(string phrase) => _phrases.TryGetValue(phrase, out var known) ? known : _phrases[phrase] = ReadPhrase(phrase);

    private Pattern ReadPhrase(string phrase)
    {
        var words = phrase.ToLowerInvariant().Replace('’', '\'').Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).SelectMany(Expand).ToArray();
        return words.Length == 1 ? words[0] : new Pattern.Sequence(words);
    }

    private IEnumerable<Pattern> Expand(string word)
    {
        if (word != Contractions.Ill && Contracted.TryGetValue(word, out var words) && (words.Length > 1 || word.Length > 2))
        {
            return words.Select(Exactly);
        }

        var apostrophe = word.LastIndexOf('\'');
        return apostrophe > 0 && Contractions.Ending(word.AsSpan(apostrophe + 1)) is { } ending
            ? [Exactly(word[..apostrophe]), Exactly(ending)]
            : [Exactly(word)];
    }

    private Pattern.Word Exactly(string word) => word switch
    {
        "is" or "has" => new Pattern.Word([vocabulary.IdOf(word), vocabulary.IdOf(Contractions.IsOrHas)], word),
        "would" or "had" => new Pattern.Word([vocabulary.IdOf(word), vocabulary.IdOf(Contractions.WouldOrHad)], word),
        "u" => new Pattern.Word([vocabulary.IdOf("you")], "you"),
        _ => new Pattern.Word([vocabulary.IdOf(word)], word),
    };

    private Pattern.Word Placeholder()
    {
        _at += 2;
        return new Pattern.Word([Vocabulary.PlaceholderId], "");
    }

    private Pattern.Word Number()
    {
        _at++;
        return new Pattern.Word([Vocabulary.NumberId], "");
    }

    private void Skip()
    {
        while (_at < _text.Length && _text[_at] is ' ' or ',')
        {
            _at++;
        }
    }

    private bool Take(char c)
    {
        Skip();
        if (_at < _text.Length && _text[_at] == c)
        {
            _at++;
            return true;
        }

        return false;
    }
}

/// <summary>A pattern of the playbook that cannot be read; the message says why.</summary>
internal sealed class PatternException(string message) : Exception(message);
