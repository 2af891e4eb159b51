namespace CoachBot.Coaching.Rules;

/// <summary>For each concept the sets of patterns without a hit of which it cannot stand in a text; what it includes counts.</summary>
internal sealed class ConceptSets
{
    private readonly int[] _sets;
    private readonly Range[] _ranges;

    /// <param name="concepts">The concepts, by number.</param>
    /// <param name="questionSet">The number that stands for questions, which no pattern finds.</param>
    public ConceptSets(IReadOnlyList<Concept> concepts, int questionSet)
    {
        QuestionSet = questionSet;
        var sets = new List<int>();
        _ranges = new Range[concepts.Count];
        for (var i = 0; i < concepts.Count; i++)
        {
            var own = new SortedSet<int>();
            Collect(concepts, i, own, []);
            _ranges[i] = sets.Count..(sets.Count + own.Count);
            sets.AddRange(own);
        }

        _sets = [.. sets];
    }

    /// <summary>The set that is met when the text holds a question.</summary>
    public int QuestionSet { get; }

    public ReadOnlySpan<int> Of(int concept) => _sets.AsSpan(_ranges[concept]);

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
