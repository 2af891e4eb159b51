using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Replies;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>One remark: what, the person's words, why, better words, and the button to switch it off.</summary>
internal static class SlackFinding
{
    private const int MostText = 700;
    private const int MostAlternatives = 3;

    public static void Write(JArray blocks, FindingBlock block)
    {
        var finding = block.Finding;
        var text = new RichText().Bold($"{block.Number}. {SlackText.Cut(finding.Message, MostText)}");
        if (finding.Excerpt.Length > 0 && !finding.Message.Contains(finding.Excerpt, StringComparison.Ordinal))
        {
            text.Plain($"\nYou wrote: {SlackText.Cut(finding.Excerpt, MostText)}");
        }

        text.Plain($"\n{SlackText.Cut(finding.Why, MostText)}");
        if (finding.Alternatives.Count > 0)
        {
            text.Plain("\nBetter:").List(finding.Alternatives.Take(MostAlternatives).Select(a => SlackText.Cut(a, MostText)));
        }

        blocks.Add(text.Block());
        // What must not be sent cannot be switched off, so no button says so.
        if (finding.Severity != Severity.Block && Packed.Close(new JObject { [ButtonKeys.NotUseful] = finding.Rule }) is { } value)
        {
            blocks.Add(SlackBlocks.Actions($"finding-{block.Number}", [SlackBlocks.Button("Not useful", $"{SlackActions.Press}/not-useful", value)]));
        }
    }
}
