using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Matching;

/// <summary>All patterns of a playbook in their sets, before they are compiled.</summary>
internal sealed class PatternList
{
    private readonly List<(int Set, int Index, ParsedPattern Pattern, bool Fillers)> _patterns = [];

    /// <summary>How many sets there are.</summary>
    public int SetCount { get; private set; }

    /// <summary>A new set: the patterns of one list of one rule or concept. Hits are reported by set.</summary>
    public int NewSet() => SetCount++;

    /// <summary>Adds a pattern to a set; <paramref name="index"/> comes back with each hit.</summary>
    public void Add(int set, int index, ParsedPattern pattern, bool fillers) => _patterns.Add((set, index, pattern, fillers));

    /// <summary>An automaton of all patterns.</summary>
    public Automaton Build(Vocabulary vocabulary) => Build(vocabulary, _ => true);

    /// <summary>An automaton of the patterns of some sets; the numbers stay.</summary>
    public Automaton Build(Vocabulary vocabulary, Func<int, bool> isIn)
    {
        var builder = new AutomatonBuilder();
        foreach (var (set, index, pattern, fillers) in _patterns)
        {
            if (isIn(set))
            {
                builder.Add(set, index, pattern, fillers);
            }
        }

        return builder.Build(vocabulary, SetCount);
    }
}
