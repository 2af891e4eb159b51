using CoachBot.Coaching.Replies;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>A reply as a message of Slack: <c>text</c> for notifications and screen readers, <c>blocks</c> to look at.</summary>
internal static class SlackMessage
{
    /// <summary>Slack takes 50; the others are for what is added when a message is changed in place.</summary>
    public const int MostBlocks = 46;

    /// <summary>Over all blocks. Slack refuses messages that are much longer, and names no figure.</summary>
    public const int MostCharacters = 12_000;

    private const int MostSummary = 300;

    private static readonly (SlackParts Parts, string? Note)[] Attempts =
    [
        (SlackParts.All, null),
        (SlackParts.Folded, null),
        (SlackParts.None, "There are more remarks than fit here. Send the draft in parts to see them all."),
    ];

    /// <summary>The message, within all limits.</summary>
    public static JObject Of(Reply reply)
    {
        foreach (var (parts, note) in Attempts)
        {
            var blocks = new SlackReplyWriter(parts).Write(reply);
            if (note is not null)
            {
                blocks.Add(SlackBlocks.Context(note));
            }

            if (Fits(blocks))
            {
                return Of(reply.Summary, blocks);
            }
        }

        return Of(reply.Summary, Shortened(new SlackReplyWriter(SlackParts.None).Write(reply)));
    }

    /// <summary>A message of one sentence.</summary>
    public static JObject Of(string sentence) => Of(sentence, [new RichText().Plain(sentence).Block()]);

    /// <summary>The message with a line before it that says that an earlier one may have arrived.</summary>
    public static void MarkRepeat(JObject message)
    {
        const string Sentence = "Sent again, because I can't tell whether the first one arrived.";
        message["text"] = $"{Sentence} {(string?)message["text"]}";
        (message["blocks"] as JArray)?.AddFirst(SlackBlocks.Context(Sentence));
    }

    /// <summary>All characters that are shown or brought back.</summary>
    public static int LengthOf(JToken token) => token switch
    {
        JValue { Type: JTokenType.String, Value: string text } => text.Length,
        JContainer container => container.Children().Sum(LengthOf),
        _ => 0,
    };

    private static bool Fits(JArray blocks) => blocks.Count <= MostBlocks && LengthOf(blocks) <= MostCharacters;

    private static JObject Of(string summary, JArray blocks) => new()
    {
        ["text"] = SlackText.Escape(SlackText.Cut(summary.Trim(), MostSummary)),
        ["blocks"] = blocks,
    };

    /// <summary>The first blocks, as many as fit, and a line that there was more.</summary>
    private static JArray Shortened(JArray all)
    {
        var kept = new JArray();
        var length = 0;
        foreach (var block in all.Children().ToArray())
        {
            length += LengthOf(block);
            if (length > MostCharacters || kept.Count == MostBlocks - 1)
            {
                break;
            }

            block.Remove();
            kept.Add(block);
        }

        kept.Add(SlackBlocks.Context("There is more than fits into a message. Send it to me in parts to see all of it."));
        return kept;
    }
}
