using CoachBot.Coaching.Rules.Matching;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules;

/// <summary>One text, read: its tokens, its pattern hits and, worked out when first asked for, its concepts.</summary>
internal sealed class Reading(Side side)
{
    private const int NotSought = -2;

    /// <summary>The places of what is nowhere; never written to.</summary>
    private static readonly List<Hit> Nowhere = [];

    private readonly HitList _hits = new();
    private readonly List<TextSpan> _shields = [];
    private List<Hit>?[] _concepts = [];
    private bool[] _known = [];
    private int[] _syllables = [];
    private int[] _plainWords = [];
    private bool _counted;
    private int _firstEmoji;
    private PatternPart _read;
    private Playbook _playbook = null!;

    public TokenizedText Text { get; } = new();

    public HitList Hits => _hits;

    /// <summary>Where the first emoji or emoticon stands, or -1.</summary>
    public int FirstEmoji => _firstEmoji == NotSought ? _firstEmoji = Emoji.Next(Text.Text, 0) : _firstEmoji;

    /// <summary>Words, contractions counted once.</summary>
    public int Words { get; private set; }

    public void Read(Playbook playbook, string text)
    {
        _playbook = playbook;
        playbook.Tokenizer.Read(text, Text, _shields);
        _hits.Reset(playbook.SetCount);
        _read = PatternPart.None;
        Read(side == Side.Customer ? PatternPart.Customer : PatternPart.Draft);
        if (_concepts.Length < playbook.Concepts.Count)
        {
            _concepts = new List<Hit>?[playbook.Concepts.Count];
            _known = new bool[playbook.Concepts.Count];
        }

        Array.Clear(_known);
        _counted = false;
        _firstEmoji = NotSought;
        Words = 0;
        foreach (ref readonly var token in Text.Tokens)
        {
            Words += token.Has(TokenFlags.SecondHalf) ? 0 : 1;
        }

        foreach (ref readonly var sentence in Text.Sentences)
        {
            if (sentence.IsQuestion)
            {
                _hits.Touch(playbook.ConceptSets.QuestionSet);
                break;
            }
        }
    }

    /// <summary>Looks for the patterns, too, that matter only together with the customer's message.</summary>
    public void ReadAsAnswer() => Read(PatternPart.Answer);

    public bool Has(int concept) => HitsOf(concept).Count > 0;

    public bool HasAny(ReadOnlySpan<int> concepts)
    {
        foreach (var concept in concepts)
        {
            if (Has(concept))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the concepts stands between two tokens, the last one excluded.</summary>
    public bool HasAnyWithin(ReadOnlySpan<int> concepts, int firstToken, int endToken)
    {
        foreach (var concept in concepts)
        {
            foreach (var hit in HitsOf(concept))
            {
                if (hit.First < endToken && hit.Last >= firstToken)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Where a concept stands, in order.</summary>
    public List<Hit> HitsOf(int concept)
    {
        if (side == Side.Draft && (_playbook.ConceptSets.PartsOf(concept) & PatternPart.Answer) != 0)
        {
            ReadAsAnswer();
        }

        if (!_hits.AnyOf(_playbook.ConceptSets.Of(concept)))
        {
            return Nowhere;
        }

        var hits = _concepts[concept] ??= [];
        if (_known[concept])
        {
            return hits;
        }

        _known[concept] = true;
        hits.Clear();
        var definition = _playbook.Concepts[concept];
        if (definition.Name == Concept.Question)
        {
            CollectQuestions(hits);
        }
        else if ((definition.Side & side) != 0)
        {
            _hits.Collect(definition.Any, definition.Unless, hits);
        }

        if (definition.Includes.Count > 0)
        {
            foreach (var included in definition.Includes)
            {
                hits.AddRange(HitsOf(included));
            }

            hits.Sort(static (a, b) => a.First.CompareTo(b.First));
        }

        if (hits.Count > 0 && ((definition.With.Length > 0 && !HasAny(definition.With)) || HasAny(definition.Without)))
        {
            hits.Clear();
        }

        return hits;
    }

    /// <summary>Words and syllables of a sentence, as readability counts them: no numbers, links or placeholders.</summary>
    public (int Words, int Syllables) WeightOf(int sentence)
    {
        if (!_counted)
        {
            _counted = true;
            CountSyllables();
        }

        return (_plainWords[sentence], _syllables[sentence]);
    }

    private void Read(PatternPart part)
    {
        if ((_read & part) == 0)
        {
            _read |= part;
            _playbook.Patterns.Scan(part, Text, _hits);
        }
    }

    private void CountSyllables()
    {
        if (_syllables.Length < Text.SentenceCount)
        {
            _syllables = new int[Text.SentenceCount * 2];
            _plainWords = new int[_syllables.Length];
        }

        Array.Clear(_syllables);
        Array.Clear(_plainWords);
        foreach (ref readonly var token in Text.Tokens)
        {
            if (!token.Has(TokenFlags.SecondHalf | TokenFlags.Opaque | TokenFlags.Number | TokenFlags.Placeholder))
            {
                _plainWords[token.Sentence]++;
                _syllables[token.Sentence] += token.Syllables > 0 ? token.Syllables : Syllables.Count(Text.Text.AsSpan(token.Start, token.End - token.Start));
            }
        }
    }

    private void CollectQuestions(List<Hit> hits)
    {
        foreach (ref readonly var sentence in Text.Sentences)
        {
            if (sentence.IsQuestion)
            {
                hits.Add(new Hit(0, sentence.FirstToken, sentence.EndToken - 1, -1));
            }
        }
    }
}
