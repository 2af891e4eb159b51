using System.Buffers;
using CoachBot.Coaching.Transcripts.Roles;
using CoachBot.Coaching.Transcripts.Shapes;
using CoachBot.Coaching.Transcripts.Times;

namespace CoachBot.Coaching.Transcripts;

/// <summary>Reads a pasted conversation, however it looks.</summary>
public static class TranscriptParser
{
    // A weak look needs words that leave no doubt.
    private const double ClearWords = 0.72;

    private const int LongestGreeting = 40;

    private static readonly string[] Greetings = ["hi ", "hello ", "dear ", "hey "];

    /// <summary>What stands in a conversation that begins like a letter: quoted mail, labels, times, a second greeting.</summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["wrote", "from:", "sent:", "\n>", "---", "___", "customer:", "client:", "agent:", "support:", "draft:", "reply:", "\nhi ", "\nhello ", "\ndear ", "\nhey ", "[", "<", " am\n", " pm\n", "\": "], StringComparison.OrdinalIgnoreCase);

    private static readonly ITranscriptShape[] Plain =
    [
        new EmailShape(), new InitialsShape(), new LabelledLinesShape(), new HeadedShape(), new TimesBelowShape(), new RoleHeadsShape(), new InlineShape(), new UnlabelledShape(),
    ];

    // The surest first: what one shape takes no later one sees.
    private static readonly ITranscriptShape[] Shapes = [new JsonShape(), new CaptionsShape(), new HtmlShape(Plain[..^1]), new TableShape(), .. Plain];

    /// <summary>The turns of <paramref name="text"/>, or <see langword="null"/> when it isn't a conversation of at least two sides.</summary>
    public static Transcript? Read(string text) => ReadWithAgent(text, null);

    /// <summary>The same when it is known who the agent is.</summary>
    /// <param name="text">The pasted text.</param>
    /// <param name="agent">The agent's label or name, as one of the choices of <see cref="Transcript.Question"/>.</param>
    public static Transcript? ReadWithAgent(string text, string? agent)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!MayBe(text))
        {
            return null;
        }

        var source = new SourceText(text);
        foreach (var shape in Shapes)
        {
            if (shape.Read(source) is { } found && Told(found, agent) is { } transcript)
            {
                return transcript;
            }
        }

        return null;
    }

    // Most texts are a draft: one paragraph, or a letter. Nothing but a list of labels or a data format fits on one line.
    private static bool MayBe(string text) => text.Contains('\n') ? !IsLetter(text) : text.Contains('<') || text.Contains('"') || HasLabels(text);

    /// <summary>Whether one line has room for two labels: two colons that are no times.</summary>
    private static bool HasLabels(ReadOnlySpan<char> line)
    {
        var colons = 0;
        while (line.IndexOf(':') is >= 0 and var at)
        {
            line = line[(at + 1)..];
            colons += line is [var next, ..] && char.IsAsciiDigit(next) ? 0 : 1;
        }

        return colons > 1;
    }

    /// <summary>Whether "Hi Ana," stands on the first line alone, and nothing below that a conversation is known by.</summary>
    private static bool IsLetter(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        var end = text.IndexOf('\n');
        if (end is <= 0 or > LongestGreeting || text[..end].TrimEnd() is not [.., ','] || text.ContainsAny(Signs))
        {
            return false;
        }

        foreach (var greeting in Greetings)
        {
            if (text.StartsWith(greeting, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static Transcript? Told(Found found, string? agent)
    {
        var messages = found.Messages.Where(m => m.Text.Length > 0).ToList();
        if (found.Shape == TranscriptShape.Unlabelled)
        {
            return Unlabelled.Told(messages, agent);
        }

        if (RoleAssigner.Assign(messages, agent) is not { } told || (found.Proof == Proof.Weak && !IsClear(messages, told.Confidence)))
        {
            return null;
        }

        var stamps = messages.Select(m => m.Stamp).ToList();
        var roles = told.Roles;
        if (found.Shape != TranscriptShape.Email && Timeline.RunsBackwards(stamps))
        {
            messages.Reverse();
            stamps.Reverse();
            Array.Reverse(roles);
        }

        var since = Timeline.Since(stamps);
        var turns = messages.Select((m, i) => new Turn(roles[i], m.Label.Text, m.Text) { Name = m.Label.Name, Time = m.Time, At = since[i] }).ToArray();
        return new Transcript(turns, found.Shape, told.Confidence) { Question = RoleQuestions.For(told.Confidence, told.Parties) };
    }

    // Turns that come back to the same speaker, or words that only those who serve and are served say.
    private static bool IsClear(List<Message> messages, double confidence)
    {
        var people = messages.Where(m => m.Label.Role != Speaker.System).ToList();
        var returns = people.Count - people.DistinctBy(m => m.Label.Key).Count();
        var (staff, served) = (0, 0);
        foreach (var message in people.Take(20))
        {
            var score = RoleCues.Score(message.Text);
            staff += score >= 2 ? 1 : 0;
            served += score <= -1 ? 1 : 0;
        }

        return (confidence >= ClearWords && staff > 0 && (served > 0 || returns > 0)) || (returns >= 2 && NameCheck.AllArePeople(people));
    }
}
