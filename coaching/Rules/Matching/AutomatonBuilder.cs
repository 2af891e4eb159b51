using System.Globalization;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Matching;

/// <summary>
/// Merges all patterns of a playbook into one graph. Patterns that begin alike share their beginning; a choice ends in one
/// node however many options it has, so long lists cost edges, not copies of what follows them.
/// </summary>
internal sealed class AutomatonBuilder
{
    /// <summary>Roots: patterns that begin anywhere, those that begin a sentence; the same two for patterns without fillers.</summary>
    public const int RootCount = 4;

    /// <summary>Patterns of one word go by its number, all others by numbers beyond those of words.</summary>
    private const int FirstNumber = ushort.MaxValue + 1;

    private readonly GraphDraft _graph = new();
    private readonly Dictionary<(int Starts, int Pattern), int> _ends = [];
    private readonly Dictionary<string, int> _startNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _patternNumbers = new(StringComparer.Ordinal);

    // A lexicon is one object in all patterns that name it: its long key is put together once.
    private readonly Dictionary<Pattern, int> _numbered = new(ReferenceEqualityComparer.Instance);

    public AutomatonBuilder()
    {
        for (var root = 0; root < RootCount; root++)
        {
            // No filler may stand before a pattern's first word.
            _graph.AddNode(fillers: false);
        }
    }

    /// <summary>Adds a pattern to a set of <see cref="PatternList"/>.</summary>
    public void Add(int set, int index, ParsedPattern pattern, bool fillers)
    {
        var root = (pattern.AtStart ? 1 : 0) + (fillers ? 0 : 2);
        foreach (var end in Compile(pattern.Body, [root], fillers))
        {
            _graph.AddAccept(end, new Accept((ushort)set, (ushort)index, pattern.AtEnd));
        }
    }

    public Automaton Build(Vocabulary vocabulary, int sets) => new(new PatternGraph(_graph, vocabulary), sets);

    private int[] Compile(Pattern pattern, int[] starts, bool fillers)
    {
        switch (pattern)
        {
            case Pattern.Sequence sequence:
                foreach (var part in sequence.Parts)
                {
                    starts = Compile(part, starts, fillers);
                }

                return starts;

            case Pattern.Optional optional:
                return [.. Compile(optional.Part, starts, fillers).Union(starts)];

            case Pattern.Gap gap:
                return [ThroughGap(gap, gap.Most, starts, fillers)];

            case Pattern.End end:
                return [ThroughGap(end, PatternGraph.SentenceEnd, starts, fillers)];

            case Pattern.Word word:
            {
                var end = EndNode(starts, word, fillers, out var isNew);
                if (isNew)
                {
                    Connect(word, starts, end);
                }

                return [end];
            }

            case Pattern.Choice choice:
                return [CompileChoice(choice, starts, fillers)];

            default:
                throw new InvalidOperationException($"No way to compile {pattern}.");
        }
    }

    private int ThroughGap(Pattern pattern, int most, int[] starts, bool fillers)
    {
        var end = EndNode(starts, pattern, fillers, out var isNew);
        if (isNew)
        {
            Array.ForEach(starts, s => _graph.AddGap(s, end, most));
        }

        return end;
    }

    private int CompileChoice(Pattern.Choice choice, int[] starts, bool fillers)
    {
        var end = EndNode(starts, choice, fillers, out var isNew);
        if (!isNew)
        {
            return end;
        }

        foreach (var option in choice.Options)
        {
            switch (option)
            {
                case Pattern.Word word:
                    Connect(word, starts, end);
                    break;
                case Pattern.Sequence sequence when sequence.Parts[^1] is Pattern.Word last:
                    Connect(last, sequence.Parts.SkipLast(1).Aggregate(starts, (from, part) => Compile(part, from, fillers)), end);
                    break;
                default:
                    // Options that end in something else keep an end of their own, reached without a word.
                    foreach (var own in Compile(option, starts, fillers))
                    {
                        _graph.AddGap(own, end, 0);
                    }

                    break;
            }
        }

        return end;
    }

    private void Connect(Pattern.Word word, int[] starts, int end)
    {
        foreach (var start in starts)
        {
            foreach (var id in word.Ids)
            {
                _graph.AddEdge(start, id, end);
            }
        }
    }

    private int EndNode(int[] starts, Pattern pattern, bool fillers, out bool isNew)
    {
        var key = (NumberOf(starts), NumberOf(pattern));
        isNew = !_ends.TryGetValue(key, out var end);
        if (isNew)
        {
            end = _graph.AddNode(fillers);
            _ends.Add(key, end);
        }

        return end;
    }

    /// <summary>The same number for the same nodes: a single node's own, negative ones for several.</summary>
    private int NumberOf(int[] starts)
    {
        if (starts is [var only])
        {
            return only;
        }

        var key = string.Join(',', starts.Order());
        return _startNumbers.TryGetValue(key, out var number) ? number : _startNumbers[key] = -1 - _startNumbers.Count;
    }

    /// <summary>The same number for patterns that are written alike.</summary>
    private int NumberOf(Pattern pattern)
    {
        if (pattern is Pattern.Word { Ids: [var only] })
        {
            return only;
        }

        if (!_numbered.TryGetValue(pattern, out var number))
        {
            var key = Key(pattern);
            number = _patternNumbers.TryGetValue(key, out var known) ? known : _patternNumbers[key] = FirstNumber + _patternNumbers.Count;
            _numbered.Add(pattern, number);
        }

        return number;
    }

    private static string Key(Pattern pattern) => pattern switch
    {
        Pattern.Word { Ids: [var only] } => only.ToString(CultureInfo.InvariantCulture),
        Pattern.Word word => string.Join('/', word.Ids),
        Pattern.End => "$",
        Pattern.Gap gap => string.Create(CultureInfo.InvariantCulture, $"..{gap.Most}"),
        Pattern.Optional optional => Key(optional.Part) + "?",
        Pattern.Choice choice => "(" + string.Join('|', choice.Options.Select(Key)) + ")",
        Pattern.Sequence sequence => string.Join(' ', sequence.Parts.Select(Key)),
        _ => throw new InvalidOperationException($"No key for {pattern}."),
    };
}
