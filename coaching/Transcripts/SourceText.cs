using System.Buffers;

namespace CoachBot.Coaching.Transcripts;

/// <summary>A pasted text with its lines, cut once for all shapes.</summary>
internal sealed class SourceText
{
    // Direction marks and zero-width signs that chat exports sprinkle between words; they would hide a label from its colon.
    private static readonly SearchValues<char> Unseen = SearchValues.Create("\u200B\u200E\u200F\u202A\u202B\u202C\u2066\u2067\u2068\u2069\uFEFF");

    private static readonly SearchValues<char> Odd = SearchValues.Create("\u200B\u200E\u200F\u202A\u202B\u202C\u2066\u2067\u2068\u2069\uFEFF\u00A0\u202F\r");

    private string[]? _lines;

    public SourceText(string text) => Text = text.AsSpan().ContainsAny(Odd) ? Cleaned(text) : text;

    /// <summary>The text with plain spaces and line ends.</summary>
    public string Text { get; }

    /// <summary>The lines, without trailing blanks.</summary>
    public string[] Lines => _lines ??= [.. Text.Split('\n').Select(l => l.TrimEnd())];

    /// <summary>Whether there is more than one line.</summary>
    public bool HasLines => Text.Contains('\n');

    private static string Cleaned(string text)
    {
        var clean = text.Replace("\r\n", "\n", StringComparison.Ordinal).ToCharArray();
        var length = 0;
        foreach (var c in clean)
        {
            if (!Unseen.Contains(c))
            {
                clean[length++] = c switch { '\u00A0' or '\u202F' => ' ', '\r' => '\n', _ => c };
            }
        }

        return new string(clean, 0, length);
    }
}
