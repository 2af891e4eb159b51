using CoachBot.Coaching.Rules.Kinds.Compare;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.NextSteps;

/// <summary>What to call the customer: a name they gave, never a guess.</summary>
internal static class CustomerName
{
    private const int Longest = 20;

    private static readonly string[] Closings = ["regards", "sincerely", "faithfully", "thanks", "you", "cheers", "best", "wishes", "yours", "truly"];

    /// <summary>The first name a message gives and, where it stands, the whole name.</summary>
    public static (string First, string Whole)? Of(TokenizedText text) =>
        Signed(text.Text) ?? (Clean(Names.Own(text)) is { } own ? (own, Surname(text, own) is { } surname ? $"{own} {surname}" : own) : null);

    /// <summary>The name that something is to be in ("under Martin Howe", "in the name of Reed"): theirs or another's.</summary>
    public static string? Under(TokenizedText text)
    {
        for (var i = 1; i < text.Count; i++)
        {
            if ((text.IsAt(i - 1, "under") || (i > 2 && text.IsAt(i - 1, "of") && text.IsAt(i - 2, "name"))) && !text.Tokens[i].Has(TokenFlags.AfterBreak) && Clean(text.WordAt(i).ToString()) is { } name)
            {
                return Surname(text, name) is { } surname ? $"{name} {surname}" : name;
            }
        }

        return null;
    }

    /// <summary>The name a turn was pasted with.</summary>
    public static (string First, string Whole)? FromLabel(string? label) => label is null ? null : Whole(label.Split(' '));

    /// <summary>The last line, or what follows the last comma, behind a closing ("Kind regards, Ana Reed").</summary>
    private static (string First, string Whole)? Signed(string text)
    {
        var end = text.AsSpan().Trim();
        var cut = end.LastIndexOfAny(',', '\n');
        if (cut < 0)
        {
            return null;
        }

        var before = end[..cut].TrimEnd(" ,.!\n");
        var closing = before[(before.LastIndexOfAny(' ', '\n') + 1)..].ToString().ToLowerInvariant();
        return Closings.Contains(closing) ? Whole(end[(cut + 1)..].ToString().Trim(' ', '.').Split(' ')) : null;
    }

    private static (string First, string Whole)? Whole(string[] words) =>
        words.Length is 1 or 2 && words.All(w => Clean(w) is not null) ? (words[0], string.Join(' ', words)) : null;

    private static string? Surname(TokenizedText text, string name)
    {
        for (var i = 0; i + 1 < text.Count; i++)
        {
            if (text.IsAt(i, name) && !text.Tokens[i + 1].Has(TokenFlags.AfterBreak) && text.Tokens[i + 1].Sentence == text.Tokens[i].Sentence)
            {
                return Clean(text.WordAt(i + 1).ToString());
            }
        }

        return null;
    }

    private static string? Clean(string? name) =>
        name is { Length: > 1 and <= Longest } && char.IsUpper(name[0]) && name.All(c => char.IsLetter(c) || c is '-' or '\'') && name.Skip(1).Any(char.IsLower) && !Closings.Contains(name.ToLowerInvariant()) ? name : null;
}
