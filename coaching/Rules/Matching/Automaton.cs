using System.Numerics;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Matching;

/// <summary>
/// All patterns of a playbook as one graph over vocabulary numbers. A draft is walked once, from each token, along the edges that its words
/// open; a word that starts no pattern costs one look-up, whatever the size of the playbook.
/// </summary>
internal sealed class Automaton
{
    /// <summary>Length of a "gap" that only the end of the sentence opens.</summary>
    public const int SentenceEnd = -1;

    private const int MostFillers = 2;

    /// <summary>No honest sentence needs more steps from one word; a hostile one may not have them.</summary>
    private const int MostSteps = 4000;

    private readonly Node[] _nodes;
    private readonly int[] _targets;
    private readonly (int To, int Most)[] _gaps;
    private readonly Accept[] _accepts;
    private readonly Slot[] _slots;
    private readonly int _mask;

    internal Automaton(List<AutomatonBuilder.NodeDraft> drafts, int sets)
    {
        SetCount = sets;
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
            Insert(Key(group.Key.From, group.Key.Id), first, (short)(targets.Count - first));
        }

        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            _nodes[i] = new Node(gaps.Count, (short)draft.Gaps.Count, accepts.Count, (short)draft.Accepts.Count, draft.Fillers, draft.Edges.Count > 0);
            gaps.AddRange(draft.Gaps);
            accepts.AddRange(draft.Accepts);
        }

        _targets = [.. targets];
        _gaps = [.. gaps];
        _accepts = [.. accepts];
    }

    /// <summary>How many sets of patterns there are.</summary>
    public int SetCount { get; }

    /// <summary>How many nodes the graph has.</summary>
    public int NodeCount => _nodes.Length;

    /// <summary>Reports every hit of every pattern in <paramref name="text"/>.</summary>
    public void Scan(TokenizedText text, HitList hits)
    {
        hits.Reset(SetCount);
        var tokens = text.Tokens;
        foreach (ref readonly var sentence in text.Sentences)
        {
            var walk = new Walk(this, tokens[..sentence.EndToken], hits);
            for (var start = sentence.FirstToken; start < sentence.EndToken; start++)
            {
                if (tokens[start].Id != 0)
                {
                    walk.From(AutomatonBuilder.Anywhere, start);
                    walk.From(AutomatonBuilder.Anywhere + 2, start);
                    if (start == sentence.FirstToken)
                    {
                        walk.From(AutomatonBuilder.Anywhere + 1, start);
                        walk.From(AutomatonBuilder.Anywhere + 3, start);
                    }
                }
            }
        }
    }

    private static ulong Key(int node, ushort id) => ((ulong)(uint)node << 16) | id;

    private void Insert(ulong key, int first, short count)
    {
        var at = Bucket(key);
        while (_slots[at].Count != 0)
        {
            at = (at + 1) & _mask;
        }

        _slots[at] = new Slot(key, first, count);
    }

    private int Bucket(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> 40) & _mask;

    private ReadOnlySpan<int> Targets(int node, ushort id)
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

    private readonly record struct Slot(ulong Key, int First, short Count);

    private readonly record struct Node(int FirstGap, short Gaps, int FirstAccept, short Accepts, bool Fillers, bool HasEdges);

    private ref struct Walk(Automaton automaton, ReadOnlySpan<Token> tokens, HitList hits)
    {
        private readonly ReadOnlySpan<Token> _tokens = tokens;
        private int _start;
        private int _steps;

        public void From(int root, int start)
        {
            _start = start;
            _steps = MostSteps;
            Follow(root, start);
        }

        private void Follow(int node, int at)
        {
            ref readonly var token = ref _tokens[at];
            foreach (var to in automaton.Targets(node, token.Id))
            {
                Visit(to, at + 1, 0);
            }

            // A number that some pattern names ("5 stars") is still any number (#) to the others.
            if (token.Id != Vocabulary.NumberId && token.Has(TokenFlags.Number))
            {
                foreach (var to in automaton.Targets(node, Vocabulary.NumberId))
                {
                    Visit(to, at + 1, 0);
                }
            }
        }

        private void Visit(int index, int at, int skipped, bool behindFiller = false)
        {
            ref readonly var node = ref automaton._nodes[index];
            // Behind a skipped filler only the next word may stand: whether a gap opens there must not depend on what other patterns share the node.
            if (!behindFiller)
            {
                if (skipped == 0)
                {
                    Accept(node, at);
                }

                OpenGaps(node, at, skipped);
            }

            if (!node.HasEdges || at >= _tokens.Length || --_steps <= 0)
            {
                return;
            }

            ref readonly var token = ref _tokens[at];
            if (token.Id != 0)
            {
                Follow(index, at);
            }

            if (node.Fillers && skipped < MostFillers && token.Has(TokenFlags.Filler))
            {
                Visit(index, at + 1, skipped + 1, behindFiller: true);
            }
        }

        private void Accept(in Node node, int at)
        {
            foreach (ref readonly var accept in automaton._accepts.AsSpan(node.FirstAccept, node.Accepts))
            {
                if (!accept.AtSentenceEnd || at == _tokens.Length)
                {
                    hits.Add(accept.Set, accept.Index, _start, at - 1);
                }
            }
        }

        private void OpenGaps(in Node node, int at, int skipped)
        {
            foreach (ref readonly var gap in automaton._gaps.AsSpan(node.FirstGap, node.Gaps))
            {
                if (gap.Most == SentenceEnd && at == _tokens.Length && skipped == 0)
                {
                    Visit(gap.To, at, 0);
                }

                for (var skip = 0; skip <= gap.Most && at + skip <= _tokens.Length && _steps > 0; skip++)
                {
                    _steps--;
                    // A choice may end behind a gap: then the accept belongs to the word before it, which Visit reports for skip 0.
                    Visit(gap.To, at + skip, skip == 0 ? 0 : MostFillers);
                }
            }
        }
    }
}
