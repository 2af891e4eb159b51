using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Matching;

/// <summary>The patterns of a playbook, compiled part by part; the sets are numbered through all parts.</summary>
internal sealed class PlaybookPatterns
{
    private static readonly PatternPart[] Parts = [PatternPart.Draft, PatternPart.Answer, PatternPart.Customer];

    private readonly Automaton[] _automata;
    private readonly PatternPart[] _partsOf;

    /// <param name="patterns">All patterns.</param>
    /// <param name="vocabulary">Their words, frozen.</param>
    /// <param name="partsOf">For each set the parts it belongs to.</param>
    public PlaybookPatterns(PatternList patterns, Vocabulary vocabulary, PatternPart[] partsOf)
    {
        SetCount = patterns.SetCount;
        _partsOf = partsOf;
        _automata = new Automaton[Parts.Length];
        Parallel.For(0, Parts.Length, i => _automata[i] = patterns.Build(vocabulary, set => (partsOf[set] & Parts[i]) != 0));
    }

    /// <summary>How many sets there are.</summary>
    public int SetCount { get; }

    /// <summary>How many nodes the pattern graphs have.</summary>
    public int NodeCount => _automata.Sum(a => a.NodeCount);

    /// <summary>The parts a set belongs to.</summary>
    public PatternPart PartsOf(int set) => set < _partsOf.Length ? _partsOf[set] : PatternPart.None;

    /// <summary>Reports every hit of the patterns of some parts.</summary>
    public void Scan(PatternPart parts, TokenizedText text, HitList hits)
    {
        for (var i = 0; i < Parts.Length; i++)
        {
            if ((parts & Parts[i]) != 0)
            {
                _automata[i].Scan(text, hits);
            }
        }
    }
}
