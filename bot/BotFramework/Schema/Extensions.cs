namespace CoachBot.BotFramework.Schema;

/// <summary>Cards as attachments.</summary>
public static class Extensions
{
    public static Attachment ToAttachment(this HeroCard card) => new() { ContentType = HeroCard.ContentType, Content = card };

    public static Attachment ToAttachment(this ThumbnailCard card) => new() { ContentType = ThumbnailCard.ContentType, Content = card };

    public static Attachment ToAttachment(this SigninCard card) => new() { ContentType = SigninCard.ContentType, Content = card };
}
