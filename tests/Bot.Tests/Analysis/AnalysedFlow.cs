using CoachBot.Analysis;
using CoachBot.Coaching.Replies;
using CoachBot.Conversations;
using CoachBot.Fakes;
using CoachBot.Resilience;
using CoachBot.Storage;
using CoachBot.Tests.Storage;
using CoachBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Analysis;

/// <summary>The flow for drafts with services outside that are fakes on this machine.</summary>
internal sealed class AnalysedFlow : IAsyncDisposable
{
    public const string Key = "key-of-the-resource";

    private readonly LoggerFactory _loggers;

    private readonly TestStore _store;

    private AnalysedFlow(FakeService service, TestStore store) => (Service, _store, _loggers) = (service, store, new LoggerFactory([Log]));

    public FakeService Service { get; }

    public LogRecord Log { get; } = new();

    public ExternalServices Services { get; private set; } = null!;

    public ReviewDraftFlow Flow { get; private set; } = null!;

    public static async Task<AnalysedFlow> StartAsync(Action<AzureLanguageOptions>? change = null, bool hasLanguage = true, bool hasModel = false, bool isExpired = false)
    {
        var started = new AnalysedFlow(await FakeService.StartAsync(isExpired: isExpired), await TestStore.CreateAsync(nameof(StorageProvider.Sqlite)));
        started.Service.IsRecording = true;
        started.Services = new ExternalServices(TimeProvider.System, started._loggers.CreateLogger<ExternalServices>());
        var coach = Some.Coach();
        var language = hasLanguage ? started.Language(change) : ((AzureLanguage, ServiceCalls)?)null;
        var analysis = new ExternalAnalysis(coach, TimeProvider.System, language, hasModel ? started.Model(coach) : null);
        started.Flow = new ReviewDraftFlow(coach, new SilencedRules(new SilencedRuleTable(started._store.Database), new PersonKeys(), TimeProvider.System), new ReviewLog(TimeProvider.System), analysis);
        return started;
    }

    public async Task<Reply> ReviewAsync(string? customer, string draft) =>
        await Flow.ReviewAsync(new DraftRequest(draft, customer, null), null, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _loggers.Dispose();
        await Service.DisposeAsync();
        await _store.DisposeAsync();
    }

    private (AzureLanguage Service, ServiceCalls Calls) Language(Action<AzureLanguageOptions>? change)
    {
        var options = new AzureLanguageOptions { Endpoint = new Uri(Service.Url), Key = Key };
        change?.Invoke(options);
        var calls = Services.Add("Azure AI Language", options);
        return (AzureLanguage.Create(options, calls.Client(AzureLanguage.Check)), calls);
    }

    private DraftWording Model(CoachBot.Coaching.Coach coach)
    {
        var options = new RewriteOptions { Endpoint = new Uri($"{Service.Url}/v1"), Key = "model-key", Model = "any", Budget = TimeSpan.FromSeconds(8), TryTimeout = TimeSpan.FromSeconds(6) };
        return new DraftWording(coach, options, Services.Add("the rewriting model", options), TimeProvider.System);
    }
}
