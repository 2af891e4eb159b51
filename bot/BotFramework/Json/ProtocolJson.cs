using System.Buffers;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace CoachBot.BotFramework.Json;

/// <summary>The one way in which protocol objects become bytes and bytes become protocol objects.</summary>
internal static class ProtocolJson
{
    public const int MaxDepth = 128;

    private static readonly DefaultContractResolver Contracts = new();
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(Settings());

    public static JsonSerializerSettings Shared { get; } = Settings();

    /// <summary>
    /// Texts that look like dates stay texts: turning them into dates inside a card's data would change what the person typed.
    /// Typed members such as the timestamp are still read as dates.
    /// </summary>
    public static JsonSerializerSettings Settings() => new()
    {
        ContractResolver = Contracts,
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        DateParseHandling = DateParseHandling.None,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        CheckAdditionalContent = true,
        MaxDepth = MaxDepth,
    };

    /// <summary>The bytes are in an array of the shared pool; return it there when they are written.</summary>
    public static ArraySegment<byte> Serialize(object value)
    {
        using var text = new Utf8TextWriter();
        using var json = new JsonTextWriter(text) { ArrayPool = CharPool.Shared, CloseOutput = false };
        Serializer.Serialize(json, value);
        json.Flush();
        return text.Detach();
    }

    /// <summary>Null when the bytes hold nothing or the word null.</summary>
    /// <exception cref="JsonException">The bytes are not JSON, or not of this shape.</exception>
    public static T? Deserialize<T>(ReadOnlySequence<byte> bytes)
        where T : class
    {
        using var text = new Utf8TextReader(bytes);
        using var json = new JsonTextReader(text) { ArrayPool = CharPool.Shared };
        try
        {
            return Serializer.Deserialize<T>(json);
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidCastException or ArgumentException)
        {
            throw new JsonSerializationException("A value has the wrong shape.", e);
        }
    }
}
