using System.Text;
using CoachBot.Tests.Support;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.Channels.Slack;

/// <summary>One person's morning in Slack, from end to end, as it looks on the screen.</summary>
public sealed class SlackTranscriptTests
{
    private readonly StringBuilder _seen = new();

    [Fact]
    public async Task A_morning_in_Slack_looks_like_this()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new CoachBotApplication(
            ("Slack:Enabled", "true"), ("Slack:SigningSecret", SlackPerson.Secret), ("Slack:BotToken", FakeSlack.Token), ("Slack:ApiUrl", $"{slack.Url}/api/"));
        var ana = new SlackPerson(bot.CreateClient(), slack);

        await ana.EventAsync(new JObject { ["type"] = "app_home_opened", ["user"] = "U1", ["channel"] = "D1", ["tab"] = "home" });
        await See("Ana opens the Home tab", slack, "views.publish");

        const string First = "Hi Sam, please calm down. You should have read our email, and it's not my fault. Obviously we can't help per our policy. I'll call you by 3 pm.";
        await ana.WriteAsync(First);
        var reply = await See($"Ana in her chat with the bot: {First}", slack, "chat.postMessage");
        await ana.PressAsync(reply, "Show all", "1700000000.000001");
        reply = await See("She presses [Show all]", slack, "chat.update");
        await ana.PressAsync(reply, "Not useful", "1700000000.000001");
        await See("She presses [Not useful] under the first remark", slack, "chat.update");

        await ana.EventAsync(ana.Message("<@UBOT> Sorry for the wait, Sam. Your refund is on its way, you will have it on Friday.", "C1", "app_mention"));
        await See("In a channel she writes: @CoachBot Sorry for the wait, Sam. Your refund is on its way, you will have it on Friday. (Only she sees the answer.)", slack, "chat.postEphemeral");

        await ana.CommandAsync("help");
        await See("Anywhere: /coach help (only she sees the answer)", slack, "response_url");

        await ana.CommandAsync("");
        var form = await See("Anywhere: /coach", slack, "views.open");
        await ana.SubmitAsync(form, "V1OPEN", new JObject { ["draft"] = "Please calm down, Sam. I'll call you by 3 pm today.", ["customer"] = "This is the third time I ask!", ["for"] = "chat" });
        var review = await See("She fills it in and presses [Review]", slack, "views.update");
        if (review.Screen.Contains("[Use this draft]", StringComparison.Ordinal))
        {
            await ana.PressInViewAsync(review, "Use this draft", "V1OPEN");
            await See("She presses [Use this draft]", slack, "views.update");
        }

        await ana.ShortcutAsync("what_next", "My kettle leaks, and this is the third time I ask! I want to speak to your manager.");
        await See("On a customer's message she chooses “What next?”", slack, "views.open");
        await See("A moment later", slack, "views.update");

        Golden.Match(_seen.ToString(), "slack/transcript.txt");
    }

    private async Task<SlackCall> See(string what, FakeSlack slack, string method)
    {
        var call = await slack.NextAsync(method);
        _seen.Append($"══ {what}\n\n{call.Screen}\n\n\n");
        return call;
    }
}
