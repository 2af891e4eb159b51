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

    private readonly List<NodeDraft> _nodes = [];
    private readonly Dictionary<(string Starts, string Key), int> _ends = [];
    private readonly List<bool> _sets = [];

    public AutomatonBuilder()
    {
        for (var root = 0; root < RootCount; root++)
        {
            // No filler may stand before a pattern's first word.
            _nodes.Add(new NodeDraft(fillers: false));
        }
    }

    /// <summary>A new set: the patterns of one list of one rule or concept. Hits are reported by set.</summary>
    public int NewSet()
    {
        _sets.Add(true);
        return _sets.Count - 1;
    }

    /// <summary>Adds a pattern to a set; <paramref name="index"/> comes back with each hit.</summary>
    public void Add(int set, int index, ParsedPattern pattern, bool fillers)
    {
        var root = (pattern.AtStart ? 1 : 0) + (fillers ? 0 : 2);
        foreach (var end in Compile(pattern.Body, [root], fillers))
        {
            _nodes[end].Accepts.Add(new Accept((ushort)set, (ushort)index, pattern.AtEnd));
        }
    }

    public Automaton Build(Vocabulary vocabulary) => new(new PatternGraph(_nodes, vocabulary), _sets.Count);

    private List<int> Compile(Pattern pattern, List<int> starts, bool fillers)
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
            {
                var end = EndNode(starts, $"..{gap.Most}", fillers, out var isNew);
                if (isNew)
                {
                    starts.ForEach(s => _nodes[s].Gaps.Add((end, gap.Most)));
                }

                return [end];
            }

            case Pattern.End:
            {
                var end = EndNode(starts, "$", fillers, out var isNew);
                if (isNew)
                {
                    starts.ForEach(s => _nodes[s].Gaps.Add((end, PatternGraph.SentenceEnd)));
                }

                return [end];
            }

            case Pattern.Word word:
            {
                var end = EndNode(starts, Key(word), fillers, out var isNew);
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

    private int CompileChoice(Pattern.Choice choice, List<int> starts, bool fillers)
    {
        var end = EndNode(starts, Key(choice), fillers, out var isNew);
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
                        _nodes[own].Gaps.Add((end, 0));
                    }

                    break;
            }
        }

        return end;
    }

    private void Connect(Pattern.Word word, List<int> starts, int end)
    {
        foreach (var start in starts)
        {
            foreach (var id in word.Ids)
            {
                _nodes[start].Edges.Add((id, end));
            }
        }
    }

    private int EndNode(List<int> starts, string key, bool fillers, out bool isNew)
    {
        var from = string.Join(',', starts.Order());
        isNew = !_ends.TryGetValue((from, key), out var end);
        if (isNew)
        {
            end = _nodes.Count;
            _nodes.Add(new NodeDraft(fillers));
            _ends.Add((from, key), end);
        }

        return end;
    }

    private static string Key(Pattern pattern) => pattern switch
    {
        Pattern.Word word => string.Join('/', word.Ids),
        Pattern.End => "$",
        Pattern.Gap gap => $"..{gap.Most}",
        Pattern.Optional optional => Key(optional.Part) + "?",
        Pattern.Choice choice => "(" + string.Join('|', choice.Options.Select(Key)) + ")",
        Pattern.Sequence sequence => string.Join(' ', sequence.Parts.Select(Key)),
        _ => throw new InvalidOperationException($"No key for {pattern}."),
    };

    /// <summary>A node while the graph grows.</summary>
    internal sealed class NodeDraft(bool fillers)
    {
        public bool Fillers { get; } = fillers;

        public HashSet<(ushort Id, int To)> Edges { get; } = [];

        public HashSet<(int To, int Most)> Gaps { get; } = [];

        public HashSet<Accept> Accepts { get; } = [];
    }
}

/// <summary>A pattern that ends at a node.</summary>
internal readonly record struct Accept(ushort Set, ushort Index, bool AtSentenceEnd);
