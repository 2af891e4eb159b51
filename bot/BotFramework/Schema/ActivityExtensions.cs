namespace CoachBot.BotFramework.Schema;

/// <summary>Mentions in a message: finding them and taking their text out.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string? id) => activity.GetMentions().Any(m => m.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient?.Id);

    public static string? RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient?.Id);

    public static string? RemoveMentionText(this IMessageActivity activity, string? id)
    {
        foreach (var entity in activity.Entities ?? [])
        {
            if (!string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var mention = entity as Mention ?? entity!.GetAs<Mention>();
            if (id is not null && mention?.Mentioned?.Id == id && mention is { Text.Length: > 0 } && activity.Text is not null)
            {
                activity.Text = activity.Text.Replace(mention.Text, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
            }
        }

        return activity.Text;
    }
}
