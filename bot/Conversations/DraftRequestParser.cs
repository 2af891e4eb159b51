using System.Text.RegularExpressions;

namespace CoachBot.Conversations;

/// <summary>
/// Reads a plain draft, or one with labels: <c>customer: …</c> and <c>draft: …</c> in either order, each over any number of lines, and
/// a line <c>channel: email</c>. Labels count only when the message begins with one, so that a draft may hold such words further down.
/// </summary>
internal static partial class DraftRequestParser
{
    private enum Part
    {
        None,
        Draft,
        Customer,
        Channel,
    }

    public static DraftRequest Parse(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var text = message.AsSpan().Trim();
        return LabelOf(FirstLine(text), out _) == Part.None ? new DraftRequest(text.ToString(), null, null) : Labelled(text);
    }

    private static DraftRequest Labelled(ReadOnlySpan<char> text)
    {
        var parts = new string?[4];
        var current = Part.None;
        var start = 0;
        var position = 0;
        foreach (var line in text.EnumerateLines())
        {
            var lineStart = position;
            position = lineStart + line.Length + LineEnd(text[(lineStart + line.Length)..]);
            var label = LabelOf(line, out var labelLength);
            // What a line "channel: email" is followed by is the draft, unless a label says otherwise.
            if (label == Part.None && current == Part.Channel && !line.IsWhiteSpace() && parts[(int)Part.Draft] is null)
            {
                label = Part.Draft;
            }

            // The first of each kind counts: a second "customer:" is a part of what is being quoted.
            if (label == Part.None || parts[(int)label] is not null || label == current)
            {
                continue;
            }

            Close(text[start..lineStart]);
            (current, start) = (label, lineStart + labelLength);
        }

        Close(text[start..]);
        return new DraftRequest(parts[(int)Part.Draft] ?? "", NullIfEmpty(parts[(int)Part.Customer]), NullIfEmpty(parts[(int)Part.Channel]));

        void Close(ReadOnlySpan<char> value)
        {
            if (current != Part.None)
            {
                parts[(int)current] = value.Trim().ToString();
            }
        }
    }

    private static Part LabelOf(ReadOnlySpan<char> line, out int length)
    {
        length = 0;
        // Every draft passes here, so the pattern is only tried where a colon stands near the line's start.
        if (line.Length > 0 && line[..Math.Min(line.Length, 24)].Contains(':'))
        {
            foreach (var match in Label().EnumerateMatches(line))
            {
                length = match.Length;
                var word = line[..match.Length].Trim(" \t*_:>-").ToString().ToLowerInvariant();
                return word switch
                {
                    "draft" or "reply" or "my draft" or "my reply" => Part.Draft,
                    "customer" or "client" => Part.Customer,
                    _ when IsOneWord(line[match.Length..]) => Part.Channel,
                    _ => Part.None,
                };
            }
        }

        return Part.None;
    }

    private static bool IsOneWord(ReadOnlySpan<char> value) => value.Trim() is { Length: > 0 and < 20 } word && !word.Contains(' ');

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text) => text.IndexOfAny('\r', '\n') is >= 0 and var end ? text[..end] : text;

    private static int LineEnd(ReadOnlySpan<char> rest) => rest switch
    {
        ['\r', '\n', ..] => 2,
        [] => 0,
        _ => 1,
    };

    private static string? NullIfEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    [GeneratedRegex(@"^[ \t*_>-]*(?:(?:my )?(?:draft|reply)|customer|client|channel)[ \t*_]*:[ \t*_]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
