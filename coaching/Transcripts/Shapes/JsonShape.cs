using System.Globalization;
using System.Text;
using System.Text.Json;
using CoachBot.Coaching.Transcripts.Labels;
using CoachBot.Coaching.Transcripts.Times;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>JSON: an array of messages, one inside an object, or an object on each line.</summary>
internal sealed class JsonShape : ITranscriptShape
{
    private const int Deepest = 32;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest };

    private static readonly string[] Texts = ["text", "message", "body", "content", "utterance", "msg", "comment", "plain_body", "value", "html_body", "snippet"];

    private static readonly string[] Roles = ["role", "author_role", "speaker", "sender_type", "participant_type", "author_type", "type", "participant", "direction"];

    private static readonly string[] Names = ["name", "author_name", "sender_name", "display_name", "displayName", "author", "from", "sender", "user", "username", "speaker", "agent", "email"];

    private static readonly string[] Times = ["time", "timestamp", "created_at", "createdAt", "date", "sent_at", "ts", "timestamp_ms", "created", "datetime", "start"];

    public Found? Read(SourceText source)
    {
        var text = source.Text.AsSpan().Trim();
        if (text.Length < 12 || text[0] is not ('{' or '[') || text[^1] is not ('}' or ']') || !text.Contains('"'))
        {
            return null;
        }

        return Document(text.ToString()) ?? (text[0] == '{' ? Document(Listed(text)) : null);
    }

    private static Found? Document(string json)
    {
        try
        {
            // Half a surrogate pair, as bad exports hold them, is replaced rather than refused.
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(json), Options);
            return Messages(document.RootElement) is { Count: > 1 } messages ? new Found(TranscriptShape.Json, messages, Proof.Strong) : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // An object on each line becomes an array.
    private static string Listed(ReadOnlySpan<char> lines)
    {
        var list = new StringBuilder(lines.Length + 64).Append('[');
        foreach (var line in lines.EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                list.Append(line.TrimEnd(", ")).Append(',');
            }
        }

        return list.Append(']').ToString();
    }

    private static List<Message>? Messages(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            var messages = new List<Message>();
            foreach (var item in element.EnumerateArray())
            {
                if (MessageOf(item) is { } message)
                {
                    messages.Add(message);
                }
            }

            return messages.Count > 1 && messages.Count * 2 >= element.GetArrayLength() ? messages : Inside(element.EnumerateArray());
        }

        return element.ValueKind == JsonValueKind.Object ? Inside(element.EnumerateObject().Select(p => p.Value)) : null;
    }

    private static List<Message>? Inside(IEnumerable<JsonElement> elements) =>
        elements.Where(e => e.ValueKind is JsonValueKind.Array or JsonValueKind.Object).Select(Messages).FirstOrDefault(m => m is not null);

    private static Message? MessageOf(JsonElement item)
    {
        // ["agent", "Hello"]
        if (item.ValueKind == JsonValueKind.Array && item.GetArrayLength() == 2 && item[0].ValueKind == JsonValueKind.String && item[1].ValueKind == JsonValueKind.String)
        {
            return LabelParser.Parse(item[0].GetString(), loose: true) is { } pair ? new Message(pair, item[1].GetString()!.Trim()) : null;
        }

        if (item.ValueKind != JsonValueKind.Object || First(item, Texts, Words) is not { } words || LabelOf(item) is not { } label)
        {
            return null;
        }

        var time = First(item, Times, Plain);
        return new Message(label, words.Trim()) { Time = time, Stamp = StampOf(time) };
    }

    private static Label? LabelOf(JsonElement item)
    {
        var role = First(item, Roles, e => Plain(e) is { } word && RoleWords.TryExact(word.Replace('_', ' '), out _) ? word.Replace('_', ' ') : null);
        var name = First(item, Names, e => e.ValueKind == JsonValueKind.Object ? First(e, [.. Roles, .. Names], Plain) : Plain(e));
        if (role is not null)
        {
            RoleWords.TryExact(role, out var speaker);
            var isName = name is not null && !string.Equals(name, role, StringComparison.OrdinalIgnoreCase) && !RoleWords.TryExact(name, out _);
            return new Label(isName ? name! : role, LabelKind.Role) { Role = speaker, Name = isName ? name : null };
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        return LabelParser.Parse(name, loose: true) ?? new Label(name, LabelKind.Maybe) { Name = name };
    }

    private static string? First(JsonElement item, string[] keys, Func<JsonElement, string?> read)
    {
        foreach (var key in keys)
        {
            if (item.TryGetProperty(key, out var value) && read(value) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    // Parts of a message are joined; what isn't text has no words.
    private static string? Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Select(p => p.ValueKind == JsonValueKind.Object ? First(p, Texts, Plain) : Plain(p)).Where(p => p is not null)),
        JsonValueKind.Object => First(value, Texts, Plain),
        _ => null,
    };

    private static Stamp StampOf(string? time)
    {
        if (time is null)
        {
            return default;
        }

        // Seconds or milliseconds since 1970, or since the conversation's start.
        if (double.TryParse(time, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 1e14)
        {
            return new Stamp(1, number > 1e11 ? number / 1000 : number, 0, 0) { IsElapsed = true };
        }

        return StampReader.Read(time);
    }
}
