namespace CoachBot.Coaching.Transcripts.Labels;

/// <summary>Reads a label: a role, a name, or both ("Agent (Ana)", "Ana | Support", "Nadia from Acme").</summary>
internal static class LabelParser
{
    /// <summary>The label that <paramref name="words"/> are, or <see langword="null"/> when they can't name a speaker.</summary>
    /// <param name="words">The words where a label may stand.</param>
    /// <param name="loose">Whether the look of the line speaks for a label, so that logins count too.</param>
    public static Label? Parse(ReadOnlySpan<char> words, bool loose = false)
    {
        words = words.Trim().Trim("*_[]`~•·").Trim();
        if (words.Length is 0 or > 60)
        {
            return null;
        }

        if (RoleWords.TryExact(words, out var role))
        {
            return new Label(words.ToString(), LabelKind.Role) { Role = role };
        }

        return Aside(words) ?? Joined(words) ?? Plain(words, loose);
    }

    private static Label? Aside(ReadOnlySpan<char> words)
    {
        var open = words.IndexOf('(');
        if (open <= 0 || words[^1] != ')')
        {
            return null;
        }

        var outer = words[..open].Trim();
        var inner = words[(open + 1)..^1].Trim();
        var hasRole = RoleWords.TryExact(outer, out var role);
        if (hasRole)
        {
            return new Label(words.ToString(), LabelKind.Role) { Role = role, Name = NameTest.IsCapitalised(inner) && !FieldWords.Holds(inner) && !RoleWords.TryExact(inner, out _) ? inner.ToString() : null };
        }

        if (Plain(outer, loose: true) is not { } name)
        {
            return null;
        }

        return RoleWords.TryAside(inner, out role)
            ? name with { Text = words.ToString(), Kind = LabelKind.Role, Role = role }
            : name.Name is null ? name : name with { Text = words.ToString() };
    }

    private static Label? Joined(ReadOnlySpan<char> words)
    {
        if (RoleWords.TryTitle(words, out var role, out var name) || RoleWords.TryTail(words, out role, out name))
        {
            return new Label(words.ToString(), LabelKind.Role) { Role = role, Name = name.ToString(), IsCompany = NameTest.IsFirm(name) };
        }

        // "Freya from Plantly", "Freya @ Plantly": only those who serve are introduced with their company.
        foreach (var joint in (ReadOnlySpan<string>)[" from ", " @ ", " at "])
        {
            var at = words.IndexOf(joint);
            if (at > 0 && NameTest.IsCapitalised(words[..at]) && NameTest.IsCapitalised(words[(at + joint.Length)..]) && !FieldWords.Holds(words[..at]))
            {
                return new Label(words.ToString(), LabelKind.Role) { Role = Speaker.Agent, Name = words[..at].ToString() };
            }
        }

        return null;
    }

    private static Label? Plain(ReadOnlySpan<char> words, bool loose)
    {
        if (NameTest.IsTelephone(words))
        {
            return new Label(words.ToString(), LabelKind.Name) { Name = words.ToString() };
        }

        if (IsNumbered(words))
        {
            return new Label(words.ToString(), LabelKind.Name);
        }

        // "City Homes" begins with a word of forms and is a company all the same.
        if (FieldWords.Holds(words) && !(loose && words.Contains(' ') && NameTest.IsFirm(words)))
        {
            return null;
        }

        if (NameTest.IsCapitalised(words))
        {
            var text = words.ToString();
            var kind = words.Contains(' ') || FirstNames.Has(words) ? LabelKind.Name : LabelKind.Maybe;
            return new Label(text, kind) { Name = text, IsCompany = NameTest.IsFirm(words) };
        }

        return NameTest.IsLogin(words) && (loose || FirstNames.Has(words)) ? new Label(words.ToString(), LabelKind.Maybe) { Name = words.ToString() } : null;
    }

    // "Speaker 1", "Person B", "A".
    private static bool IsNumbered(ReadOnlySpan<char> words) =>
        Times.Words.Take(words, ["speaker", "person", "participant", "voice", "party"]) is > 0 and var length && words.Length - length is > 0 and <= 4;
}
