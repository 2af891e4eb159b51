using CoachBot.Coaching.Drafts;

namespace CoachBot.Coaching.Rules.Loading;

/// <summary>A team's <c>overrides.yml</c>: rules silenced and reweighed.</summary>
internal sealed class RuleOverrides
{
    private readonly YamlMap _map;
    private readonly Dictionary<string, Severity> _severities = new(StringComparer.Ordinal);

    private RuleOverrides(YamlMap map)
    {
        _map = map;
    }

    public List<string> Silenced { get; } = [];

    public static RuleOverrides Read(YamlMap map)
    {
        var overrides = new RuleOverrides(map);
        overrides.Silenced.AddRange(map.Texts("silence").Select(t => t.Text));
        if (map.Map("severity") is { } severities)
        {
            foreach (var id in severities.Keys().ToArray())
            {
                if (severities.Choice<Severity>(id) is { } severity)
                {
                    overrides._severities[id] = severity;
                }
            }
        }

        map.Finish();
        return overrides;
    }

    public Severity? SeverityOf(string id) => _severities.TryGetValue(id, out var severity) ? severity : null;

    /// <summary>Notes ids that are no rule's.</summary>
    public void RefuseUnknown(IReadOnlyCollection<string> known)
    {
        foreach (var id in Silenced.Concat(_severities.Keys).Where(id => !known.Contains(id)))
        {
            _map.Problem(_map.At(Silenced.Contains(id) ? "silence" : "severity"), $"there is no rule '{id}'; `playbook list` shows all ids");
        }
    }
}
