using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace CoachBot.Conversations;

/// <summary>Which rules each person does not want to hear about. Kept in memory until restart, for a bounded number of people and rules.</summary>
internal sealed class SilencedRules
{
    private const int MostPeople = 10_000;
    private const int MostRules = 500;

    private readonly ConcurrentDictionary<string, ImmutableHashSet<string>> _rules = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _people = new();

    /// <summary>The rules <paramref name="person"/> silenced, or <see langword="null"/> for none.</summary>
    public IReadOnlySet<string>? Of(string person) => _rules.GetValueOrDefault(person);

    public void Remove(string person, string rule)
    {
        if (_rules.TryGetValue(person, out var known))
        {
            _rules.TryUpdate(person, known.Remove(rule), known);
        }
    }

    public void Add(string person, string rule)
    {
        var isNew = false;
        _rules.AddOrUpdate(
            person,
            _ =>
            {
                isNew = true;
                return [rule];
            },
            (_, known) =>
            {
                isNew = false;
                return known.Count < MostRules ? known.Add(rule) : known;
            });

        if (isNew)
        {
            _people.Enqueue(person);
            if (_people.Count > MostPeople && _people.TryDequeue(out var first))
            {
                _rules.TryRemove(first, out _);
            }
        }
    }
}
