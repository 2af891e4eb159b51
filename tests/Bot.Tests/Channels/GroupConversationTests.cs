using System.Text.Json.Nodes;
using CoachBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Tests.Channels;

/// <summary>Where others read along: the author hears in private, the others hear nothing.</summary>
public sealed class GroupConversationTests : IAsyncLifetime
{
    private const string Draft = "You need to calm down. I'll call you by 3 pm.";

    private TeamsPerson _ana = null!;

    public async Task InitializeAsync() => _ana = await TeamsPerson.StartAsync();

    public async Task DisposeAsync() => await _ana.DisposeAsync();

    [Theory]
    [InlineData(TeamsPerson.Group)]
    [InlineData(TeamsPerson.Channel)]
    [InlineData(TeamsPerson.Channel + ";messageid=1700000000000")]
    public async Task A_draft_is_coached_in_the_chat_that_is_there(string conversation)
    {
        await _ana.Send(_ana.Message("hi"));
        _ana.Sent();

        await _ana.Send(_ana.Mention(Draft, conversation));

        var (path, body) = Assert.Single(_ana.Sent());
        Assert.StartsWith("/v3/conversations/a:1/", path, StringComparison.Ordinal);
        Assert.Contains("calm down", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_is_opened_when_there_is_none()
    {
        _ana.Service.Answer = context => context.Response.WriteAsJsonAsync(new { id = "a:opened" });

        await _ana.Send(_ana.Mention(Draft, TeamsPerson.Channel + ";messageid=1700000000000"));
        var sent = _ana.Sent();

        Assert.Equal(2, sent.Count);
        Assert.Equal("/v3/conversations", sent[0].Path.TrimEnd('/'));
        Assert.Equal(TeamsPerson.DirectoryId, (string?)sent[0].Body["members"]![0]!["id"]);
        Assert.Equal("t", (string?)sent[0].Body["tenantId"]);
        Assert.StartsWith("/v3/conversations/a:opened/", sent[1].Path, StringComparison.Ordinal);
        Assert.Contains("calm down", sent[1].Body.ToJsonString(), StringComparison.Ordinal);

        await _ana.Send(_ana.Mention(Draft));
        Assert.StartsWith("/v3/conversations/a:opened/", Assert.Single(_ana.Sent()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_way_to_the_author_it_says_once_how_to_open_one()
    {
        _ana.Service.Answer = async context =>
        {
            if (context.Request.Path.Value!.TrimEnd('/').EndsWith("conversations", StringComparison.Ordinal))
            {
                context.Response.StatusCode = 403;
                return;
            }

            await context.Response.WriteAsJsonAsync(new { id = "1" });
        };

        await _ana.Send(_ana.Mention(Draft, TeamsPerson.Channel + ";messageid=1700000000000"));
        await _ana.Send(_ana.Mention(Draft, TeamsPerson.Channel));

        var said = Assert.Single(_ana.Sent(), s => !s.Path.EndsWith("conversations", StringComparison.Ordinal));
        Assert.StartsWith($"/v3/conversations/{TeamsPerson.Channel};messageid=1700000000000/", said.Path, StringComparison.Ordinal);
        Assert.Contains("1:1 chat", (string?)said.Body["text"], StringComparison.Ordinal);
        Assert.DoesNotContain("calm", said.Body.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("tweak", said.Body.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_throttled_chat_is_waited_for()
    {
        await _ana.Send(_ana.Message("hi"));
        _ana.Sent();
        var calls = 0;
        _ana.Service.Answer = async context =>
        {
            if (Interlocked.Increment(ref calls) == 1)
            {
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = "1";
                return;
            }

            await context.Response.WriteAsJsonAsync(new { id = "1" });
        };

        await _ana.Send(_ana.Mention(Draft));

        Assert.All(_ana.Sent(), s => Assert.StartsWith("/v3/conversations/a:1/", s.Path, StringComparison.Ordinal));
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task What_people_say_to_each_other_is_left_alone()
    {
        await _ana.Send(_ana.Message("hi"));
        _ana.Sent();
        var message = _ana.Mention(Draft, TeamsPerson.Channel);
        message["entities"]![0]!["mentioned"]!["id"] = "29:bo";

        await _ana.Send(message);

        Assert.Empty(_ana.Sent());
    }

    [Theory]
    [InlineData("help")]
    [InlineData("")]
    [InlineData("my data")]
    [InlineData("forget me")]
    public async Task Commands_about_oneself_are_answered_in_private(string text)
    {
        await _ana.Send(_ana.Message("hi"));
        _ana.Sent();

        await _ana.Send(_ana.Mention(text));

        Assert.StartsWith("/v3/conversations/a:1/", Assert.Single(_ana.Sent()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_are_still_answered_where_they_were_asked()
    {
        await _ana.Send(_ana.Mention("settings"));

        var (path, body) = Assert.Single(_ana.Sent());
        Assert.StartsWith($"/v3/conversations/{TeamsPerson.Group}/", path, StringComparison.Ordinal);
        Assert.Contains("1:1 chat", (string?)body["text"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TeamsPerson.Channel)]
    [InlineData(TeamsPerson.Channel + ";messageid=1700000000000")]
    public async Task A_summary_is_told_where_the_team_asked_for_it(string conversation)
    {
        await using var bo = await TeamsPerson.StartAsync(("Organisation:Teams:0:Name", "Care"), ("Organisation:Teams:0:Channels:0", $"msteams/{TeamsPerson.Channel}"));

        await bo.Send(bo.Mention("summary today", conversation));

        var (path, body) = Assert.Single(bo.Sent());
        Assert.StartsWith($"/v3/conversations/{conversation}/", path, StringComparison.Ordinal);
        Assert.Contains("Care", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calling_a_supervisor_is_nobody_elses_business()
    {
        await using var bo = await TeamsPerson.StartAsync(
            ("Organisation:Teams:0:Name", "Care"), ("Organisation:Teams:0:Channels:0", $"msteams/{TeamsPerson.Channel}"),
            ("Organisation:Teams:0:Supervisors:0:Id", "msteams/mia"), ("Organisation:Teams:0:Supervisors:0:Name", "Mia"));
        await bo.Send(bo.Message("hi"));
        bo.Sent();

        await bo.Send(bo.Mention("help me", TeamsPerson.Channel));

        var sent = bo.Sent();
        Assert.Contains(sent, s => s.Path.StartsWith("/v3/conversations/a:1/", StringComparison.Ordinal) && ((string?)s.Body["text"])?.Contains("calling a supervisor", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(sent, s => s.Path.Contains(TeamsPerson.Channel, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"notUseful":"trigger.calm-down"}""")]
    [InlineData("""{"promise":"I'll call you","due":"by 3 pm"}""")]
    [InlineData("""{"agent":"Agent","transcript":"Customer: My kettle leaks.\nAgent: Calm down."}""")]
    [InlineData("""{"draft":"Calm down."}""")]
    public async Task A_coaching_button_in_a_group_does_nothing(string data)
    {
        var press = _ana.Mention("");
        (press["text"], press["value"]) = (null, JsonNode.Parse(data));
        await _ana.Send(press);
        var invoke = _ana.Mention("");
        (invoke["type"], invoke["name"]) = ("invoke", "adaptiveCard/action");
        invoke["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "not-useful", ["data"] = JsonNode.Parse(data) }, ["trigger"] = "manual" };
        var answer = await _ana.Send(invoke);

        Assert.Equal("These buttons work in our 1:1 chat only.", (string?)Assert.Single(_ana.Sent()).Body["text"]);
        Assert.Equal("These buttons work in our 1:1 chat only.", (string?)answer!["value"]);
        await _ana.Send(_ana.Message("my data"));
        Assert.DoesNotContain("trigger.calm-down", _ana.Sent()[0].Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_took_the_bot_out_is_not_written_to_until_it_is_back()
    {
        await _ana.Send(_ana.Event("installationUpdate", a => a["action"] = "add"));
        await _ana.Send(_ana.Event("installationUpdate", a => a["action"] = "remove"));
        _ana.Sent();
        _ana.Service.Status = 403;
        _ana.Service.Answer = _ => Task.CompletedTask;

        await _ana.Send(_ana.Mention(Draft));
        Assert.DoesNotContain(_ana.Sent(), s => s.Path.Contains("a:1", StringComparison.Ordinal));

        (_ana.Service.Status, _ana.Service.Answer) = (200, null);
        await _ana.Send(_ana.Event("installationUpdate", a => a["action"] = "add"));
        _ana.Sent();
        await _ana.Send(_ana.Mention(Draft));
        Assert.StartsWith("/v3/conversations/a:1/", Assert.Single(_ana.Sent()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upgrade_of_the_app_is_no_new_welcome()
    {
        await _ana.Send(_ana.Event("installationUpdate", a => a["action"] = "add-upgrade"));

        Assert.Empty(_ana.Sent());
    }

    [Theory]
    [InlineData("channelRenamed")]
    [InlineData("teamRenamed")]
    [InlineData("channelDeleted")]
    [InlineData("teamDeleted")]
    public async Task Events_of_teams_are_taken_in_silence(string what)
    {
        await _ana.Send(_ana.Event("conversationUpdate", a =>
        {
            a["conversation"] = new JsonObject { ["id"] = TeamsPerson.Channel, ["conversationType"] = "channel", ["isGroup"] = true };
            a["channelData"] = new JsonObject { ["eventType"] = what, ["team"] = new JsonObject { ["id"] = "19:team", ["name"] = "New" }, ["channel"] = new JsonObject { ["id"] = "19:other@thread.tacv2", ["name"] = "New" } };
        }));

        Assert.Empty(_ana.Sent());
    }
}
