using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CoachBot.Coaching.Text;
using CoachBot.Coaching.Transcripts.Labels;

namespace CoachBot.Coaching.Privacy;

/// <summary>
/// Finds what may be somebody's name. Meant for text that comes back and is restored, so it rather takes a word too many: every capital
/// inside a sentence, a first name at its start, and whatever a greeting is followed by.
/// </summary>
internal static partial class NameSpans
{
    private static readonly FrozenSet<string> Greetings = ((string[])["hi", "hello", "hey", "dear", "morning", "afternoon", "evening"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Capitals that are no names, and first names that are words as well.</summary>
    private static readonly FrozenSet<string> NoNames = ((string[])
    [
        "i", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "will", "mark", "bill", "there", "all", "everyone", "team", "ok", "am", "pm",
    ]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<RedactedSpan> Find(string text)
    {
        var found = new List<RedactedSpan>();
        var before = "";
        foreach (var match in Word().EnumerateMatches(text))
        {
            var word = text.Substring(match.Index, match.Length);
            var isPlaceholder = match.Index > 0 && text[match.Index - 1] == '[';
            if (!isPlaceholder && IsName(text, match.Index, word, before))
            {
                found.Add(new RedactedSpan(new TextSpan(match.Index, match.Index + match.Length), RedactionKind.Name));
            }

            before = word;
        }

        return found;
    }

    private static bool IsName(string text, int start, string word, string before)
    {
        if (word.Length < 2 || NoNames.Contains(word) || word.StartsWith("I'", StringComparison.Ordinal) || word.StartsWith("I’", StringComparison.Ordinal))
        {
            return false;
        }

        return char.IsUpper(word[0])
            ? !StartsSentence(text, start) || FirstNames.Has(word) || IsSignature(text, start)
            : Greetings.Contains(before) && FirstNames.Has(word);
    }

    private static bool StartsSentence(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(" \t\"'“”‘’(*_>-");
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or ':' or '\n' or '\r' or '…';
    }

    /// <summary>One or two words alone on the last line.</summary>
    private static bool IsSignature(string text, int start)
    {
        var line = text.AsSpan(text.LastIndexOf('\n', start) + 1).Trim();
        return line.Length < text.AsSpan().Trim().Length && !line.Contains('\n') && line.Count(' ') <= 1 && line[^1] is not ('.' or '!' or '?');
    }

    [GeneratedRegex(@"\p{L}[\p{L}’'\-]*")]
    private static partial Regex Word();
}
