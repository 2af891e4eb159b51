using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace CoachBot.BotFramework.Schema;

/// <summary>A card, a file or a picture in a message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class Attachment
{
    [JsonExtensionData]
    private JObject? _properties;

    public string? ContentType { get; set; }

    public string? ContentUrl { get; set; }

    public object? Content { get; set; }

    public string? Name { get; set; }

    public string? ThumbnailUrl { get; set; }

    [JsonIgnore]
    public JObject Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }
}

/// <summary>A file to upload.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AttachmentData
{
    public string? Type { get; set; }

    public string? Name { get; set; }

    public byte[]? OriginalBase64 { get; set; }

    public byte[]? ThumbnailBase64 { get; set; }
}

/// <summary>What is known of an uploaded file.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AttachmentInfo
{
    public string? Name { get; set; }

    public string? Type { get; set; }

    public IList<AttachmentView>? Views { get; set; }
}

/// <summary>One rendition of an uploaded file.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AttachmentView
{
    public string? ViewId { get; set; }

    public int? Size { get; set; }
}
