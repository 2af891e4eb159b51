using System.Collections.Frozen;

namespace CoachBot.Coaching.Rules;

/// <summary>The word lists of a playbook, by name.</summary>
internal sealed class Lexicons(IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
{
    private static readonly FrozenSet<string> None = FrozenSet<string>.Empty;

    private readonly FrozenDictionary<string, FrozenSet<string>> _sets =
        lists.ToFrozenDictionary(p => p.Key, p => p.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);

    /// <summary>The entries of a list for quick look-up, letter case ignored; empty when there is no such list.</summary>
    public FrozenSet<string> Set(string name) => _sets.GetValueOrDefault(name, None);

    /// <summary>The entries of a two-column list: left column to right column.</summary>
    public static FrozenDictionary<string, string> Pairs(IEnumerable<string> entries) =>
        entries.Select(e => e.Split('\t', 2))
        .Where(p => p.Length == 2)
        .DistinctBy(p => p[0].Trim(), StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(p => p[0].Trim(), p => p[1].Trim(), StringComparer.OrdinalIgnoreCase);
}
