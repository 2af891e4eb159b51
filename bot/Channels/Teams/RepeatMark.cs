using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Teams;

/// <summary>Says in a message that an earlier try may have arrived, so that nobody takes the second for news.</summary>
internal static class RepeatMark
{
    public const string Sentence = "Sent again, because I can't tell whether the first one arrived.";

    public static void Put(JObject activity)
    {
        foreach (var key in new[] { "text", "summary" })
        {
            if ((string?)activity[key] is { Length: > 0 } words)
            {
                activity[key] = $"{Sentence} {words}";
            }
        }

        if (activity.SelectToken("attachments[0].content.body") is JArray body)
        {
            body.AddFirst(new JObject { ["type"] = "TextBlock", ["text"] = Sentence, ["wrap"] = true, ["isSubtle"] = true, ["size"] = "small" });
        }
    }
}
