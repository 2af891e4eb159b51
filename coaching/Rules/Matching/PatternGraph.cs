using System.Runtime.InteropServices;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Matching;

/// <summary>The merged patterns as a nondeterministic graph in flat arrays: from a node, a word may lead to several nodes.</summary>
internal sealed class PatternGraph
{
    /// <summary>Length of a "gap" that only the end of the sentence opens.</summary>
    public const int SentenceEnd = -1;

    private readonly Node[] _nodes;
    private readonly ushort[] _words;
    private readonly int[] _targets;
    private readonly (int To, int Most)[] _gaps;
    private readonly Accept[] _accepts;
    private readonly Vocabulary _vocabulary;

    internal PatternGraph(GraphDraft draft, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _nodes = new Node[draft.Fillers.Count + 1];
        for (var i = 0; i < draft.Fillers.Count; i++)
        {
            _nodes[i].Fillers = draft.Fillers[i];
        }

        (_words, _targets) = TakeEdges(draft.Edges);
        var gaps = draft.Gaps.OrderBy(g => g.From).ToArray();
        _gaps = Array.ConvertAll(gaps, g => (g.To, g.Most));
        var accepts = draft.Accepts.OrderBy(a => a.Node).ToArray();
        _accepts = Array.ConvertAll(accepts, a => a.Accept);
        var (gap, accept) = (0, 0);
        for (var node = 0; node < _nodes.Length; node++)
        {
            (_nodes[node].FirstGap, _nodes[node].FirstAccept) = (gap, accept);
            for (; gap < gaps.Length && gaps[gap].From == node; gap++)
            {
            }

            for (; accept < accepts.Length && accepts[accept].Node == node; accept++)
            {
            }
        }
    }

    public int NodeCount => _nodes.Length - 1;

    public SymbolKind KindOf(ushort id) => _vocabulary.KindOf(id);

    public bool AllowsFillers(int node) => _nodes[node].Fillers;

    public bool HasEdges(int node) => _nodes[node].FirstEdge < _nodes[node + 1].FirstEdge;

    public ReadOnlySpan<(int To, int Most)> Gaps(int node) => _gaps.AsSpan(_nodes[node].FirstGap.._nodes[node + 1].FirstGap);

    public ReadOnlySpan<Accept> Accepts(int node) => _accepts.AsSpan(_nodes[node].FirstAccept.._nodes[node + 1].FirstAccept);

    /// <summary>The nodes a word leads to.</summary>
    public ReadOnlySpan<int> Targets(int node, ushort id)
    {
        var words = _words.AsSpan(_nodes[node].FirstEdge.._nodes[node + 1].FirstEdge);
        var at = words.BinarySearch(id);
        if (at < 0)
        {
            return [];
        }

        var (first, end) = (at, at + 1);
        while (first > 0 && words[first - 1] == id)
        {
            first--;
        }

        while (end < words.Length && words[end] == id)
        {
            end++;
        }

        return _targets.AsSpan(_nodes[node].FirstEdge + first, end - first);
    }

    /// <summary>Lays out the edges by node and word, and notes where each node's begin.</summary>
    private (ushort[] Words, int[] Targets) TakeEdges(List<ulong> edges)
    {
        edges.Sort();
        var (words, targets) = (new List<ushort>(edges.Count), new List<int>(edges.Count));
        var (previous, node) = (ulong.MaxValue, 0);
        foreach (var edge in CollectionsMarshal.AsSpan(edges))
        {
            if (edge == previous)
            {
                continue;
            }

            previous = edge;
            var (from, id, to) = GraphDraft.Unpack(edge);
            for (; node <= from; node++)
            {
                _nodes[node].FirstEdge = targets.Count;
            }

            words.Add(id);
            targets.Add(to);
        }

        for (; node < _nodes.Length; node++)
        {
            _nodes[node].FirstEdge = targets.Count;
        }

        return ([.. words], [.. targets]);
    }

    /// <summary>Where a node's edges, gaps and accepts begin; they end where the next node's begin.</summary>
    private struct Node
    {
        public int FirstEdge;
        public int FirstGap;
        public int FirstAccept;
        public bool Fillers;
    }
}
