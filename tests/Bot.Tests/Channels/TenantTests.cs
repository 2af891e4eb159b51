using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CoachBot.Tests.BotFramework.Support;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

/// <summary>Genuine requests out of organisations that may or may not talk to the bot.</summary>
public sealed class TenantTests : IAsyncLifetime
{
    private const string Ours = "9d1f6a0e-0000-4000-8000-000000000001";
    private const string Theirs = "9d1f6a0e-0000-4000-8000-000000000002";

    private KeyServer _keys = null!;

    public async Task InitializeAsync() => _keys = await KeyServer.Start();

    public async Task DisposeAsync() => await _keys.DisposeAsync();

    [Theory]
    [InlineData(Ours, Ours, 200)]
    [InlineData(Ours, null, 200)]
    [InlineData(null, Ours, 200)]
    [InlineData("9D1F6A0E-0000-4000-8000-000000000001", null, 200)]
    [InlineData(Theirs, Theirs, 403)]
    [InlineData(Ours, Theirs, 403)]
    [InlineData(Theirs, Ours, 403)]
    [InlineData(null, null, 403)]
    [InlineData("", "", 403)]
    [InlineData("common", null, 403)]
    public async Task Only_allowed_tenants_are_let_in(string? ofConversation, string? ofChannel, int status) =>
        Assert.Equal(status, await Post(ofConversation, ofChannel, ("Teams:AllowedTenants:0", Ours)));

    [Fact]
    public async Task Without_a_list_every_tenant_of_the_registration_is_let_in() => Assert.Equal(200, await Post(Theirs, Theirs));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_registration_for_many_tenants_without_a_list_is_told_at_the_start(bool isListed)
    {
        await using var bot = isListed ? Bot(("Teams:AllowedTenants:0", Ours)) : Bot();
        using var client = bot.CreateClient();

        Assert.Equal(!isListed, bot.Log.Lines.Any(l => l.Contains("Teams:AllowedTenants is empty", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_list_lets_nobody_in_without_a_token()
    {
        await using var bot = Bot(("Teams:AllowedTenants:0", Ours));
        using var client = bot.CreateClient();

        Assert.Equal(401, (int)(await client.PostAsJsonAsync("/api/messages", Event(Ours, Ours))).StatusCode);
    }

    [Theory]
    [InlineData(1_000, 200)]
    [InlineData(1_001, 400)]
    public async Task An_id_beyond_every_measure_is_refused(int length, int status)
    {
        await using var bot = Bot();
        using var client = bot.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _keys.Token(TimeProvider.System));
        var activity = Event(Ours, Ours);
        activity["conversation"]!["id"] = new string('a', length);

        Assert.Equal(status, (int)(await client.PostAsJsonAsync("/api/messages", activity)).StatusCode);
    }

    private static JsonObject Event(string? ofConversation, string? ofChannel)
    {
        var activity = CoachBot.Tests.Support.Some.Activity(KeyServer.ServiceUrl, null);
        activity["type"] = "conversationUpdate";
        activity["conversation"] = new JsonObject { ["id"] = "19:x@thread.tacv2", ["conversationType"] = "channel", ["tenantId"] = ofConversation };
        activity["channelData"] = new JsonObject { ["eventType"] = "channelRenamed", ["tenant"] = new JsonObject { ["id"] = ofChannel } };
        return activity;
    }

    private CoachBotApplication Bot(params (string Key, string Value)[] settings) => new(
        [("MicrosoftAppType", "MultiTenant"), ("MicrosoftAppId", KeyServer.AppId), ("MicrosoftAppPassword", "p"), ("ToBotFromChannelOpenIdMetadataUrl", _keys.MetadataUrl), .. settings]);

    private async Task<int> Post(string? ofConversation, string? ofChannel, params (string Key, string Value)[] settings)
    {
        await using var bot = Bot(settings);
        using var client = bot.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _keys.Token(TimeProvider.System));
        using var answer = await client.PostAsJsonAsync("/api/messages", Event(ofConversation, ofChannel));
        return (int)answer.StatusCode;
    }
}
