using System.Security.Claims;
using CoachBot.BotFramework.Builder;
using CoachBot.BotFramework.Builder.Integration.AspNet.Core;
using CoachBot.BotFramework.Builder.Teams;
using CoachBot.BotFramework.Schema;
using CoachBot.BotFramework.Schema.Teams;
using CoachBot.Tests.BotFramework.Support;

namespace CoachBot.Tests.BotFramework;

public sealed class ProactiveTests : IAsyncLifetime
{
    private readonly CloudAdapter _adapter = new(Some.Configuration(("environment", "Development")));
    private LoopbackServer _channel = null!;

    public async Task InitializeAsync() => _channel = await LoopbackServer.Start(201, """{"id":"new-conversation","activityId":"new-activity"}""");

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task A_stored_reference_leads_back_into_the_conversation()
    {
        var reference = Some.Message(_channel.Url).GetConversationReference();
        Activity? seen = null;

        await _adapter.ContinueConversationAsync(
            string.Empty,
            reference,
            async (turn, ct) =>
            {
                seen = turn.Activity;
                await turn.SendActivityAsync("still there?", cancellationToken: ct);
            },
            CancellationToken.None);

        Assert.Equal(ActivityTypes.Event, seen!.Type);
        Assert.Equal(ActivityEventNames.ContinueConversation, seen.Name);
        Assert.Same(reference, seen.RelatesTo);
        var call = Assert.Single(_channel.Requests);
        Assert.StartsWith("/v3/conversations/19%3Achat%3Bmessageid%3D1/activities/", call.Target, StringComparison.Ordinal);
        Assert.Equal("29:person", (string?)call.Json["recipient"]!["id"]);
    }

    [Fact]
    public async Task Every_way_of_continuing_a_conversation_runs_the_callback()
    {
        var reference = Some.Message(_channel.Url).GetConversationReference();
        var identity = new ClaimsIdentity();
        var turns = 0;
        BotCallbackHandler callback = (_, _) =>
        {
            turns++;
            return Task.CompletedTask;
        };

        await _adapter.ContinueConversationAsync(identity, reference, callback, CancellationToken.None);
        await _adapter.ContinueConversationAsync(identity, reference, "audience", callback, CancellationToken.None);
        await _adapter.ContinueConversationAsync(string.Empty, reference.GetContinuationActivity(), callback, CancellationToken.None);
        await _adapter.ContinueConversationAsync(identity, reference.GetContinuationActivity(), callback, CancellationToken.None);
        await _adapter.ContinueConversationAsync(identity, reference.GetContinuationActivity(), "audience", callback, CancellationToken.None);

        Assert.Equal(5, turns);
    }

    [Fact]
    public async Task A_new_conversation_is_created_and_entered()
    {
        Activity? seen = null;
        var parameters = new ConversationParameters { IsGroup = false, TenantId = "tenant", Members = [new ChannelAccount { Id = "29:person" }] };

        await _adapter.CreateConversationAsync(
            string.Empty,
            "msteams",
            _channel.Url,
            audience: null,
            parameters,
            async (turn, ct) =>
            {
                seen = turn.Activity;
                await turn.SendActivityAsync("hello", cancellationToken: ct);
            },
            CancellationToken.None);

        Assert.Equal(ActivityEventNames.CreateConversation, seen!.Name);
        Assert.Equal("new-activity", seen.Id);
        Assert.Equal("new-conversation", seen.Conversation!.Id);
        Assert.Equal("tenant", seen.Conversation.TenantId);
        Assert.Equal(["/v3/conversations", "/v3/conversations/new-conversation/activities/new-activity"], _channel.Requests.Select(r => r.Target));
        Assert.Equal("29:person", (string?)_channel.Requests.First().Json["members"]![0]!["id"]);
    }

    [Fact]
    public async Task A_thread_in_a_channel_can_be_started_from_a_turn()
    {
        Tuple<ConversationReference, string>? started = null;
        await _adapter.ContinueConversationAsync(
            string.Empty,
            Some.Message(_channel.Url).GetConversationReference(),
            async (turn, ct) => started = await TeamsInfo.SendMessageToTeamsChannelAsync(
                turn, MessageFactory.Text("summary"), "19:channel@thread.tacv2", string.Empty, ct),
            CancellationToken.None);

        Assert.Equal("new-conversation", started!.Item1.Conversation!.Id);
        Assert.Equal("new-activity", started.Item2);
        var sent = Assert.Single(_channel.Requests).Json;
        Assert.Equal("19:channel@thread.tacv2", (string?)sent["channelData"]!["channel"]!["id"]);
        Assert.Equal("summary", (string?)sent["activity"]!["text"]);
        Assert.True((bool?)sent["isGroup"]);
    }

    [Fact]
    public async Task Teams_is_asked_about_the_team_of_the_turn()
    {
        var activity = Some.Message(_channel.Url);
        activity.ChannelData = new TeamsChannelData { Team = new TeamInfo { Id = "19:team" } };
        using var turn = await Turn(activity);

        await TeamsInfo.GetTeamDetailsAsync(turn);
        await TeamsInfo.GetTeamChannelsAsync(turn);
        await TeamsInfo.GetMemberAsync(turn, "29:person");
        await TeamsInfo.GetPagedMembersAsync(turn, 50, "next page");
        await TeamsInfo.GetTeamMemberAsync(turn, "29:person", "19:other");

        Assert.Equal(
            ["/v3/teams/19%3Ateam",
             "/v3/teams/19%3Ateam/conversations",
             "/v3/conversations/19%3Ateam/members/29%3Aperson",
             "/v3/conversations/19%3Ateam/pagedmembers?pageSize=50&continuationToken=next%20page",
             "/v3/conversations/19%3Aother/members/29%3Aperson"],
            _channel.Requests.Select(r => r.Target));
    }

    [Fact]
    public async Task Outside_a_team_the_conversation_is_asked_about_people()
    {
        using var turn = await Turn(Some.Message(_channel.Url));

        await TeamsInfo.GetMemberAsync(turn, "29:person");

        Assert.Equal("/v3/conversations/19%3Achat%3Bmessageid%3D1/members/29%3Aperson", Assert.Single(_channel.Requests).Target);
        await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamDetailsAsync(turn));
    }

    private async Task<TurnContext> Turn(Activity activity)
    {
        var turn = new TurnContext(_adapter, activity);
        await _adapter.ContinueConversationAsync(
            string.Empty,
            activity.GetConversationReference(),
            (proactive, _) =>
            {
                turn.TurnState.Add(proactive.TurnState.Get<CoachBot.BotFramework.Connector.IConnectorClient>()!);
                return Task.CompletedTask;
            },
            CancellationToken.None);
        return turn;
    }
}
