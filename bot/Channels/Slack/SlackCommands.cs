using Microsoft.AspNetCore.WebUtilities;

namespace CoachBot.Channels.Slack;

/// <summary>Reads the slash command.</summary>
internal static class SlackCommands
{
    public static SlackInput? Read(string body)
    {
        var form = QueryHelpers.ParseQuery(body);
        if (Field("command") is null || Field("team_id") is not { } team || Field("user_id") is not { } user || !SlackIds.IsId(team) || !SlackIds.IsId(user))
        {
            return Field("ssl_check") is null ? null : SlackInput.Nothing;
        }

        var text = SlackText.Decode(Field("text") ?? "").Trim();
        return new SlackWork(new SlackJob
        {
            Kind = text.Length == 0 ? SlackJobKind.OpenDialog : SlackJobKind.Command,
            Team = team,
            User = user,
            Channel = SlackIds.IsId(Field("channel_id")) ? Field("channel_id") : null,
            Text = text,
            ResponseUrl = Field("response_url"),
            Trigger = Field("trigger_id"),
        });

        string? Field(string name) => form.TryGetValue(name, out var values) && values.Count == 1 && !string.IsNullOrEmpty(values[0]) ? values[0] : null;
    }
}
