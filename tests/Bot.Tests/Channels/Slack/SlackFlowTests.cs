using System.Net;
using System.Text;
using CoachBot.Storage;
using CoachBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.Channels.Slack;

/// <summary>Every way of asking, over HTTP in and HTTP out.</summary>
public sealed class SlackFlowTests : IAsyncLifetime
{
    private const string Draft = "Hello Sam, please calm down. You should have read our email. That's not my problem. Obviously we can't help per our policy. I'll call you by 3 pm.";

    private FakeSlack _slack = null!;
    private CoachBotApplication _bot = null!;
    private SlackPerson _ana = null!;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        _bot = new CoachBotApplication(
            ("Slack:Enabled", "true"), ("Slack:SigningSecret", SlackPerson.Secret), ("Slack:BotToken", FakeSlack.Token), ("Slack:ApiUrl", $"{_slack.Url}/api/"));
        _ana = new SlackPerson(_bot.CreateClient(), _slack);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task Slack_is_told_that_the_address_is_right()
    {
        var answer = await _ana.PostAsync("/slack/events", "application/json", """{"token":"x","challenge":"3eZbrw1aBm2rZgRNFdxV","type":"url_verification"}""");

        Assert.Equal((HttpStatusCode.OK, "3eZbrw1aBm2rZgRNFdxV"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_draft_in_the_chat_is_answered_there()
    {
        await Ok(_ana.WriteAsync(Draft));

        var reply = await _slack.NextAsync("chat.postMessage");
        Assert.Equal("D1", (string?)reply.Body["channel"]);
        Assert.Contains("calm down", reply.Screen, StringComparison.Ordinal);
        Assert.False((bool)reply.Body["unfurl_links"]!);
        Assert.DoesNotContain(_bot.Log.Lines, l => l.Contains("calm down", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_in_a_thread_is_answered_in_it()
    {
        var message = _ana.Message(Draft);
        message["thread_ts"] = "1699999000.000001";
        await Ok(_ana.EventAsync(message));

        Assert.Equal("1699999000.000001", (string?)(await _slack.NextAsync("chat.postMessage")).Body["thread_ts"]);
    }

    [Fact]
    public async Task What_comes_twice_is_answered_once()
    {
        await Ok(_ana.EventAsync(_ana.Message(Draft, ts: "1699990000.000001"), "EvSame"));
        await Ok(_ana.EventAsync(_ana.Message(Draft, ts: "1699990000.000001"), "EvSame"));
        await Ok(_ana.EventAsync(_ana.Message(Draft, type: "app_mention", ts: "1699990000.000001"), "EvOther"));

        await _slack.NextAsync("chat.postMessage");
        await _slack.StaysQuietAsync();
    }

    [Fact]
    public async Task The_bot_does_not_answer_itself_nor_edits_nor_what_is_said_in_channels()
    {
        foreach (var (key, value) in new[] { ("bot_id", "B1"), ("user", "UBOT"), ("subtype", "message_changed"), ("channel_type", "channel"), ("type", "reaction_added") })
        {
            var message = _ana.Message(Draft);
            message[key] = value;
            await Ok(_ana.EventAsync(message));
        }

        await _slack.StaysQuietAsync();
    }

    [Fact]
    public async Task A_mention_is_answered_to_that_person_alone()
    {
        await Ok(_ana.EventAsync(_ana.Message($"<@UBOT> {Draft}", "C1", "app_mention")));

        var reply = await _slack.NextAsync("chat.postEphemeral");
        Assert.Equal(("C1", "U1"), ((string?)reply.Body["channel"], (string?)reply.Body["user"]));
        Assert.DoesNotContain("UBOT", reply.Body.ToString(), StringComparison.Ordinal);
        Assert.Contains("calm down", reply.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_bot_may_not_whisper_it_answers_in_the_chat()
    {
        await Ok(_ana.EventAsync(_ana.Message($"<@UBOT> {Draft}", "C2", "app_mention")));

        Assert.Equal("U1", (string?)(await _slack.NextAsync("chat.postMessage")).Body["channel"]);
    }

    [Fact]
    public async Task The_command_is_answered_to_that_person_alone()
    {
        var answer = await Ok(_ana.CommandAsync(Draft));

        Assert.Equal("", await answer.Content.ReadAsStringAsync());
        var reply = await _slack.NextAsync("response_url");
        Assert.Equal("ephemeral", (string?)reply.Body["response_type"]);
        Assert.Contains("calm down", reply.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_knows_help()
    {
        await Ok(_ana.CommandAsync("help"));

        Assert.Contains("Paste a draft", (await _slack.NextAsync("response_url")).Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_address_that_is_used_up_is_replaced_by_the_chat()
    {
        for (var i = 0; i < 5; i++)
        {
            await Ok(_ana.CommandAsync("help", hook: "worn"));
            await _slack.NextAsync("response_url");
        }

        await Ok(_ana.CommandAsync("help", hook: "worn"));
        Assert.Equal("U1", (string?)(await _slack.NextAsync("chat.postMessage")).Body["channel"]);
    }

    [Fact]
    public async Task An_answer_goes_to_Slack_and_nowhere_else()
    {
        var body = SlackPerson.Form(new() { ["command"] = "/coach", ["team_id"] = "T1", ["user_id"] = "U1", ["text"] = "help", ["response_url"] = "https://evil.example/hook" });
        await Ok(_ana.PostAsync("/slack/commands", "application/x-www-form-urlencoded", body));

        Assert.Equal("U1", (string?)(await _slack.NextAsync("chat.postMessage")).Body["channel"]);
    }

    [Fact]
    public async Task The_dialog_reviews_and_reviews_again()
    {
        await Ok(_ana.CommandAsync(""));
        var form = await _slack.NextAsync("views.open");

        var acknowledged = JObject.Parse(await (await Ok(_ana.SubmitAsync(form, "V1OPEN", new JObject { ["draft"] = Draft, ["customer"] = "Where is my order?!", ["for"] = "email" }))).Content.ReadAsStringAsync());
        Assert.Equal("update", (string?)acknowledged["response_action"]);
        Assert.Equal([], BlockKit.ProblemsOfView(acknowledged["view"]!));

        var review = await _slack.NextAsync("views.update");
        Assert.Contains("calm down", review.Screen, StringComparison.Ordinal);
        Assert.Contains("‹Where is my order?!›", review.Screen, StringComparison.Ordinal);
        Assert.Contains("‹email›", review.Screen, StringComparison.Ordinal);
        Assert.Contains("[Review again]", review.Screen, StringComparison.Ordinal);

        await Ok(_ana.SubmitAsync(review, "V1OPEN", new JObject { ["draft"] = "Thanks for waiting, Sam. Your parcel is on its way, and I'll call you by 3 pm." }));
        Assert.Contains("Thanks for waiting", (await _slack.NextAsync("views.update")).Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_revised_draft_can_be_taken_over_in_the_dialog()
    {
        await Ok(_ana.ShortcutAsync("coach_draft", null));
        var form = await _slack.NextAsync("views.open");
        await Ok(_ana.SubmitAsync(form, "V1OPEN", new JObject { ["draft"] = "Please calm down. I'll call you by 3 pm." }));
        var review = await _slack.NextAsync("views.update");

        await Ok(_ana.PressInViewAsync(review, "Use this draft", "V1OPEN"));

        var screen = (await _slack.NextAsync("views.update")).Screen;
        Assert.DoesNotContain("calm down", screen, StringComparison.Ordinal);
        Assert.Contains("I'll call you by 3 pm", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_coached_in_a_dialog()
    {
        await Ok(_ana.ShortcutAsync("coach_message", "Please &lt;calm&gt; calm down &amp; wait."));

        Assert.Contains("Reading it", (await _slack.NextAsync("views.open")).Screen, StringComparison.Ordinal);
        var review = await _slack.NextAsync("views.update");
        Assert.Contains("‹Please <calm> calm down & wait.›", review.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_next_reads_a_message_as_the_customers()
    {
        await Ok(_ana.ShortcutAsync("what_next", "My kettle leaks, and this is the third time I ask! I want to speak to your manager."));

        await _slack.NextAsync("views.open");
        var next = await _slack.NextAsync("views.update");
        Assert.Contains("The customer waits for you", next.Screen, StringComparison.Ordinal);
        Assert.Contains("What the customer wrote (optional)\n‹My kettle leaks", next.Screen, StringComparison.Ordinal);

        await Ok(_ana.PressInViewAsync(next, "Use this draft", "V1OPEN"));
        Assert.Contains("Your draft\n‹Hi, I'm sorry your kettle leaks.", (await _slack.NextAsync("views.update")).Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dialog_that_opens_too_late_is_answered_to_that_person_alone()
    {
        await Ok(_ana.ShortcutAsync("coach_message", "Please calm down.", "expired1"));
        Assert.Contains("calm down", (await _slack.NextAsync("response_url")).Screen, StringComparison.Ordinal);

        await Ok(_ana.CommandAsync("", "expired2"));
        Assert.Contains("could not open the dialog", (await _slack.NextAsync("response_url")).Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_all_shows_all_in_place()
    {
        await Ok(_ana.WriteAsync(Draft));
        var reply = await _slack.NextAsync("chat.postMessage");

        await Ok(_ana.PressAsync(reply, "Show all", "1700000000.000001"));

        var shown = await _slack.NextAsync("chat.update");
        Assert.Equal(("D1", "1700000000.000001"), ((string?)shown.Body["channel"], (string?)shown.Body["ts"]));
        Assert.DoesNotContain("Show all", shown.Screen, StringComparison.Ordinal);
        Assert.True(shown.Blocks.Count > reply.Blocks.Count);
    }

    [Fact]
    public async Task A_remark_that_was_not_useful_does_not_come_back_until_it_is_asked_for()
    {
        const string Short = "Please calm down. I'll call you by 3 pm.";
        await Ok(_ana.WriteAsync(Short));
        await Ok(_ana.PressAsync(await _slack.NextAsync("chat.postMessage"), "Not useful", "1700000000.000001"));
        Assert.Contains("won't make this remark", (await _slack.NextAsync("chat.update")).Screen, StringComparison.Ordinal);

        await Ok(_ana.CommandAsync(Short));
        Assert.DoesNotContain("1. “calm down", (await _slack.NextAsync("response_url")).Screen, StringComparison.Ordinal);

        await Ok(_ana.EventAsync(new JObject { ["type"] = "app_home_opened", ["user"] = "U1", ["channel"] = "D1", ["tab"] = "home" }));
        var home = await _slack.NextAsync("views.publish");
        Assert.Contains("trigger.calm-down", home.Screen, StringComparison.Ordinal);
        await Ok(_ana.PressInViewAsync(home, "Hear it again", "VHOME"));
        Assert.DoesNotContain("trigger.calm-down", (await _slack.NextAsync("views.publish")).Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whisper_changes_in_place_by_its_answer_address()
    {
        await Ok(_ana.EventAsync(_ana.Message($"<@UBOT> {Draft}", "C1", "app_mention")));
        await Ok(_ana.PressAsync(await _slack.NextAsync("chat.postEphemeral"), "Show all", "1700000000.000009", "C1", isEphemeral: true));

        Assert.True((bool)(await _slack.NextAsync("response_url")).Body["replace_original"]!);
    }

    [Fact]
    public async Task Who_the_agent_is_can_be_told_by_a_button()
    {
        var question = new SlackCall("chat.postMessage", CoachBot.Channels.Slack.SlackMessage.Of(
            CoachBot.Coaching.Replies.ConversationReply.Ask(new CoachBot.Coaching.Transcripts.RoleQuestion("Which of these is the agent?", ["Agent", "Customer"]), "Customer: My kettle leaks.\nAgent: Calm down.")));
        await Ok(_ana.WriteAsync("hi"));
        await _slack.NextAsync("chat.postMessage");

        await Ok(_ana.PressAsync(question, "Agent", "1700000000.000001"));

        Assert.Contains("Your last turn:", (await _slack.NextAsync("chat.update")).Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Busy_slow_and_broken_lines_cost_time_but_no_answer()
    {
        var tries = 0;
        _slack.Trouble = async (_, context) =>
        {
            switch (Interlocked.Increment(ref tries))
            {
                case 1:
                    context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                    context.Response.Headers.RetryAfter = "1";
                    return true;
                case 2:
                    context.Abort();
                    return true;
                default:
                    await Task.Delay(300);
                    return false;
            }
        };
        await Ok(_ana.WriteAsync(Draft));

        await _slack.NextAsync("chat.postMessage");
        Assert.Equal(3, tries);
    }

    [Fact]
    public async Task Messages_into_one_channel_are_a_second_apart()
    {
        var start = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < 3; i++)
        {
            await Ok(_ana.WriteAsync("help"));
        }

        for (var i = 0; i < 3; i++)
        {
            await _slack.NextAsync("chat.postMessage");
        }

        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 1.9, 30);
    }

    [Fact]
    public async Task What_cannot_be_written_down_in_time_is_not_acknowledged_and_answered_all_the_same_once()
    {
        var message = _ana.Message("help");
        var gate = new TaskCompletionSource();
        var blocking = _bot.Services.GetRequiredService<Database>().WriteAsync(_ => gate.Task, CancellationToken.None);
        var start = TimeProvider.System.GetTimestamp();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _ana.EventAsync(message, "EvSlow")).StatusCode);
        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 2, 3);

        gate.SetResult();
        await blocking;
        await Ok(_ana.EventAsync(message, "EvSlow"));
        await _slack.NextAsync("chat.postMessage");
        await _slack.StaysQuietAsync();
    }

    [Theory]
    [InlineData("/slack/events", "not json")]
    [InlineData("/slack/events", "[]")]
    [InlineData("/slack/events", "{}")]
    [InlineData("/slack/events", """{"type":"event_callback"}""")]
    [InlineData("/slack/commands", "text=hello")]
    [InlineData("/slack/interactions", "payload=nothing")]
    [InlineData("/slack/interactions", "payload={}")]
    public async Task What_is_signed_and_makes_no_sense_is_refused(string path, string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _ana.PostAsync(path, "application/json", body)).StatusCode);

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactions")]
    public async Task What_is_not_signed_is_refused(string path)
    {
        using var client = _bot.CreateClient();
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync(new Uri(path, UriKind.Relative), content)).StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_every_measure_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _ana.PostAsync("/slack/events", "application/json", new byte[1_100_000])).StatusCode);

    [Fact]
    public async Task Without_being_switched_on_there_is_no_Slack()
    {
        await using var bot = new CoachBotApplication();
        var person = new SlackPerson(bot.CreateClient(), _slack);

        Assert.Equal(HttpStatusCode.NotFound, (await person.WriteAsync(Draft)).StatusCode);
    }

    private static async Task<HttpResponseMessage> Ok(Task<HttpResponseMessage> answer)
    {
        Assert.Equal(HttpStatusCode.OK, (await answer).StatusCode);
        return await answer;
    }
}
