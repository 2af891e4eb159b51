using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace CoachBot.BotFramework.Schema;

/// <summary>A reaction on a message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string? type = default)
    {
        Type = type;
    }

    public string? Type { get; set; }
}

/// <summary>A programmatic action that goes along with a message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class SemanticAction
{
    public string? Id { get; set; }

    public IDictionary<string,Entity>? Entities { get; set; }

    public string? State { get; set; }
}

/// <summary>A part of the text that is marked.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TextHighlight
{
    public string? Text { get; set; }

    public int? Occurrence { get; set; }
}
