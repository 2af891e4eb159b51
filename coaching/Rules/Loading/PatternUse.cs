using CoachBot.Coaching.Rules.Matching;

namespace CoachBot.Coaching.Rules.Loading;

/// <summary>Who asks for which sets and concepts, noted while a playbook is read: it tells which texts a pattern has to be looked for in.</summary>
internal sealed class PatternUse
{
    private readonly HashSet<int> _draftSets = [];
    private readonly HashSet<int> _customerSets = [];
    private readonly HashSet<int> _draftConcepts = [];
    private readonly List<int> _sets = [];
    private readonly List<int> _concepts = [];

    public void NoteSet(int set) => _sets.Add(set);

    /// <summary>Notes that a draft is asked for a concept.</summary>
    public void NoteConcept(int concept) => _concepts.Add(concept);

    /// <summary>Forgets what was noted since the last call: it is nobody's, or of a rule that needs the customer's message.</summary>
    public void Drop()
    {
        _sets.Clear();
        _concepts.Clear();
    }

    /// <summary>What was noted since the last call is asked of every draft.</summary>
    public void TakeForDrafts()
    {
        _draftSets.UnionWith(_sets);
        _draftConcepts.UnionWith(_concepts);
        Drop();
    }

    /// <summary>The sets noted since the last call are asked of the customer's words.</summary>
    public void TakeForCustomers()
    {
        _customerSets.UnionWith(_sets);
        Drop();
    }

    /// <summary>The parts that each set belongs to.</summary>
    public PatternPart[] Parts(int sets, IReadOnlyDictionary<int, Concept> concepts)
    {
        var parts = new PatternPart[sets];
        for (var set = 0; set < sets; set++)
        {
            parts[set] = _customerSets.Contains(set) ? PatternPart.Customer : _draftSets.Contains(set) ? PatternPart.Draft : PatternPart.Answer;
        }

        var asked = WithNeeds(concepts);
        foreach (var concept in concepts.Values)
        {
            var part = (concept.Side & Side.Draft) == 0 ? PatternPart.None : asked.Contains(concept.Index) ? PatternPart.Draft : PatternPart.Answer;
            part |= (concept.Side & Side.Customer) == 0 ? PatternPart.None : PatternPart.Customer;
            foreach (var set in (int[])[concept.Any, concept.Unless])
            {
                if (set >= 0)
                {
                    parts[set] = part;
                }
            }
        }

        return parts;
    }

    private HashSet<int> WithNeeds(IReadOnlyDictionary<int, Concept> concepts)
    {
        var asked = new HashSet<int>(_draftConcepts);
        var open = new Stack<int>(asked);
        while (open.TryPop(out var next))
        {
            foreach (var need in concepts.TryGetValue(next, out var concept) ? concept.Needs : [])
            {
                if (asked.Add(need))
                {
                    open.Push(need);
                }
            }
        }

        return asked;
    }
}
