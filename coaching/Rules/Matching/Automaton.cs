using System.Runtime.InteropServices;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Matching;

/// <summary>
/// Finds all patterns of a playbook in one walk over a text's tokens. The pattern graph is made deterministic as texts need it (a lazy subset construction): the first time some words
/// follow each other their common state is worked out, afterwards each word costs one look-up, whatever the size of the playbook.
/// </summary>
internal sealed class Automaton
{
    private const int MostFillers = 2;

    /// <summary>Above this many states all are forgotten and learned anew, so that no flow of texts can fill the memory.</summary>
    private const int MostStates = 60_000;

    // How a place was reached: by a word, by skipping one or two fillers, or inside a gap with some words left.
    private const int Modes = 16;
    private const int InGap = MostFillers + 1;

    private readonly PatternGraph _graph;
    private readonly Lock _lock = new();
    private Learned _learned;

    internal Automaton(PatternGraph graph, int sets)
    {
        _graph = graph;
        SetCount = sets;
        _learned = new Learned();
    }

    /// <summary>How many sets of patterns there are.</summary>
    public int SetCount { get; }

    /// <summary>How many nodes the pattern graph has.</summary>
    public int NodeCount => _graph.NodeCount;

    /// <summary>How many states have been worked out so far.</summary>
    public int StateCount => Volatile.Read(ref _learned).States.Count;

    /// <summary>Reports every hit of every pattern in <paramref name="text"/>.</summary>
    public void Scan(TokenizedText text, HitList hits)
    {
        hits.Reset(SetCount);
        var learned = Volatile.Read(ref _learned);
        foreach (ref readonly var sentence in text.Sentences)
        {
            var tokens = text.Tokens[..sentence.EndToken];
            for (var start = sentence.FirstToken; start < tokens.Length; start++)
            {
                if (tokens[start].Id != 0)
                {
                    Walk(start == sentence.FirstToken ? learned.SentenceStart : learned.Anywhere, tokens, start, hits);
                }
            }
        }
    }

    private void Walk(AutomatonState state, ReadOnlySpan<Token> tokens, int start, HitList hits)
    {
        for (var at = start; at < tokens.Length && !state.IsFinal; at++)
        {
            var id = tokens[at].Id;
            state = state.Next(id) ?? Learn(state, id);
            foreach (ref readonly var accept in state.Accepts.AsSpan())
            {
                if (!accept.AtSentenceEnd || at + 1 == tokens.Length)
                {
                    hits.Add(accept.Set, accept.Index, start, at);
                }
            }
        }
    }

    private AutomatonState Learn(AutomatonState from, ushort id)
    {
        lock (_lock)
        {
            if (_learned.States.Count > MostStates)
            {
                Volatile.Write(ref _learned, new Learned());
            }

            var places = new HashSet<int>();
            var accepts = new HashSet<Accept>();
            var kind = _graph.KindOf(id);
            foreach (var place in from.Places)
            {
                var (node, mode) = (place / Modes, place % Modes);
                Follow(node, id, places, accepts);

                // A number that some pattern names ("5 stars") is still any number (#) to the others.
                if (kind == SymbolKind.Number && id != Vocabulary.NumberId)
                {
                    Follow(node, Vocabulary.NumberId, places, accepts);
                }

                if (mode > InGap)
                {
                    EnterGap(node, mode - InGap - 1, places, accepts, isEntry: false);
                }
                else if (mode < MostFillers && kind == SymbolKind.Filler && _graph.AllowsFillers(node))
                {
                    places.Add(place + 1);
                }
            }

            var state = _learned.Intern(places, accepts);
            from.Add(id, state);
            return state;
        }
    }

    private void Follow(int node, ushort id, HashSet<int> places, HashSet<Accept> accepts)
    {
        foreach (var to in _graph.Targets(node, id))
        {
            Arrive(to, places, accepts, onlyAtEnd: false);
        }
    }

    private void Arrive(int node, HashSet<int> places, HashSet<Accept> accepts, bool onlyAtEnd)
    {
        foreach (var accept in _graph.Accepts(node))
        {
            accepts.Add(onlyAtEnd ? accept with { AtSentenceEnd = true } : accept);
        }

        if (_graph.HasEdges(node) && !onlyAtEnd)
        {
            places.Add(node * Modes);
        }

        foreach (var (to, most) in _graph.Gaps(node))
        {
            switch (most)
            {
                case PatternGraph.SentenceEnd:
                    Arrive(to, places, accepts, onlyAtEnd: true);
                    break;
                case 0:
                    Arrive(to, places, accepts, onlyAtEnd);
                    break;
                default:
                    if (!onlyAtEnd)
                    {
                        EnterGap(to, most, places, accepts, isEntry: true);
                    }

                    break;
            }
        }
    }

    /// <summary>Stands in a gap with <paramref name="left"/> words to go; what follows the gap can begin here already.</summary>
    private void EnterGap(int node, int left, HashSet<int> places, HashSet<Accept> accepts, bool isEntry)
    {
        places.Add((node * Modes) + InGap + left);
        if (isEntry && _graph.HasEdges(node))
        {
            // Fillers in front of a gap don't use it up.
            places.Add(node * Modes);
        }

        // A gap at a pattern's end takes in the words that follow: of use where a pattern silences what it overlaps.
        accepts.UnionWith(_graph.Accepts(node).ToArray());
        foreach (var (to, most) in _graph.Gaps(node))
        {
            if (most > 0)
            {
                EnterGap(to, most, places, accepts, isEntry);
            }
            else if (most == 0 && isEntry)
            {
                Arrive(to, places, accepts, onlyAtEnd: false);
            }
            else if (most == 0 && _graph.HasEdges(to))
            {
                // Words of the gap have been passed over: nothing may end on them, and no filler follows them.
                places.Add((to * Modes) + MostFillers);
            }
        }
    }

    /// <summary>The states worked out so far, found again by what they stand for.</summary>
    private sealed class Learned
    {
        public Learned()
        {
            Anywhere = new AutomatonState([0, 2 * Modes], []);
            SentenceStart = new AutomatonState([.. Enumerable.Range(0, AutomatonBuilder.RootCount).Select(root => root * Modes)], []);
        }

        public AutomatonState Anywhere { get; }

        public AutomatonState SentenceStart { get; }

        public Dictionary<string, AutomatonState> States { get; } = new(StringComparer.Ordinal);

        public AutomatonState Intern(HashSet<int> places, HashSet<Accept> accepts)
        {
            var sorted = places.Order().ToArray();
            var ending = accepts.OrderBy(a => a.Set).ThenBy(a => a.Index).ThenBy(a => a.AtSentenceEnd).ToArray();
            var key = string.Concat(MemoryMarshal.Cast<int, char>(sorted), "|", MemoryMarshal.Cast<int, char>(ending.Select(a => (a.Set << 16) | (a.Index << 1) | (a.AtSentenceEnd ? 1 : 0)).ToArray()));
            if (!States.TryGetValue(key, out var state))
            {
                state = new AutomatonState(sorted, ending);
                States.Add(key, state);
            }

            return state;
        }
    }
}
