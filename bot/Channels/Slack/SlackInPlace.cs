using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>Changes what a button was pressed in: a sentence takes the place of the button, anything longer that of everything.</summary>
internal static class SlackInPlace
{
    /// <summary>The message or view as it is to be shown now.</summary>
    public static JObject Put(SlackJob job, JObject message)
    {
        var surface = (JObject)job.Surface!.DeepClone();
        var blocks = (JArray)surface["blocks"]!;
        var pressed = blocks.FirstOrDefault(b => b.Text("block_id") == job.Block);
        if (message["blocks"] is not JArray { Count: 1 } sentence || pressed is null)
        {
            return job.ViewId is null ? message : SlackDialog.Form(new JObject(), (JArray)message["blocks"]!);
        }

        var said = sentence[0];
        said.Remove();
        pressed.Replace(said);
        return surface;
    }

    /// <summary>What of a view can be a message.</summary>
    public static JObject MessageOf(JObject view) => new()
    {
        ["text"] = "Here is the answer you were waiting for.",
        ["blocks"] = new JArray((view["blocks"] ?? new JArray()).Where(b => b.Text("type") != "input" && b.Text("block_id") != SlackDialog.UseBlockId).Take(SlackMessage.MostBlocks).Select(b => b.DeepClone())),
    };
}
