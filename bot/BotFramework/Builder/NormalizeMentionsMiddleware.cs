using System.Text.RegularExpressions;

namespace CoachBot.BotFramework.Builder;

/// <summary>Takes the mark-up of mentions out of the text, so that the bot reads what the person wrote.</summary>
public partial class NormalizeMentionsMiddleware : IMiddleware
{
    /// <value>Whether a mention of the bot itself is taken out altogether; true by default.</value>
    public bool RemoveRecipientMention { get; set; } = true;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: not null } message)
        {
            Normalize(message);
        }

        return next(cancellationToken);
    }

    private void Normalize(Activity message)
    {
        if (RemoveRecipientMention)
        {
            message.RemoveRecipientMention();
        }

        message.Text = Plain(message.Text);
        foreach (var entity in message.Entities ?? [])
        {
            if (entity is Mention mention)
            {
                mention.Text = Plain(mention.Text);
            }
            else if (string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase) && entity!.Properties["text"] is { } text)
            {
                entity.Properties["text"] = Plain((string?)text);
            }
        }
    }

    private static string? Plain(string? text) => text is null ? null : Tag().Replace(text, string.Empty).Trim();

    [GeneratedRegex(@"</?at(\s[^>]{0,200})?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
