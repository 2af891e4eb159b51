using CoachBot.Coaching.Transcripts.Labels;
using CoachBot.Coaching.Transcripts.Times;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>Reads what stands above an e-mail in a thread: "On … Ana wrote:", or a block of From, Sent, To, Subject.</summary>
/// <param name="From">Who wrote it.</param>
/// <param name="Last">The last line it takes.</param>
internal sealed record MailHead(Label? From, int Last)
{
    private static readonly string[] Rules = ["-----original message", "---------- forwarded message", "begin forwarded message", "________________________________", "----- original message", "-------- original message", "----- forwarded message", "-----original appointment"];

    private static readonly string[] Fields = ["from", "sent", "date", "to", "cc", "bcc", "subject", "reply-to", "importance", "attachments"];

    /// <summary>When it was written.</summary>
    public Stamp Stamp { get; init; }

    /// <summary>The time as it was pasted.</summary>
    public string? Time { get; init; }

    /// <summary>The head that begins at line <paramref name="at"/> of <paramref name="lines"/>, whose quote marks are taken off; <see langword="null"/> when none does.</summary>
    public static MailHead? Read(IReadOnlyList<string> lines, int at)
    {
        var line = lines[at].AsSpan().Trim();
        if (line.Length < 5)
        {
            return null;
        }

        if (Words.Take(line, ["On "]) > 0)
        {
            return Wrote(lines, at);
        }

        if (line[^1] == ':' && line.EndsWith("wrote:", StringComparison.OrdinalIgnoreCase) && line.Contains('@'))
        {
            return new MailHead(Person(line[..^6]), at);
        }

        var ruled = IsRule(line);
        var first = ruled ? Next(lines, at + 1) : at;
        return Block(lines, first, ruled) ?? (ruled && line[0] != '_' ? new MailHead(null, at) : null);
    }

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        foreach (var rule in Rules)
        {
            if (line.StartsWith(rule, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Mail programs break the line; it ends with "wrote:" within three lines and holds a date or an address.
    private static MailHead? Wrote(IReadOnlyList<string> lines, int at)
    {
        var text = lines[at].Trim();
        var last = at;
        while (!text.EndsWith("wrote:", StringComparison.OrdinalIgnoreCase) && last - at < 2 && last + 1 < lines.Count && text.Length < 300)
        {
            text += " " + lines[++last].Trim();
        }

        if (text.Length > 400 || !text.EndsWith("wrote:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = text.AsSpan(3, text.Length - 9).Trim(" ,");
        var stamp = StampReader.Read(rest);
        if (stamp.Length == 0 && !rest.Contains('@'))
        {
            return null;
        }

        var person = Person(rest[stamp.Length..].Trim(" ,"));
        return person is null ? null : new MailHead(person, last) { Stamp = stamp, Time = stamp.Length > 0 ? rest[..stamp.Length].ToString() : null };
    }

    private static MailHead? Block(IReadOnlyList<string> lines, int at, bool ruled)
    {
        if (at >= lines.Count || Field(lines[at], out var value) is not ("from" or "date" or "sent"))
        {
            return null;
        }

        Label? from = null;
        MailHead head = new(null, at);
        var (subject, count) = (false, 0);
        for (var i = at; i < lines.Count && i - at < 10; i++)
        {
            var field = Field(lines[i], out value);
            if (field is null)
            {
                break;
            }

            count++;
            subject |= field is "subject" or "sent";
            if (field == "from")
            {
                from ??= Person(value);
                subject |= value.Contains('@');
            }

            head = head with { Last = i };
            if (field is "sent" or "date")
            {
                head = head with { Stamp = StampReader.Read(value.Trim()), Time = value.Trim().ToString() };
            }
        }

        return from is not null && count > 1 && (subject || ruled) ? head with { From = from } : null;
    }

    private static string? Field(string line, out ReadOnlySpan<char> value)
    {
        var text = line.AsSpan().TrimStart(" *_");
        var colon = text.IndexOf(':');
        value = colon > 0 ? text[(colon + 1)..].Trim(" *_") : default;
        if (colon is < 2 or > 12)
        {
            return null;
        }

        foreach (var field in Fields)
        {
            if (text[..colon].Trim(" *_").Equals(field, StringComparison.OrdinalIgnoreCase))
            {
                return field;
            }
        }

        return null;
    }

    private static Label? Person(ReadOnlySpan<char> text)
    {
        string? address = null;
        var name = text.Trim(" ,\"'");
        if (text.IndexOfAny('<', '[') is >= 0 and var open)
        {
            address = text[(open + 1)..].Trim("<>[] ,:").ToString();
            name = text[..open].Trim(" ,\"'");
        }
        else if (name.Contains('@') && !name.Contains(' '))
        {
            address = name.ToString();
        }

        if (name.IsEmpty && address is null)
        {
            return null;
        }

        var shown = name.IsEmpty ? address! : name.ToString();
        var label = LabelParser.Parse(shown, loose: true) ?? new Label(shown, LabelKind.Maybe) { Name = shown };
        address = address?.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase);
        return label with { Address = address is { Length: > 3 } && address.Contains('@') ? address : null };
    }

    private static int Next(IReadOnlyList<string> lines, int at)
    {
        while (at < lines.Count && lines[at].Length == 0)
        {
            at++;
        }

        return at;
    }
}
