namespace CoachBot.Coaching.Rules.Matching;

/// <summary>A pattern graph while it grows: everything in a few long lists, sorted once when it is done.</summary>
internal sealed class GraphDraft
{
    private const int NodeBits = 24;

    private readonly List<bool> _fillers = [];

    /// <summary>Whether each node lets fillers stand after it.</summary>
    public IReadOnlyList<bool> Fillers => _fillers;

    /// <summary>The edges, each packed by <see cref="Pack"/>: in order, they are grouped by node and word.</summary>
    public List<ulong> Edges { get; } = [];

    /// <summary>From a node, without a word of its own, to another behind a gap.</summary>
    public HashSet<(int From, int To, int Most)> Gaps { get; } = [];

    /// <summary>The patterns that end at a node.</summary>
    public HashSet<(int Node, Accept Accept)> Accepts { get; } = [];

    public int AddNode(bool fillers)
    {
        _fillers.Add(fillers);
        return _fillers.Count <= 1 << NodeBits
            ? _fillers.Count - 1
            : throw new InvalidOperationException($"The patterns need more than {1 << NodeBits} nodes; split long choices or take rules out.");
    }

    public void AddEdge(int from, ushort id, int to) => Edges.Add(Pack(from, id, to));

    public void AddGap(int from, int to, int most) => Gaps.Add((from, to, most));

    public void AddAccept(int node, Accept accept) => Accepts.Add((node, accept));

    public static (int From, ushort Id, int To) Unpack(ulong edge) =>
        ((int)(edge >> (NodeBits + 16)), (ushort)(edge >> NodeBits), (int)(edge & ((1 << NodeBits) - 1)));

    private static ulong Pack(int from, ushort id, int to) => ((ulong)from << (NodeBits + 16)) | ((ulong)id << NodeBits) | (uint)to;
}

/// <summary>A pattern that ends at a node.</summary>
internal readonly record struct Accept(ushort Set, ushort Index, bool AtSentenceEnd);
