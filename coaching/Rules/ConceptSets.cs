using CoachBot.Coaching.Rules.Matching;

namespace CoachBot.Coaching.Rules;

/// <summary>For each concept the sets of patterns without a hit of which it cannot stand in a text; what it includes counts.</summary>
internal sealed class ConceptSets
{
    private readonly int[] _sets;
    private readonly Range[] _ranges;
    private readonly PatternPart[] _parts;

    /// <param name="concepts">The concepts, by number.</param>
    /// <param name="patterns">The patterns; the number beyond their sets stands for questions, which no pattern finds.</param>
    public ConceptSets(IReadOnlyList<Concept> concepts, PlaybookPatterns patterns)
    {
        QuestionSet = patterns.SetCount;
        _parts = new PatternPart[concepts.Count];
        var sets = new List<int>();
        _ranges = new Range[concepts.Count];
        for (var i = 0; i < concepts.Count; i++)
        {
            var own = new SortedSet<int>();
            Collect(concepts, i, own, []);
            _ranges[i] = sets.Count..(sets.Count + own.Count);
            sets.AddRange(own);
            _parts[i] = own.Aggregate(PatternPart.None, (parts, set) => parts | patterns.PartsOf(set));
        }

        _sets = [.. sets];
    }

    /// <summary>The set that is met when the text holds a question.</summary>
    public int QuestionSet { get; }

    public ReadOnlySpan<int> Of(int concept) => _sets.AsSpan(_ranges[concept]);

    /// <summary>The parts of the patterns that a concept's sets belong to.</summary>
    public PatternPart PartsOf(int concept) => _parts[concept];

    private void Collect(IReadOnlyList<Concept> concepts, int number, SortedSet<int> into, HashSet<int> seen)
    {
        var concept = concepts[number];
        if (!seen.Add(number))
        {
            return;
        }

        if (concept.Name == Concept.Question)
        {
            into.Add(QuestionSet);
        }
        else if (concept.Any >= 0)
        {
            into.Add(concept.Any);
        }

        foreach (var included in concept.Includes)
        {
            Collect(concepts, included, into, seen);
        }
    }
}
