using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>Reads JSON from outside: whatever shape it has, the answer is a value of the right kind or none.</summary>
internal static class SlackJson
{
    private const int Deepest = 40;

    public static JObject? Parse(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = Deepest };
            return JToken.ReadFrom(reader) as JObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JToken? At(this JToken? token, string key) => (token as JObject)?[key];

    public static JToken? At(this JToken? token, int index) => token is JArray array && index < array.Count ? array[index] : null;

    /// <summary>The string under <paramref name="path"/>; <see langword="null"/> when it is absent, empty or something else.</summary>
    public static string? Text(this JToken? token, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
        {
            token = token.At(key);
        }

        return token is JValue { Type: JTokenType.String, Value: string { Length: > 0 } text } ? text : null;
    }

    public static string? Id(this JToken? token, params ReadOnlySpan<string> path) => token.Text(path) is { } id && SlackIds.IsId(id) ? id : null;

    public static string? Timestamp(this JToken? token, params ReadOnlySpan<string> path) => token.Text(path) is { } ts && SlackIds.IsTimestamp(ts) ? ts : null;
}
