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

    /// <summary>Makes all of the changes, or none of them when the whole would not be sound.</summary>
    /// <param name="changes">Paths and values; an empty value removes everything below a path.</param>
    /// <param name="by">The key of the person who changes it.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What would be wrong, a sentence each; empty when it was done.</returns>
    public async Task<IReadOnlyList<string>> ChangeAsync(IReadOnlyList<(string Path, string Value)> changes, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> problems = [];
        await settings.ChangeAsync(
            stored =>
            {
                var before = Laid(Ours(stored));
                problems = Build([.. Ours(stored), .. changes]).Problems;
                return problems.Count > 0 ? [] : [.. changes.Select(c => (Prefix + c.Path, before.GetValueOrDefault(c.Path), c.Value))];
            },
            by,
            now,
            cancellationToken);
        if (problems.Count == 0)
        {
            await LoadAsync(cancellationToken);
        }

        return problems;
    }

    private static IReadOnlyList<(string Path, string Value)> Ours(IEnumerable<(string Name, string Value)> settings) =>
        [.. settings.Where(s => s.Name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)).Select(s => (s.Name[Prefix.Length..], s.Value))];

    private async Task<IReadOnlyList<(string Path, string Value)>> ChangesAsync(CancellationToken cancellationToken) => Ours(await settings.AllAsync(cancellationToken));

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
            return (Roster.Of(new OrganisationOptions()), [NamedSettings.WithNames(NamedSettings.InWords(e), numbered)]);
        }

        string[] problems = [.. OrganisationOptionsCheck.ProblemsOf(built).Select(p => NamedSettings.WithNames(p, numbered))];
        return (Roster.Of(problems.Length == 0 ? built : new OrganisationOptions()), problems);
    }

    [LoggerMessage(EventId = 400, Level = LogLevel.Error, Message = "What was set by command does not fit the configuration any more, so the configuration alone is in force: {Problems}")]
    private partial void NotApplied(string problems);
}
