using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace CoachBot.BotFramework.Schema.Teams;

/// <summary>The message on whose menu the action was chosen.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayload
{
    public string? Id { get; set; }

    public string? ReplyToId { get; set; }

    public string? MessageType { get; set; }

    public string? CreatedDateTime { get; set; }

    public string? LastModifiedDateTime { get; set; }

    public bool? Deleted { get; set; }

    public string? Subject { get; set; }

    public string? Summary { get; set; }

    public string? Importance { get; set; }

    public string? Locale { get; set; }

    public MessageActionsPayloadFrom? From { get; set; }

    public MessageActionsPayloadBody? Body { get; set; }

    public string? AttachmentLayout { get; set; }

    public IList<MessageActionsPayloadAttachment>? Attachments { get; set; }

    public IList<MessageActionsPayloadMention>? Mentions { get; set; }

    public IList<MessageActionsPayloadReaction>? Reactions { get; set; }

    public Uri? LinkToMessage { get; set; }
}

/// <summary>An app that wrote a message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayloadApp
{
    public string? ApplicationIdentityType { get; set; }

    public string? Id { get; set; }

    public string? DisplayName { get; set; }
}

/// <summary>An attachment of that message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayloadAttachment
{
    public string? Id { get; set; }

    public string? ContentType { get; set; }

    public string? ContentUrl { get; set; }

    public object? Content { get; set; }

    public string? Name { get; set; }

    public string? ThumbnailUrl { get; set; }
}

/// <summary>The text of that message, plain or HTML.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayloadBody
{
    public string? ContentType { get; set; }

    public string? Content { get; set; }
}

/// <summary>The conversation of that message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayloadConversation
{
    public string? ConversationIdentityType { get; set; }

    public string? Id { get; set; }

    public string? DisplayName { get; set; }
}

/// <summary>Who wrote that message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayloadFrom
{
    public MessageActionsPayloadUser? User { get; set; }

    public MessageActionsPayloadApp? Application { get; set; }

    public MessageActionsPayloadConversation? Conversation { get; set; }
}

/// <summary>Who is mentioned in that message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayloadMention
{
    public int? Id { get; set; }

    public string? MentionText { get; set; }

    public MessageActionsPayloadFrom? Mentioned { get; set; }
}

/// <summary>A reaction on that message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayloadReaction
{
    public string? ReactionType { get; set; }

    public string? CreatedDateTime { get; set; }

    public MessageActionsPayloadFrom? User { get; set; }
}

/// <summary>A person of that message; the id is that of the directory, not of the channel.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayloadUser
{
    public string? UserIdentityType { get; set; }

    public string? Id { get; set; }

    public string? DisplayName { get; set; }
}
