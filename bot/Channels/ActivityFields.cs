using Newtonsoft.Json;

namespace CoachBot.Channels;

/// <summary>Fields of an activity whose shape nobody vouches for: what is not as it should be counts as absent.</summary>
internal static class ActivityFields
{
    /// <summary>What Teams tells beside the activity.</summary>
    public static TeamsChannelData? TeamsDataOf(IActivity activity) => activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;

    /// <summary>Who is mentioned in a message: the mark in its text, and the id and the name it stands for.</summary>
    public static IReadOnlyList<(string Text, string? Id, string? Name)> MentionsOf(IMessageActivity activity)
    {
        try
        {
            return [.. activity.GetMentions().Where(m => m?.Text is { Length: > 0 }).Select(m => (m.Text!, m.Mentioned?.Id, m.Mentioned?.Name))];
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return [];
        }
    }
}
