using System.Text.RegularExpressions;

namespace CoachBot.Channels.Slack;

/// <summary>The shapes of Slack's names for things.</summary>
internal static partial class SlackIds
{
    /// <summary>A workspace, person, channel, view: capital letters and digits.</summary>
    public static bool IsId(string? text) => text is not null && Id().IsMatch(text);

    /// <summary>A message in its channel.</summary>
    public static bool IsTimestamp(string? text) => text is not null && Timestamp().IsMatch(text);

    [GeneratedRegex(@"\A[A-Z][A-Z0-9]{1,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[0-9]{1,12}\.[0-9]{1,9}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Timestamp();
}
