using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoachBot.Channels.Teams;

/// <summary>
/// Writes the few elements our cards are made of: names and fixed words are encoded once, everything else goes through the framework's
/// JSON encoder into a buffer that is used again for the next card of the thread. A card is part of every answer, and this takes a
/// tenth of the time of a general JSON writer.
/// </summary>
internal sealed class CardWriter
{
    private const int UsualLength = 16 * 1024;
    private const int MostKept = 256 * 1024;

    /// <summary>Formatting characters that could turn the words around them the other way round, and control characters.</summary>
    private static readonly SearchValues<char> Unshown = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(c => (char)c).Where(c => c != '\n'), '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069']);

    /// <summary>Characters JSON takes as they are. Most texts hold no others, and that is quicker to see than what else they hold.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', 95).Select(c => (char)c).Where(c => c is not ('"' or '\\'))]);

    /// <summary>The card travels as application/json only, where nothing but JSON's own escapes is needed.</summary>
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    [ThreadStatic]
    private static CardWriter? _ofThread;

    private char[] _buffer = new char[UsualLength];
    private int _length;
    private bool _follows;

    private CardWriter()
    {
    }

    /// <summary>How many bytes the card has so far on its way to the channel.</summary>
    public int Bytes => Encoding.UTF8.GetByteCount(_buffer.AsSpan(0, _length));

    /// <summary>The writer of this thread, empty. Rendering never yields the thread.</summary>
    public static CardWriter Rent()
    {
        var writer = _ofThread ??= new CardWriter();
        writer._length = 0;
        writer._follows = false;
        if (writer._buffer.Length > MostKept)
        {
            writer._buffer = new char[UsualLength];
        }

        return writer;
    }

    public string Finish() => new(_buffer, 0, _length);

    public CardWriter Start(JsonEncodedText type)
    {
        Put(_follows ? ",{\"type\":\"" : "{\"type\":\"");
        Put(type.Value);
        return Put("\"", follows: true);
    }

    public CardWriter StartObject(JsonEncodedText name) => Name(name).Put("{", follows: false);

    /// <summary>A property that holds an element.</summary>
    public CardWriter StartObjectOf(JsonEncodedText name, JsonEncodedText type) => StartObject(name).Set(Words.Type, type);

    /// <summary>An object without a type in an array.</summary>
    public CardWriter Begin() => Put(_follows ? ",{" : "{", follows: false);

    public CardWriter StartArray(JsonEncodedText name) => Name(name).Put("[", follows: false);

    public CardWriter EndArray() => Put("]", follows: true);

    public CardWriter End() => Put("}", follows: true);

    public CardWriter Set(JsonEncodedText name, JsonEncodedText value)
    {
        Name(name).Put("\"");
        Put(value.Value);
        return Put("\"", follows: true);
    }

    public CardWriter Set(JsonEncodedText name, bool value) => Name(name).Put(value ? "true" : "false", follows: true);

    public CardWriter Set(JsonEncodedText name, long value) => Name(name).Put(value.ToString(System.Globalization.CultureInfo.InvariantCulture), follows: true);

    /// <summary>A string property of any content, without what could disturb the words around it.</summary>
    public CardWriter Set(JsonEncodedText name, ReadOnlySpan<char> value)
    {
        Name(name).Put("\"");
        Encode(value);
        return Put("\"", follows: true);
    }

    /// <summary>A button that shows what is hidden and hides what is shown, of the elements with these ids.</summary>
    public CardWriter Toggle(string title, params ReadOnlySpan<string> ids)
    {
        Start(Words.Toggle).Set(Words.Title, title).StartArray(Words.TargetElements);
        foreach (var id in ids)
        {
            Put(_follows ? ",\"" : "\"");
            Encode(id);
            Put("\"", follows: true);
        }

        return EndArray().End();
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

    public CardWriter EndRichText() => Put("]}", follows: true);

    /// <summary>Text that no markup takes effect in; for everything that holds other people's words.</summary>
    public CardWriter Run(ReadOnlySpan<char> text, RunStyle? style = null)
    {
        Put(_follows ? ",{\"type\":\"TextRun\",\"text\":\"" : "{\"type\":\"TextRun\",\"text\":\"");
        Encode(text);
        Put("\"");
        Put(style?.Json ?? "");
        return Put("}", follows: true);
    }

    /// <summary>A wrapping line of our own words.</summary>
    public CardWriter TextBlock(JsonEncodedText text, JsonEncodedText size) =>
        Start(Words.TextBlock).Set(Words.Text, text).Set(Words.Size, size).Set(Words.Weight, Words.Bolder).Set(Words.Wrap, true).End();

    private CardWriter Name(JsonEncodedText name)
    {
        Put(_follows ? ",\"" : "\"");
        Put(name.Value);
        return Put("\":");
    }

    private CardWriter Put(string json, bool follows)
    {
        _follows = follows;
        return Put(json);
    }

    private CardWriter Put(ReadOnlySpan<char> json)
    {
        Reserve(json.Length);
        json.CopyTo(_buffer.AsSpan(_length));
        _length += json.Length;
        return this;
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExcept(Plain))
        {
            Put(text);
            return;
        }

        if (text.IndexOfAnyExceptInRange(' ', '\u2029') < 0)
        {
            EncodeShown(text);
            return;
        }

        while (text.IndexOfAny(Unshown) is >= 0 and var unshown)
        {
            EncodeShown(text[..unshown]);
            Put(text[unshown] == '\t' ? " " : "");
            text = text[(unshown + 1)..];
        }

        EncodeShown(text);
    }

    private void EncodeShown(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * Encoder.MaxOutputCharactersPerInputCharacter);
        Encoder.Encode(text, _buffer.AsSpan(_length), out _, out var written);
        _length += written;
    }

    private void Reserve(int more)
    {
        if (_buffer.Length - _length < more)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + more));
        }
    }
}
