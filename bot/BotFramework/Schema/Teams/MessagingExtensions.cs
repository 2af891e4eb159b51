using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace CoachBot.BotFramework.Schema.Teams;

/// <summary>What somebody did in the compose box, on a message or in the dialog of a message extension.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionAction : TaskModuleRequest
{
    public string? CommandId { get; set; }

    public string? CommandContext { get; set; }

    public string? BotMessagePreviewAction { get; set; }

    public IList<Activity>? BotActivityPreview { get; set; }

    public MessageActionsPayload? MessagePayload { get; set; }

    public string? State { get; set; }
}

/// <summary>The next dialog, or what goes into the compose box.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionActionResponse
{
    public TaskModuleResponseBase? Task { get; set; }

    public MessagingExtensionResult? ComposeExtension { get; set; }

    public CacheInfo? CacheInfo { get; set; }
}

/// <summary>A card with the preview that stands for it in a list.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionAttachment : Attachment
{
    public Attachment? Preview { get; set; }
}

/// <summary>One search parameter.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionParameter
{
    public string? Name { get; set; }

    public object? Value { get; set; }
}

/// <summary>A search from the compose box.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionQuery
{
    public string? CommandId { get; set; }

    public IList<MessagingExtensionParameter>? Parameters { get; set; }

    public MessagingExtensionQueryOptions? QueryOptions { get; set; }

    public string? State { get; set; }
}

/// <summary>Which page of the results is wanted.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionQueryOptions
{
    public int? Skip { get; set; }

    public int? Count { get; set; }
}

/// <summary>What a search found.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionResponse
{
    public MessagingExtensionResult? ComposeExtension { get; set; }

    public CacheInfo? CacheInfo { get; set; }
}

/// <summary>Cards, a text or a prompt for the compose box.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionResult
{
    public string? AttachmentLayout { get; set; }

    public string? Type { get; set; }

    public IList<MessagingExtensionAttachment>? Attachments { get; set; }

    public MessagingExtensionSuggestedAction? SuggestedActions { get; set; }

    public string? Text { get; set; }

    public Activity? ActivityPreview { get; set; }
}

/// <summary>Buttons of a prompt.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionSuggestedAction
{
    public IList<CardAction>? Actions { get; set; }
}

/// <summary>A link that somebody pasted.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AppBasedLinkQuery
{
    public string? Url { get; set; }

    public string? State { get; set; }
}

/// <summary>How long Teams may keep an answer.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class CacheInfo
{
    public string? CacheType { get; set; }

    public int CacheDuration { get; set; }
}
