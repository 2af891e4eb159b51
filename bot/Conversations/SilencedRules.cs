using System.Collections.Immutable;
using CoachBot.Storage;

namespace CoachBot.Conversations;

/// <summary>Which rules each person does not want to hear about. Written down before it is promised; asking costs no query.</summary>
internal sealed class SilencedRules(SilencedRuleTable table, PersonKeys people, TimeProvider time) : IRemembered
{
    private ImmutableDictionary<string, ImmutableHashSet<string>> _rules = ImmutableDictionary<string, ImmutableHashSet<string>>.Empty;

    public string Revision => Revisions.SilencedRules;

    /// <summary>The rules <paramref name="person"/> silenced, or <see langword="null"/> for none.</summary>
    public IReadOnlySet<string>? Of(string person)
    {
        var rules = Volatile.Read(ref _rules);
        return rules.IsEmpty ? null : rules.GetValueOrDefault(people.Of(person));
    }

    public async Task AddAsync(string person, string rule, CancellationToken cancellationToken)
    {
        var agent = people.Of(person);
        await table.AddAsync(agent, rule, time.GetUtcNow(), cancellationToken);
        ImmutableInterlocked.AddOrUpdate(ref _rules, agent, [rule], (_, known) => known.Add(rule));
    }

    /// <summary>The person wants to hear of the rule again.</summary>
    public async Task RemoveAsync(string person, string rule, CancellationToken cancellationToken)
    {
        var agent = people.Of(person);
        await table.RemoveAsync(agent, rule, cancellationToken);
        if (_rules.TryGetValue(agent, out var known))
        {
            ImmutableInterlocked.AddOrUpdate(ref _rules, agent, known.Remove(rule), (_, now) => now.Remove(rule));
        }
    }

    public void Forget(string agent) => ImmutableInterlocked.TryRemove(ref _rules, agent, out _);

    public async Task LoadAsync(CancellationToken cancellationToken) => Volatile.Write(
        ref _rules,
        (await table.AllAsync(cancellationToken)).GroupBy(r => r.Agent).ToImmutableDictionary(g => g.Key, g => g.Select(r => r.Rule).ToImmutableHashSet()));
}
