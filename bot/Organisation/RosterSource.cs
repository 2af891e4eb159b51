using CoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CoachBot.Organisation;

/// <summary>The roster in force: the configuration, with what was set by command laid over it.</summary>
internal sealed partial class RosterSource(IConfiguration configuration, IOptions<OrganisationOptions> options, SettingTable settings, ILogger<RosterSource> logger) : IRemembered
{
    /// <summary>What stands before the names of these settings in the table.</summary>
    public const string Prefix = OrganisationOptions.Section + ":";

    private volatile Roster? _roster;

    /// <summary>Is called when the roster has changed.</summary>
    public event Action? Changed;

    public Roster Current => _roster ??= Roster.Of(options.Value);

    public string Revision => Revisions.Settings;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var (roster, problems) = Build(await ChangesAsync(cancellationToken));
        if (problems.Count > 0)
        {
            // The file was changed below what was set: the file alone is sound, so the bot goes on with it.
            NotApplied(string.Join(' ', problems));
            roster = Roster.Of(options.Value);
        }

        _roster = roster;
        Changed?.Invoke();
    }

    /// <summary>The pairs in force.</summary>
    public async Task<OrderedDictionary<string, string>> PairsAsync(CancellationToken cancellationToken) => Laid(await ChangesAsync(cancellationToken));

    /// <summary>What would be wrong if a value were set; empty for nothing.</summary>
    public async Task<IReadOnlyList<string>> TryAsync(IReadOnlyList<(string Path, string Value)> more, CancellationToken cancellationToken) =>
        Build([.. await ChangesAsync(cancellationToken), .. more]).Problems;

    private async Task<IReadOnlyList<(string Path, string Value)>> ChangesAsync(CancellationToken cancellationToken) =>
        [.. (await settings.AllAsync(cancellationToken)).Where(s => s.Name.StartsWith(Prefix, StringComparison.Ordinal)).Select(s => (s.Name[Prefix.Length..], s.Value))];

    private OrderedDictionary<string, string> Laid(IEnumerable<(string Path, string Value)> changes)
    {
        var pairs = NamedSettings.Read(configuration.GetSection(OrganisationOptions.Section));
        foreach (var (path, value) in changes)
        {
            NamedSettings.Change(pairs, path, value);
        }

        return pairs;
    }

    private (Roster Roster, IReadOnlyList<string> Problems) Build(IReadOnlyList<(string Path, string Value)> changes)
    {
        var numbered = new ConfigurationBuilder().AddInMemoryCollection(NamedSettings.Numbered(Laid(changes)).DistinctBy(p => p.Key, StringComparer.OrdinalIgnoreCase)).Build();
        var built = new OrganisationOptions();
        try
        {
            numbered.GetSection(OrganisationOptions.Section).Bind(built, o => o.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException e)
        {
            return (Roster.Of(new OrganisationOptions()), [e.InnerException is FormatException ? "One of the values is of the wrong kind." : e.Message]);
        }

        string[] problems = [.. OrganisationOptionsCheck.ProblemsOf(built)];
        return (Roster.Of(problems.Length == 0 ? built : new OrganisationOptions()), problems);
    }

    [LoggerMessage(EventId = 400, Level = LogLevel.Error, Message = "What was set by command does not fit the configuration any more, so the configuration alone is in force: {Problems}")]
    private partial void NotApplied(string problems);
}
