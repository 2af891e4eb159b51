using CoachBot.Coaching.Replies;
using CoachBot.Commitments;
using CoachBot.Conversations;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>The tab of the bot: how to start, the person's open promises, and what the person has set.</summary>
internal sealed class SlackHome(SilencedRules silenced, PromiseBook promises)
{
    private const int MostRules = 20;

    public async Task<JObject> ForAsync(string sender, CancellationToken cancellationToken) =>
        View(await promises.ListAsync(sender, cancellationToken), silenced.Of(sender));

    public Task HearAgainAsync(string sender, string rule, CancellationToken cancellationToken) => silenced.RemoveAsync(sender, rule, cancellationToken);

    public static JObject View(Reply promises, IReadOnlySet<string>? silenced)
    {
        var blocks = new JArray
        {
            SlackBlocks.Header("Your coach for replies to customers"),
            new RichText().Plain("Paste a draft before you send it: in the Messages tab, with ").Bold("/coach").Plain(", or with “Coach this message” from the menu of any message. Only you see what I say, and I keep no drafts.").Block(),
            SlackBlocks.Actions("start", [SlackBlocks.Button("Coach a draft", SlackActions.OpenDialog, isPrimary: true)]),
            SlackBlocks.Divider(),
        };
        foreach (var block in (JArray)SlackMessage.Of(promises)["blocks"]!)
        {
            blocks.Add(block.DeepClone());
        }

        blocks.Add(SlackBlocks.Divider());
        blocks.Add(SlackBlocks.Header("Remarks you switched off"));
        AddRules(blocks, silenced?.Order(StringComparer.Ordinal).Take(MostRules).ToArray() ?? []);
        return new JObject { ["type"] = "home", ["blocks"] = blocks };
    }

    private static void AddRules(JArray blocks, string[] rules)
    {
        if (rules.Length == 0)
        {
            blocks.Add(SlackBlocks.Context("None. “Not useful” under a remark switches it off for you alone."));
        }

        foreach (var rule in rules)
        {
            blocks.Add(new RichText().Plain(rule).Block());
            blocks.Add(SlackBlocks.Actions($"rule/{rule}", [SlackBlocks.Button("Hear it again", SlackActions.HearAgain, rule)]));
        }
    }
}
