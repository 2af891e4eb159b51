using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace CoachBot.BotFramework.Connector.Authentication;

/// <summary>The channels that a signing key may speak for; a key that names none speaks for none.</summary>
internal static class Endorsements
{
    public static IReadOnlyCollection<string> Of(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value)
            ? value switch
            {
                JsonElement { ValueKind: JsonValueKind.Array } json => [.. json.EnumerateArray().Where(IsText).Select(e => e.GetString()!)],
                IEnumerable<object> list => [.. list.OfType<string>()],
                _ => [],
            }
            : [];

    private static bool IsText(JsonElement element) => element.ValueKind == JsonValueKind.String;
}
