using CoachBot.Coaching.Replies;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>
/// "Show all": the remarks that wait behind the button travel in it, so that nothing of a draft is kept for a second look. Where they don't
/// fit into one, they are shown at once.
/// </summary>
internal static class SlackFolding
{
    private const string Folded = "blocks";
    private const string BlockId = "show-all";

    /// <summary>Puts the button, or what it would show, behind the other remarks.</summary>
    public static void Insert(JArray blocks, int at, IReadOnlyList<FindingBlock> folded)
    {
        var hidden = new JArray();
        foreach (var finding in folded)
        {
            SlackFinding.Write(hidden, finding);
        }

        if (Packed.Close(new JObject { [Folded] = hidden }) is { } value)
        {
            hidden = [SlackBlocks.Actions(BlockId, [SlackBlocks.Button($"Show all ({folded.Count} more)", SlackActions.ShowAll, value)])];
        }

        InsertAll(blocks, at < 0 ? blocks.Count : at, hidden);
    }

    /// <summary>Puts the remarks in the place of the button; <see langword="false"/> when it is not there, or they are not.</summary>
    public static bool Unfold(JArray blocks, string packed)
    {
        var button = blocks.FirstOrDefault(b => b.Text("block_id") == BlockId);
        if (button is null || Packed.Open(packed)?[Folded] is not JArray hidden)
        {
            return false;
        }

        var at = blocks.IndexOf(button);
        button.Remove();
        InsertAll(blocks, at, hidden);
        return true;
    }

    private static void InsertAll(JArray blocks, int at, JArray added)
    {
        foreach (var block in added.Children().ToArray())
        {
            block.Remove();
            blocks.Insert(at++, block);
        }
    }
}
