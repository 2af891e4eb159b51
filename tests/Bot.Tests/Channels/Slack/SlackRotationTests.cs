using CoachBot.Channels.Slack;
using CoachBot.Delivery;
using CoachBot.Storage;
using CoachBot.Tests.Storage;
using CoachBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoachBot.Tests.Channels.Slack;

/// <summary>Tokens that end after twelve hours.</summary>
public sealed class SlackRotationTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private readonly LogRecord _log = new();
    private readonly List<ServiceProvider> _clients = [];
    private FakeSlack _slack = null!;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        _slack.RefreshToken = "xoxe-1-first";
    }

    public async Task DisposeAsync()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }

        await _slack.DisposeAsync();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_token_is_exchanged_before_it_ends_and_survives_a_restart(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var api = Process(store.Database).Api;
        await SayAsync(api);
        await SayAsync(api);
        Assert.Equal(1, _slack.Exchanges);

        api = Process(store.Open()).Api;
        await SayAsync(api);
        Assert.Equal(1, _slack.Exchanges);

        _time.Advance(TimeSpan.FromHours(11.6));
        await SayAsync(api);
        Assert.Equal(2, _slack.Exchanges);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task However_many_need_a_token_at_once_it_is_exchanged_once(string kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var (one, other) = (Process(store.Database).Api, Process(store.Open()).Api);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => SayAsync(i % 2 == 0 ? one : other)));

        Assert.Equal(1, _slack.Exchanges);
        Assert.DoesNotContain(_slack.Log, l => l.Contains("invalid_refresh_token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_another_process_exchanged_is_picked_up_when_slack_refuses_the_old_one()
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        var (one, other) = (Process(store.Database), Process(store.Database));
        await SayAsync(one.Api);
        await SayAsync(other.Api);
        _time.Advance(TimeSpan.FromHours(11.6));
        await SayAsync(one.Api);
        _time.Advance(-TimeSpan.FromHours(1));

        await SayAsync(other.Api);

        Assert.Equal(2, _slack.Exchanges);
    }

    [Fact]
    public async Task Nothing_of_a_token_stands_in_the_database_or_the_log()
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        await SayAsync(Process(store.Database).Api);

        var kept = await store.Database.ReadAsync(c => Dapper.SqlMapper.QuerySingleAsync<byte[]>(c, "SELECT sealed FROM changing_secrets"), CancellationToken.None);
        Assert.DoesNotContain("xox", System.Text.Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
        Assert.DoesNotContain(_log.Lines, l => l.Contains("xox", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refresh_token_that_slack_does_not_take_is_told_once_with_the_way_out()
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        var api = Process(store.Database).Api;
        _slack.RefreshToken = "xoxe-1-other";

        Assert.Equal("no_token", (await CallAsync(api)).Error);
        Assert.Equal("no_token", (await CallAsync(api)).Error);

        Assert.Contains("(invalid_refresh_token)", Assert.Single(_log.Lines, l => l.Contains("Install the app again and set Slack:BotToken", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_refresh_token_in_the_settings_begins_anew()
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        await SayAsync(Process(store.Database).Api);
        _slack.RefreshToken = "xoxe-1-reinstalled";

        await SayAsync(Process(store.Database, "xoxe-1-reinstalled").Api);

        Assert.Equal(2, _slack.Exchanges);
    }

    [Fact]
    public async Task While_slack_does_not_answer_the_token_in_hand_is_used_and_without_one_the_call_waits()
    {
        await using var store = await TestStore.CreateAsync(nameof(StorageProvider.Sqlite));
        var api = Process(store.Database).Api;
        var isAway = true;
        _slack.Trouble = (method, context) =>
        {
            if (!isAway || method != "oauth.v2.access")
            {
                return Task.FromResult(false);
            }

            context.Response.StatusCode = 500;
            return Task.FromResult(true);
        };
        await Assert.ThrowsAsync<SlackLaterException>(() => CallAsync(api));
        isAway = false;
        await SayAsync(api);

        isAway = true;
        _time.Advance(TimeSpan.FromHours(11.6));
        await SayAsync(api);

        Assert.Equal(1, _slack.Exchanges);
    }

    private static async Task SayAsync(SlackApi api) => Assert.Equal((SlackOutcome.Done, null), (await CallAsync(api)) is var answer ? (answer.Outcome, answer.Error) : default);

    private static Task<SlackAnswer> CallAsync(SlackApi api) => api.CallAsync("chat.postMessage", "T1", SlackReplies.Arguments(SlackMessage.Of("Hi."), "D1", null), CancellationToken.None);

    private (SlackApi Api, SlackTokens Tokens) Process(Database database, string refreshToken = "xoxe-1-first")
    {
        var options = Options.Create(new SlackOptions { Enabled = true, SigningSecret = "secret", BotToken = refreshToken, ClientId = "client", ClientSecret = "hush", ApiUrl = $"{_slack.Url}/api/" });
        var http = new ServiceCollection().AddHttpClient().BuildServiceProvider();
        _clients.Add(http);
        var clients = http.GetRequiredService<IHttpClientFactory>();
        using var loggers = new LoggerFactory([_log]);
        var tokens = new SlackTokens(options, new ChangingSecrets(new ChangingSecretTable(database), _time), new Lazy<JobSeal>(() => new JobSeal(new SigningSecret("secret"))), new SlackTokenExchange(clients, options), _time, loggers.CreateLogger<SlackTokens>());
        return (new SlackApi(clients, options, tokens, _time), tokens);
    }
}
