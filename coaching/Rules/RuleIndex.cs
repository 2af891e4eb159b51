using System.Numerics;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules;

/// <summary>
/// Knows which rules can find something in a draft, from the sets of patterns that were hit: a rule whose phrase or concept nobody wrote
/// costs nothing, however many there are.
/// </summary>
internal sealed class RuleIndex
{
    private const int Bits = 64;

    private readonly Rule[] _rules;
    private readonly int[] _first;
    private readonly ushort[] _bySet;
    private readonly ulong[] _always;
    private readonly ulong[] _noCustomer;
    private readonly (TokenFlags Marks, ushort Rule)[] _byMarks;
    private readonly ushort[] _ofVoice;

    public RuleIndex(IReadOnlyList<Rule> rules, ConceptSets concepts, int sets)
    {
        _rules = [.. rules];
        _always = new ulong[(rules.Count + Bits - 1) / Bits];
        _noCustomer = new ulong[_always.Length];
        var bySet = Enumerable.Range(0, sets).Select(_ => new List<ushort>()).ToArray();
        var byMarks = new List<(TokenFlags, ushort)>();
        var ofVoice = new List<ushort>();
        for (var i = 0; i < _rules.Length; i++)
        {
            if (!_rules[i].NeedsCustomer)
            {
                _noCustomer[i / Bits] |= 1UL << (i % Bits);
            }

            if (Fewest(_rules[i], concepts) is { } needed)
            {
                Array.ForEach(needed, set => bySet[set].Add((ushort)i));
            }
            else if (_rules[i].Info.When.Voice is not null)
            {
                ofVoice.Add((ushort)i);
            }
            else if (_rules[i].Marks is not TokenFlags.None and var marks)
            {
                byMarks.Add((marks, (ushort)i));
            }
            else
            {
                _always[i / Bits] |= 1UL << (i % Bits);
            }
        }

        _first = new int[sets + 1];
        for (var set = 0; set < sets; set++)
        {
            _first[set + 1] = _first[set] + bySet[set].Count;
        }

        _bySet = [.. bySet.SelectMany(s => s)];
        _byMarks = [.. byMarks];
        _ofVoice = [.. ofVoice];
    }

    /// <summary>Runs every rule that can find something, in the order of the playbook.</summary>
    public void Run(ReviewContext context)
    {
        Span<ulong> due = stackalloc ulong[_always.Length];
        _always.CopyTo(due);
        foreach (var set in context.Reading.Hits.Touched)
        {
            for (var i = _first[set]; i < _first[set + 1]; i++)
            {
                Add(due, _bySet[i]);
            }
        }

        foreach (var (marks, rule) in _byMarks)
        {
            if ((context.Reading.Text.Seen & marks) != 0)
            {
                Add(due, rule);
            }
        }

        if (context.Voice != Voice.Unset)
        {
            foreach (var rule in _ofVoice)
            {
                Add(due, rule);
            }
        }

        for (var word = 0; word < due.Length; word++)
        {
            var left = context.Customer is null ? due[word] & _noCustomer[word] : due[word];
            for (; left != 0; left &= left - 1)
            {
                _rules[(word * Bits) + BitOperations.TrailingZeroCount(left)].Run(context);
            }
        }
    }

    private static void Add(Span<ulong> due, int rule) => due[rule / Bits] |= 1UL << (rule % Bits);

    /// <summary>Of all that a rule needs in the draft, what the fewest sets stand for; <see langword="null"/> when it has to look at every draft.</summary>
    private static int[]? Fewest(Rule rule, ConceptSets concepts)
    {
        var needs = rule.Info.When.DraftConcepts.Append(rule.Ground)
            .Where(n => n.Count > 0)
            .Select(n => n.SelectMany(c => concepts.Of(c).ToArray()).Distinct().ToArray());
        return (rule.Trigger >= 0 ? needs.Prepend([rule.Trigger]) : needs).MinBy(n => n.Length);
    }
}
