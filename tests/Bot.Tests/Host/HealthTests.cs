using System.Net;
using CoachBot.Coaching.Rules.Loading;
using CoachBot.Hosting;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Host;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task The_bot_says_that_it_is_well(string path)
    {
        await using var bot = new CoachBotApplication();
        using var client = bot.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Slack_alone_needs_no_registration_of_a_bot_in_Azure()
    {
        await using var bot = new CoachBotApplication(
            ("environment", "Production"), ("Teams:Enabled", "false"), ("Slack:Enabled", "true"), ("Slack:SigningSecret", "secret"), ("Slack:BotToken", "xoxb-1"));
        using var client = bot.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/readyz", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(new Uri("/api/messages", UriKind.Relative), null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync(new Uri("/slack/events", UriKind.Relative), null)).StatusCode);
    }

    [Fact]
    public void A_broken_playbook_is_explained_line_by_line()
    {
        var text = StartupFailure.Explain(new PlaybookException([new("team/a/b.yml", 4, 1, "unknown key 'mesage'"), new("team/a/c.yml", 1, 2, "no message")]));

        Assert.Contains("team/a/b.yml(4,1): unknown key 'mesage'", text, StringComparison.Ordinal);
        Assert.Contains("team/a/c.yml(1,2): no message", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_in_use_is_explained_with_a_way_out() =>
        Assert.Contains("--urls", StartupFailure.Explain(new IOException("Failed to bind to address http://127.0.0.1:5000: address already in use.", new Microsoft.AspNetCore.Connections.AddressInUseException("in use"))), StringComparison.Ordinal);
}
