using CoachBot.Conversations;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>The tab of the bot: how to start, and what this person has set.</summary>
internal sealed class SlackHome(SilencedRules silenced)
{
    private const int MostRules = 30;

    public JObject For(string sender)
    {
        var blocks = new JArray
        {
            SlackBlocks.Header("Your coach for replies to customers"),
            new RichText().Plain("Paste a draft before you send it: in the Messages tab, with ").Bold("/coach").Plain(", or with “Coach this message” from the menu of any message. Only you see what I say, and I keep no drafts.").Block(),
            SlackBlocks.Actions("start", [SlackBlocks.Button("Coach a draft", SlackActions.OpenDialog, isPrimary: true)]),
            SlackBlocks.Divider(),
            SlackBlocks.Header("Remarks you switched off"),
        };
        var rules = silenced.Of(sender)?.Order(StringComparer.Ordinal).Take(MostRules).ToArray() ?? [];
        if (rules.Length == 0)
        {
            blocks.Add(SlackBlocks.Context("None. “Not useful” under a remark switches it off for you alone."));
        }

        foreach (var rule in rules)
        {
            blocks.Add(new RichText().Plain(rule).Block());
            blocks.Add(SlackBlocks.Actions($"rule/{rule}", [SlackBlocks.Button("Hear it again", SlackActions.HearAgain, rule)]));
        }

        return new JObject { ["type"] = "home", ["blocks"] = blocks };
    }

    public void HearAgain(string sender, string rule) => silenced.Remove(sender, rule);
}
