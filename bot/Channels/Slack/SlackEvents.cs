using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>Reads what comes over the Events API.</summary>
internal static class SlackEvents
{
    /// <summary>The input, or <see langword="null"/> when the body is no event.</summary>
    public static SlackInput? Read(string body)
    {
        if (SlackJson.Parse(body) is not { } request)
        {
            return null;
        }

        return request.Text("type") switch
        {
            "url_verification" => request.Text("challenge") is { Length: <= 1_000 } words ? new SlackChallenge(words) : null,
            "event_callback" when request.Id("team_id") is { } team && request["event"] is JObject happened => Of(request, team, happened),
            "event_callback" => null,
            "app_rate_limited" => new SlackNothing("Slack holds events of this app back, because there were too many"),
            null => null,
            _ => SlackInput.Nothing,
        };
    }

    private static SlackInput Of(JObject request, string team, JObject happened) => happened.Text("type") switch
    {
        "message" or "app_mention" => Message(request, team, happened),
        "app_home_opened" when happened.Text("tab") == "home" && happened.Id("user") is { } user && request.Text("event_id") is { } id =>
            new SlackWork(new SlackJob { Kind = SlackJobKind.Home, Team = team, User = user }, $"slack/{id}"),
        "app_uninstalled" or "tokens_revoked" => new SlackNothing($"The app was removed from the workspace {team}, or its token was revoked"),
        _ => SlackInput.Nothing,
    };

    /// <summary>The bot's own messages come back as events, too; to answer them would never end.</summary>
    private static SlackInput Message(JObject request, string team, JObject happened)
    {
        var bot = request["authorizations"].At(0).Id("user_id");
        var isMention = happened.Text("type") == "app_mention";
        if (happened.Text("subtype") is not (null or "file_share" or "thread_broadcast")
            || happened["bot_id"] is not null
            || happened.Id("user") is not { } user || user == bot
            || happened.Id("channel") is not { } channel
            || happened.Timestamp("ts") is not { } at
            || (!isMention && happened.Text("channel_type") != "im"))
        {
            return SlackInput.Nothing;
        }

        // A mention in the chat with the bot comes as an event of each kind; what channels' ids begin with tells them apart.
        var isDirect = !isMention || channel.StartsWith('D');
        var job = new SlackJob
        {
            Kind = isDirect ? SlackJobKind.Direct : SlackJobKind.Mention,
            Team = team,
            User = user,
            Channel = channel,
            Thread = happened.Timestamp("thread_ts"),
            Text = SlackText.Decode(SlackText.WithoutMention(happened.Text("text") ?? "", isDirect ? bot ?? "" : bot)),
            HasFile = happened["files"] is JArray { Count: > 0 },
        };
        var message = $"slack/{team}/{channel}/{at}";
        return request.Text("event_id") is { Length: < 100 } id ? new SlackWork(job, $"slack/{id}", message) : new SlackWork(job, message);
    }
}
