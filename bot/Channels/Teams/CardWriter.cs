using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoachBot.Channels.Teams;

/// <summary>Writes the few elements our cards are made of, straight into a buffer that is used again for the next card of the thread.</summary>
#pragma warning disable CA1001 // It lives as long as its thread, and the JSON writer over a plain buffer holds nothing to release.
internal sealed class CardWriter
#pragma warning restore CA1001
{
    /// <summary>Formatting characters that could turn the words around them the other way round, and control characters.</summary>
    private static readonly SearchValues<char> Unshown = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(c => (char)c).Where(c => c != '\n'), '\u007F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069']);

    [ThreadStatic]
    private static CardWriter? _ofThread;

    private readonly ArrayBufferWriter<byte> _buffer = new(8 * 1024);
    private readonly Utf8JsonWriter _json;

    private CardWriter()
    {
        // The card travels as application/json only, where nothing but JSON's own escapes is needed.
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    /// <summary>How many bytes the card has so far.</summary>
    public int Length => _buffer.WrittenCount + _json.BytesPending;

    /// <summary>The writer of this thread, empty. Rendering never yields the thread.</summary>
    public static CardWriter Rent()
    {
        var writer = _ofThread ??= new CardWriter();
        writer._buffer.ResetWrittenCount();
        writer._json.Reset();
        return writer;
    }

    public string Finish()
    {
        _json.Flush();
        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }

    public CardWriter Start()
    {
        _json.WriteStartObject();
        return this;
    }

    public CardWriter Start(JsonEncodedText type)
    {
        _json.WriteStartObject();
        _json.WriteString(Words.Type, type);
        return this;
    }

    public CardWriter StartObject(JsonEncodedText name)
    {
        _json.WriteStartObject(name);
        return this;
    }

    public CardWriter StartArray(JsonEncodedText name)
    {
        _json.WriteStartArray(name);
        return this;
    }

    public CardWriter Set(JsonEncodedText name, JsonEncodedText value)
    {
        _json.WriteString(name, value);
        return this;
    }

    public CardWriter Set(JsonEncodedText name, bool value)
    {
        _json.WriteBoolean(name, value);
        return this;
    }

    /// <summary>A string property of any content, without what could disturb the words around it.</summary>
    public CardWriter Set(JsonEncodedText name, ReadOnlySpan<char> value)
    {
        if (!value.ContainsAny(Unshown))
        {
            _json.WriteString(name, value);
            return this;
        }

        var shown = ArrayPool<char>.Shared.Rent(value.Length);
        var length = 0;
        foreach (var c in value)
        {
            if (c == '\t' || !Unshown.Contains(c))
            {
                shown[length++] = c == '\t' ? ' ' : c;
            }
        }

        _json.WriteString(name, shown.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(shown);
        return this;
    }

    public CardWriter Value(JsonEncodedText value)
    {
        _json.WriteStringValue(value);
        return this;
    }

    public CardWriter EndArray()
    {
        _json.WriteEndArray();
        return this;
    }

    public CardWriter End()
    {
        _json.WriteEndObject();
        return this;
    }

    public CardWriter StartRichText(JsonEncodedText? spacing = null)
    {
        Start(Words.RichTextBlock);
        if (spacing is { } given)
        {
            Set(Words.Spacing, given);
        }

        return StartArray(Words.Inlines);
    }

    public CardWriter EndRichText() => EndArray().End();

    /// <summary>Text that no markup takes effect in; for everything that holds other people's words.</summary>
    public CardWriter Run(ReadOnlySpan<char> text, RunStyle style = default)
    {
        Start(Words.TextRun).Set(Words.Text, text);
        if (style.Color is { } color)
        {
            Set(Words.Color, color);
        }

        if (style.IsBold)
        {
            Set(Words.Weight, Words.Bolder);
        }

        if (style.IsUnderlined)
        {
            Set(Words.Underline, true);
        }

        if (style.IsSubtle)
        {
            Set(Words.IsSubtle, true);
        }

        return End();
    }

    /// <summary>A wrapping line of our own words.</summary>
    public CardWriter TextBlock(JsonEncodedText text, JsonEncodedText size) =>
        Start(Words.TextBlock).Set(Words.Text, text).Set(Words.Size, size).Set(Words.Weight, Words.Bolder).Set(Words.Wrap, true).End();
}
