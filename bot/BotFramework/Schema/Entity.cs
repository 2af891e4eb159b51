using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace CoachBot.BotFramework.Schema;

/// <summary>Something a message is about: a mention, the client it was written on, a citation.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class Entity : IEquatable<Entity>
{
    private static readonly JsonSerializer Json = JsonSerializer.Create(BotFramework.Json.ProtocolJson.Settings());

    [JsonExtensionData]
    private JObject? _properties;

    public Entity()
    {
    }

    public Entity(string? type = default)
    {
        Type = type;
    }

    public string? Type { get; set; }

    [JsonIgnore]
    public JObject Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }

    public T? GetAs<T>() => JObject.FromObject(this, Json).ToObject<T>(Json);

    public void SetAs<T>(T obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        var entity = JObject.FromObject(obj, Json).ToObject<Entity>(Json)!;
        Type = entity.Type;
        Properties = entity.Properties;
    }

    public bool Equals(Entity? other) => other is not null && JToken.DeepEquals(JObject.FromObject(this, Json), JObject.FromObject(other, Json));

    public override bool Equals(object? obj) => Equals(obj as Entity);

    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;
}

/// <summary>Somebody is named in a message with an at sign.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class Mention : Entity
{
    public Mention()
        : base("mention")
    {
    }

    public ChannelAccount? Mentioned { get; set; }

    public string? Text { get; set; }
}
