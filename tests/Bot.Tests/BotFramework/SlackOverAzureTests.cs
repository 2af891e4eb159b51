using CoachBot.BotFramework.Schema;
using CoachBot.Channels.Slack;
using CoachBot.Tests.Channels;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.BotFramework;

public sealed class SlackOverAzureTests
{
    [Fact]
    public void A_reply_reaches_Azures_channel_to_Slack_as_channel_data_and_its_buttons_come_back()
    {
        var renderer = new SlackRenderer();
        var activity = renderer.Render(ReplyCases.All["late-refund"], "slack");
        var button = ((JObject)activity.ChannelData!)["blocks"]!.SelectMany(b => b["elements"] ?? new JArray()).First(e => (string?)e["action_id"] == "press/not-useful");

        var pressed = new Activity
        {
            Type = ActivityTypes.Message,
            Text = (string?)button["value"],
            ChannelData = new JObject { ["Payload"] = new JObject { ["type"] = "block_actions", ["actions"] = new JArray(new JObject { ["action_id"] = "press/not-useful", ["value"] = button["value"] }) } },
        };

        Assert.Equal("trigger.calm-down", (string?)renderer.PressedIn(pressed)!["notUseful"]);
        Assert.Null(renderer.PressedIn(new Activity { Type = ActivityTypes.Message, Text = "Calm down.", ChannelData = new JObject { ["SlackMessage"] = new JObject() } }));
    }
}
