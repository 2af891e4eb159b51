using CoachBot.Coaching.Transcripts.Labels;
using CoachBot.Coaching.Transcripts.Times;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>A line with name and time, or one for each, and the words below: copies out of Teams, Slack, Zendesk, LiveChat, Freshdesk, Discord.</summary>
internal sealed class HeadedShape : ITranscriptShape
{
    private static readonly string[] Badges = ["APP", "Bot", "BOT", "Author", "Guest", "Admin", "Agent", "Customer", "External", "Workflow"];

    public Found? Read(SourceText source)
    {
        // Two heads have two times; most drafts have none and go no further.
        if (!source.HasLines || source.Lines.Count(MayHoldTime) < 2)
        {
            return null;
        }

        var lines = source.Lines;
        var list = new MessageList();
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        var (preamble, sure) = (0, false);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
            {
                list.Add("");
            }
            else if (Head(lines, i) is { } head)
            {
                list.Open(head.Label, "", head.Stamp, head.Time);
                keys[head.Label.Key] = keys.GetValueOrDefault(head.Label.Key) + 1;
                sure |= head.Sure;
                i = head.Last;
            }
            else if (list.HasWords && keys.Count > 0 && FollowUp(lines, i) is { } stamp)
            {
                list.Open(list.Current!, "", stamp, LineReader.Plain(lines[i].AsSpan().Trim()));
            }
            else if (SystemLines.Is(lines[i]) && list.Current != Label.System)
            {
                list.Open(Label.System, lines[i]);
            }
            else if (!(IsDate(lines[i]) && (keys.Count == 0 || list.HasWords)))
            {
                preamble += keys.Count == 0 && !SystemLines.Is(lines[i]) ? 1 : 0;
                list.Add(lines[i]);
            }
        }

        if (keys.Count < 2 || preamble > 2)
        {
            return null;
        }

        var messages = list.Messages;
        return messages.Count(m => m.Text.Length == 0) * 3 > messages.Count || (preamble > 0 && messages.Count < 5)
            ? null
            : new Found(TranscriptShape.HeadLines, messages, sure || keys.Values.Any(n => n > 1) ? Proof.Strong : Proof.Weak);
    }

    private static (Label Label, Stamp Stamp, string? Time, int Last, bool Sure)? Head(string[] lines, int at)
    {
        var line = lines[at].AsSpan().Trim();
        if (line.Length > 110)
        {
            return null;
        }

        if (HeadLine.Split(line, out var name, out var stamp, out var time))
        {
            name = HeadLine.WithoutVerb(name, out var verb);
            return NameOf(name) is { } label ? (label, stamp, time, at, verb || label.Kind == LabelKind.Role) : null;
        }

        // "[10:32] Ana Reed"
        stamp = StampReader.Read(line);
        if (stamp is { HasTime: true, IsBracketed: true } && !line[stamp.Length..].Contains(':') && LabelParser.Parse(line[stamp.Length..], loose: true) is { } behind)
        {
            return (behind, stamp, LineReader.Plain(line[..stamp.Length]), at, false);
        }

        return stamp.HasTime || line.Length > 50 ? null : Below(lines, at, line);
    }

    // The name on a line, the time on the next, in Slack with a badge before it.
    private static (Label Label, Stamp Stamp, string? Time, int Last, bool Sure)? Below(string[] lines, int at, ReadOnlySpan<char> line)
    {
        var next = at + 1;
        var badge = "";
        if (next < lines.Length && Array.Find(Badges, b => lines[next].AsSpan().Trim().SequenceEqual(b)) is { } alone)
        {
            badge = alone;
            next++;
        }

        if (next >= lines.Length)
        {
            return null;
        }

        var below = lines[next].AsSpan().Trim();
        if (badge.Length == 0 && Array.Find(Badges, b => lines[next].AsSpan().Trim().StartsWith(b + " ", StringComparison.Ordinal)) is { } before)
        {
            badge = before;
            below = below[badge.Length..].Trim();
        }

        var stamp = StampReader.Read(below);
        if (!stamp.HasTime || stamp.Length != below.Length || NameOf(line) is not { } label)
        {
            return null;
        }

        if (badge is "APP" or "Bot" or "BOT" or "Workflow")
        {
            label = AppOf(label, badge == "APP");
        }

        return (label, stamp, LineReader.Plain(below), next, label.Kind == LabelKind.Role);
    }

    private static Label? NameOf(ReadOnlySpan<char> name)
    {
        var bot = name.EndsWith(" APP", StringComparison.Ordinal);
        name = (bot ? name[..^4] : name).TrimEnd(" :,-–—|·•\t");
        var status = name.IndexOf(':');
        name = status > 0 && name.EndsWith(":", StringComparison.Ordinal) ? name[..status] : name;
        return LabelParser.Parse(name, loose: true) is { } label ? bot ? AppOf(label, isApp: true) : label : null;
    }

    // "Acme Support APP" may be a help desk that people answer through.
    private static Label AppOf(Label label, bool isApp) => label with { IsApp = isApp && label.Role == Speaker.Agent, Role = Speaker.Bot, Kind = LabelKind.Role };

    private static bool MayHoldTime(string line) => line.Length is > 2 and <= 110 && line.AsSpan().ContainsAnyInRange('0', '9');

    // A time alone between words: the same speaker goes on. "3 pm" is an answer.
    private static Stamp? FollowUp(string[] lines, int at)
    {
        var text = lines[at].AsSpan().Trim();
        var stamp = StampReader.Read(text);
        return stamp.HasTime && stamp.Length == text.Length && text.Contains(':') && at + 1 < lines.Length && lines[at + 1].Length > 0 ? stamp : null;
    }

    private static bool IsDate(string line)
    {
        var text = line.AsSpan().Trim(" -–—*");
        var stamp = StampReader.Read(text);
        return stamp.HasDay && !stamp.HasTime && stamp.Length == text.Length;
    }
}
