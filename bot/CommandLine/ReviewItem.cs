using System.Text.Json;
using CoachBot.Coaching.Drafts;
using CoachBot.Conversations;

namespace CoachBot.CommandLine;

/// <summary>An item that cannot be reviewed; the message tells what is wrong, the value given and how to mend it.</summary>
internal sealed class ItemException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}

/// <summary>One item of the machine interface.</summary>
internal sealed record ReviewItem(ItemId Id, string Text)
{
    public ItemKind Kind { get; init; }

    public string? Customer { get; init; }

    public Channel Channel { get; init; }

    public string Market { get; init; } = "en-US";

    /// <summary>Reads one line of JSON.</summary>
    /// <exception cref="ItemException">The line is no item.</exception>
    public static ReviewItem Parse(ReadOnlyMemory<byte> line, long lineNumber, ItemKind kind, out ItemId id)
    {
        id = new ItemId(null, lineNumber);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line);
        }
        catch (JsonException wrong)
        {
            throw new ItemException("bad-json", $"Line {lineNumber} is not valid JSON ({wrong.Message.Split('.')[0]}); write one object like {{\"id\":\"1\",\"text\":\"…\"}} a line.");
        }

        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw new ItemException("bad-item", $"Line {lineNumber} holds a JSON {root.ValueKind.ToString().ToLowerInvariant()}; it must be an object with \"id\" and \"text\".");
            }

            id = ReadId(root, lineNumber);
            return new ReviewItem(id, String(root, "text") ?? throw new ItemException("no-text", $"Line {lineNumber} has no \"text\"; add the draft or transcript as a string."))
            {
                Kind = ReadKind(String(root, "kind"), kind),
                Customer = String(root, "customer"),
                Channel = ReadChannel(String(root, "channel")),
                Market = String(root, "market") ?? "en-US",
            };
        }
    }

    public static Channel ReadChannel(string? name) => DraftChannels.TryFind(name, out var channel)
        ? channel
        : throw new ItemException("bad-channel", $"The channel is \"{name}\"; it must be one of {DraftChannels.Names}.");

    private static ItemKind ReadKind(string? name, ItemKind usual) => name switch
    {
        null => usual,
        "draft" => ItemKind.Draft,
        "transcript" => ItemKind.Transcript,
        "auto" => ItemKind.Auto,
        _ => throw new ItemException("bad-kind", $"The kind is \"{name}\"; it must be draft, transcript or auto."),
    };

    private static ItemId ReadId(JsonElement root, long lineNumber) => root.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number
        ? new ItemId(id.GetRawText(), lineNumber)
        : new ItemId(null, lineNumber);

    private static string? String(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new ItemException("bad-item", $"\"{name}\" is a JSON {value.ValueKind.ToString().ToLowerInvariant()}; it must be a string.");
        }
        catch (InvalidOperationException)
        {
            throw new ItemException("bad-text", $"\"{name}\" holds half a surrogate pair; write it as valid Unicode.");
        }
    }
}

/// <summary>The id of an item, as its JSON was written; without one, the line's number.</summary>
internal readonly record struct ItemId(string? Json, long Line);
