using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Matching;

/// <summary>
/// Finds all patterns of a playbook in one walk over a text's tokens. The pattern graph is made deterministic as texts need it (a lazy subset construction): the first time some words
/// follow each other their common state is worked out, afterwards each word costs one look-up, whatever the size of the playbook.
/// </summary>
internal sealed class Automaton
{
    /// <summary>Above this many states all are forgotten and learned anew, so that no flow of texts can fill the memory.</summary>
    private const int MostStates = 60_000;

    private readonly SubsetConstruction _construction;
    private readonly Lock _lock = new();
    private LearnedStates _learned = new();

    internal Automaton(PatternGraph graph, int sets)
    {
        _construction = new SubsetConstruction(graph);
        NodeCount = graph.NodeCount;
        SetCount = sets;
    }

    /// <summary>How many sets of patterns there are.</summary>
    public int SetCount { get; }

    /// <summary>How many nodes the pattern graph has.</summary>
    public int NodeCount { get; }

    /// <summary>How many states have been worked out so far.</summary>
    public int StateCount => Volatile.Read(ref _learned).Count;

    /// <summary>Reports every hit of every pattern in <paramref name="text"/>.</summary>
    public void Scan(TokenizedText text, HitList hits)
    {
        foreach (ref readonly var sentence in text.Sentences)
        {
            var tokens = text.Tokens[..sentence.EndToken];
            for (var start = sentence.FirstToken; start < tokens.Length; start++)
            {
                if (tokens[start].Id != 0)
                {
                    Walk(Volatile.Read(ref _learned), start == sentence.FirstToken ? LearnedStates.SentenceStart : LearnedStates.Anywhere, tokens, start, hits);
                }
            }
        }
    }

    private void Walk(LearnedStates learned, int state, ReadOnlySpan<Token> tokens, int start, HitList hits)
    {
        for (var at = start; at < tokens.Length; at++)
        {
            var step = learned.Next(state, tokens[at].Id);
            if (step.IsUnknown)
            {
                step = Learn(learned, state, tokens[at].Id);
            }

            if (step.HasAccepts)
            {
                foreach (ref readonly var accept in learned.Accepts(step.State))
                {
                    if (!accept.AtSentenceEnd || at + 1 == tokens.Length)
                    {
                        hits.Add(accept.Set, accept.Index, start, at);
                    }
                }
            }

            if (step.IsFinal)
            {
                return;
            }

            state = step.State;
        }
    }

    /// <summary>A walk that has begun goes on with the states it knows; those that begin later get a fresh start when there were too many.</summary>
    private Step Learn(LearnedStates learned, int state, ushort id)
    {
        lock (_lock)
        {
            if (learned.Count > MostStates && ReferenceEquals(learned, _learned))
            {
                Volatile.Write(ref _learned, new LearnedStates());
            }

            var known = learned.Next(state, id);
            if (!known.IsUnknown)
            {
                return known;
            }

            var (places, accepts) = _construction.Follow(learned.Places(state), id);
            return learned.Add(state, id, places, accepts);
        }
    }
}
