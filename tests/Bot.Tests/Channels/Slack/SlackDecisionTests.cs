using System.Globalization;
using System.Net;
using CoachBot.Coaching.Replies;
using CoachBot.Storage;
using CoachBot.Tests.Support;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Channels.Slack;

/// <summary>Buttons below a message that several people read.</summary>
public sealed class SlackDecisionTests : IAsyncLifetime
{
    private const string Shared = "C9";

    private string _at = "";
    private FakeSlack _slack = null!;
    private CoachBotApplication _bot = null!;
    private SlackPerson _agent = null!;
    private SlackPerson _supervisor = null!;
    private SlackPerson _stranger = null!;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        _bot = new CoachBotApplication(
            ("Slack:Enabled", "true"), ("Slack:SigningSecret", SlackPerson.Secret), ("Slack:BotToken", FakeSlack.Token), ("Slack:ApiUrl", $"{_slack.Url}/api/"),
            ("Organisation:Teams:0:Name", "Care"), ("Organisation:Teams:0:Members:0", "slack/T1:U1"),
            ("Organisation:Teams:0:Supervisors:0:Name", "Sam"), ("Organisation:Teams:0:Supervisors:0:Id", "slack/T1:U2"),
            ("Organisation:Teams:0:SupervisorsChannel", $"slack/T1:{Shared}"), ("Organisation:Teams:0:NudgesTo", "Channel"));
        var client = _bot.CreateClient();
        (_agent, _supervisor, _stranger) = (new SlackPerson(client, _slack), new SlackPerson(client, _slack, "U2"), new SlackPerson(client, _slack, "U3"));
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task A_refusal_is_whispered_and_the_buttons_stay()
    {
        var nudge = await NudgeAsync();

        await Ok(_stranger.PressAsync(nudge, "I'm on it", _at, Shared));

        var told = await WhisperAsync();
        Assert.Contains("Only the supervisors of the team can answer that.", told.Screen, StringComparison.Ordinal);
        await Task.Delay(300);
        Assert.DoesNotContain(_slack.Log, l => l.StartsWith("chat.update", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decision_changes_the_message_for_everybody_and_is_told_to_who_took_it()
    {
        var nudge = await NudgeAsync();

        await Ok(_supervisor.PressAsync(nudge, "I'm on it", _at, Shared));

        await WhisperAsync();
        var changed = _slack.Done.First(c => c.Method == "chat.update");
        Assert.Equal((Shared, _at), ((string?)changed.Body["channel"], (string?)changed.Body["ts"]));
        Assert.Contains("Sam is on it", changed.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("Not needed", changed.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_it_is_not_needed_is_chosen_beside_the_button_and_counted()
    {
        var nudge = await NudgeAsync();

        await Ok(_supervisor.PressAsync(nudge, "Not needed", _at, Shared, said: NudgeReply.Reasons[0]));

        await WhisperAsync();
        var note = await _bot.Services.GetRequiredService<Database>().ReadAsync(
            c => c.QuerySingleAsync<string?>("SELECT note FROM escalation_events WHERE note IS NOT NULL"), CancellationToken.None);
        Assert.Equal(NudgeReply.Reasons[0], note);
    }

    /// <summary>What was told to who pressed, and to nobody else; other people's messages may come in between.</summary>
    private async Task<SlackCall> WhisperAsync()
    {
        for (var i = 0; i < 400; i++)
        {
            if (_slack.Done.FirstOrDefault(c => c.Method == "response_url") is { } told)
            {
                Assert.Equal("ephemeral", (string?)told.Body["response_type"]);
                Assert.Null(told.Body["replace_original"]);
                return told;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("Nothing was whispered.");
    }

    /// <summary>The nudge in the supervisors' channel, in which nobody has spoken to the bot.</summary>
    private async Task<SlackCall> NudgeAsync()
    {
        await Ok(_agent.WriteAsync("help me: the customer shouts at me"));
        for (var posts = 1; ; posts++)
        {
            var posted = await _slack.NextAsync("chat.postMessage");
            if ((string?)posted.Body["channel"] == Shared)
            {
                _at = string.Create(CultureInfo.InvariantCulture, $"1700000000.{posts:D6}");
                return posted;
            }
        }
    }

    private static async Task Ok(Task<HttpResponseMessage> request)
    {
        using var answer = await request;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
