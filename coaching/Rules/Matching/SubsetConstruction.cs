using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Matching;

/// <summary>Works out the places in a pattern graph that a word leads to. A place is a node and the way it was reached, packed into one number.</summary>
internal sealed class SubsetConstruction(PatternGraph graph)
{
    private const int MostFillers = 2;

    // How a place was reached: by a word, by skipping one or two fillers, or inside a gap with some words left.
    private const int Modes = 16;
    private const int InGap = MostFillers + 1;

    /// <summary>The places before a word inside a sentence.</summary>
    public static int[] Anywhere { get; } = [0, 2 * Modes];

    /// <summary>The places before a sentence's first word.</summary>
    public static int[] SentenceStart { get; } = [.. Enumerable.Range(0, AutomatonBuilder.RootCount).Select(root => root * Modes)];

    /// <summary>The places, in order, that a word leads to from some places, and the patterns that end there.</summary>
    public (int[] Places, Accept[] Accepts) Follow(int[] from, ushort id)
    {
        var places = new HashSet<int>();
        var accepts = new HashSet<Accept>();
        var kind = graph.KindOf(id);
        foreach (var place in from)
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
            else if (mode < MostFillers && kind == SymbolKind.Filler && graph.AllowsFillers(node))
            {
                places.Add(place + 1);
            }
        }

        return ([.. places.Order()], [.. accepts.OrderBy(a => a.Set).ThenBy(a => a.Index).ThenBy(a => a.AtSentenceEnd)]);
    }

    private void Follow(int node, ushort id, HashSet<int> places, HashSet<Accept> accepts)
    {
        foreach (var to in graph.Targets(node, id))
        {
            Arrive(to, places, accepts, onlyAtEnd: false);
        }
    }

    private void Arrive(int node, HashSet<int> places, HashSet<Accept> accepts, bool onlyAtEnd)
    {
        foreach (var accept in graph.Accepts(node))
        {
            accepts.Add(onlyAtEnd ? accept with { AtSentenceEnd = true } : accept);
        }

        if (graph.HasEdges(node) && !onlyAtEnd)
        {
            places.Add(node * Modes);
        }

        foreach (var (to, most) in graph.Gaps(node))
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
        if (isEntry && graph.HasEdges(node))
        {
            // Fillers in front of a gap don't use it up.
            places.Add(node * Modes);
        }

        // A gap at a pattern's end takes in the words that follow: of use where a pattern silences what it overlaps.
        accepts.UnionWith(graph.Accepts(node).ToArray());
        foreach (var (to, most) in graph.Gaps(node))
        {
            if (most > 0)
            {
                EnterGap(to, most, places, accepts, isEntry);
            }
            else if (most == 0 && isEntry)
            {
                Arrive(to, places, accepts, onlyAtEnd: false);
            }
            else if (most == 0 && graph.HasEdges(to))
            {
                // Words of the gap have been passed over: nothing may end on them, and no filler follows them.
                places.Add((to * Modes) + MostFillers);
            }
        }
    }
}
