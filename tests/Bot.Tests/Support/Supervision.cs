using CoachBot.Analysis;
using CoachBot.Coaching;
using CoachBot.Coaching.Escalation;
using CoachBot.Commitments;
using CoachBot.Conversations;
using CoachBot.Delivery;
using CoachBot.Escalations;
using CoachBot.Organisation;
using CoachBot.Shifts;
using CoachBot.Storage;
using CoachBot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Support;

/// <summary>
/// The bot with all that supervisors see, on a store and a clock of the test, in channels in memory. Nothing runs by itself: what a process would do in its own time is done by
/// <see cref="GoOnAsync"/>, so a test can end the process in between and go on with another.
/// </summary>
internal sealed class Supervision : IAsyncDisposable
{
    private readonly TestStore _store;
    private readonly (string Key, string Value)[] _settings;
    private WebApplication _process = null!;

    private Supervision(TestStore store, (string, string)[] settings) => (_store, _settings) = (store, settings);

    public ManualTime Time { get; } = new();

    public MemoryChannels Channels { get; } = new();

    public Database Database => _store.Database;

    public static async Task<Supervision> OpenAsync(string kind, params (string Key, string Value)[] settings)
    {
        var supervision = new Supervision(await TestStore.CreateAsync(kind), settings);
        await supervision.RestartAsync();
        return supervision;
    }

    public T Get<T>()
        where T : notnull => _process.Services.GetRequiredService<T>();

    /// <summary>Ends the process with everything in its memory, and starts another on the same store.</summary>
    public async Task RestartAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _process = Compose(_store.Database, Time, Channels, _settings);
    }

    /// <summary>A process that was not started.</summary>
    public static WebApplication Compose(Database database, TimeProvider time, IOutgoingChannel channels, params IEnumerable<(string Key, string Value)> settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton(new Coach(Some.Playbook));
        builder.Services.AddStorage();
        builder.Services.AddDelivery();
        builder.Services.AddCommitments();
        builder.Services.AddOrganisation();
        builder.Services.AddEscalations();
        builder.Services.AddShifts();
        builder.Services.AddAnalysis();
        builder.Services.AddConversations();
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton(channels);
        var process = builder.Build();
        process.Services.GetRequiredService<PersonKeys>().Use(new byte[32]);
        return process;
    }

    /// <summary>Somebody who has a chat with the bot, named like the chat.</summary>
    public Task MeetAsync(string person) =>
        Get<ConversationTable>().SaveAsync($"test/chat-{person}", "test", Get<PersonKeys>().Of($"test/{person}"), $"chat-{person}", Time.GetUtcNow(), CancellationToken.None);

    public Task JoinAsync(string channel) => Get<ConversationTable>().SaveAsync($"test/{channel}", "test", null, channel, Time.GetUtcNow(), CancellationToken.None);

    /// <summary>What the bot answers to a message.</summary>
    public async Task<string> SayAsync(string person, string text) =>
        MemoryChannels.TextOf(await Get<CoachFlows>().AnswerAsync(new IncomingMessage(text, $"test/{person}", ConversationKind.Personal, "test") { SenderName = person }, CancellationToken.None));

    /// <summary>What the bot answers to a button, and the card it shows instead.</summary>
    public async Task<(string Say, string? Card)> PressAsync(string person, string verb, string item, string? say = null)
    {
        var answer = await Get<Buttons>().PressAsync(new ButtonPress(verb, item, say, $"test/{person}"), CancellationToken.None);
        return (answer!.Reply.Summary, answer.Card is { } card ? MemoryChannels.TextOf(card) : null);
    }

    /// <summary>A conversation of an agent, as if its risk had been found to be that.</summary>
    public Task RiskAsync(string agent, RiskLevel level, double score, string reason = "wants-manager", string customer = "Where is it?") => Get<IRiskWatch>().SawAsync(
        new RiskSighting($"test/{agent}", new Risk(score, level, [new RiskReason(reason, 0, "words")], $"They need somebody ({reason})."), customer));

    /// <summary>Lets the time pass and does what is due then: steps of cases, ends of shifts, messages.</summary>
    public async Task GoOnAsync(TimeSpan by = default)
    {
        Time.Advance(by);
        await Get<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<NudgeTicker>().Single().TickAsync(CancellationToken.None);
        await Get<ShiftTeller>().TellDueAsync(CancellationToken.None);
        while (await Get<OutboxSender>().SendNextAsync(CancellationToken.None))
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _store.DisposeAsync();
    }
}
