using System.Numerics;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Matching;

/// <summary>The merged patterns as a nondeterministic graph in flat arrays: from a node, a word may lead to several nodes.</summary>
internal sealed class PatternGraph
{
    /// <summary>Length of a "gap" that only the end of the sentence opens.</summary>
    public const int SentenceEnd = -1;

    private readonly Node[] _nodes;
    private readonly int[] _targets;
    private readonly (int To, int Most)[] _gaps;
    private readonly Accept[] _accepts;
    private readonly Slot[] _slots;
    private readonly int _mask;
    private readonly Vocabulary _vocabulary;

    internal PatternGraph(List<AutomatonBuilder.NodeDraft> drafts, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _nodes = new Node[drafts.Count];
        var gaps = new List<(int, int)>();
        var accepts = new List<Accept>();
        var targets = new List<int>();
        var edges = drafts.SelectMany((d, i) => d.Edges.Select(e => (From: i, e.Id, e.To))).GroupBy(e => (e.From, e.Id)).ToArray();
        _slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, edges.Length * 2))];
        _mask = _slots.Length - 1;
        foreach (var group in edges)
        {
            var first = targets.Count;
            targets.AddRange(group.Select(e => e.To));
            Insert(Key(group.Key.From, group.Key.Id), first, targets.Count - first);
        }

        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            _nodes[i] = new Node(gaps.Count, draft.Gaps.Count, accepts.Count, draft.Accepts.Count, draft.Fillers, draft.Edges.Count > 0);
            gaps.AddRange(draft.Gaps);
            accepts.AddRange(draft.Accepts);
        }

        _targets = [.. targets];
        _gaps = [.. gaps];
        _accepts = [.. accepts];
    }

    public int NodeCount => _nodes.Length;

    public SymbolKind KindOf(ushort id) => _vocabulary.KindOf(id);

    public bool AllowsFillers(int node) => _nodes[node].Fillers;

    public bool HasEdges(int node) => _nodes[node].HasEdges;

    public ReadOnlySpan<(int To, int Most)> Gaps(int node) => _gaps.AsSpan(_nodes[node].FirstGap, _nodes[node].Gaps);

    public ReadOnlySpan<Accept> Accepts(int node) => _accepts.AsSpan(_nodes[node].FirstAccept, _nodes[node].Accepts);

    /// <summary>The nodes a word leads to.</summary>
    public ReadOnlySpan<int> Targets(int node, ushort id)
    {
        var key = Key(node, id);
        for (var at = Bucket(key); _slots[at].Count != 0; at = (at + 1) & _mask)
        {
            if (_slots[at].Key == key)
            {
                return _targets.AsSpan(_slots[at].First, _slots[at].Count);
            }
        }

        return [];
    }

    private static ulong Key(int node, ushort id) => ((ulong)(uint)node << 16) | id;

    private void Insert(ulong key, int first, int count)
    {
        var at = Bucket(key);
        while (_slots[at].Count != 0)
        {
            at = (at + 1) & _mask;
        }

        _slots[at] = new Slot(key, first, count);
    }

    private int Bucket(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> 40) & _mask;

    private readonly record struct Slot(ulong Key, int First, int Count);

    private readonly record struct Node(int FirstGap, int Gaps, int FirstAccept, int Accepts, bool Fillers, bool HasEdges);
}
