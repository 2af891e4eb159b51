using CoachBot.Coaching.Tests.Support;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.Transcripts;

/// <summary>A text of tests/corpora/transcripts with what is expected of it; the format is told in its README.</summary>
internal sealed record TranscriptCase(string Id, string Look, string Text)
{
    /// <summary>A letter for each turn: C customer, A agent, B bot, S system, V supervisor; empty for texts that are no conversations.</summary>
    public string Speakers { get; init; } = "";

    /// <summary>Whether the roles can't be told and have to be asked.</summary>
    public bool MustAsk { get; init; }

    /// <summary>What is expected of the turns: names, times, first words.</summary>
    public IReadOnlyDictionary<string, string> Notes { get; init; } = new Dictionary<string, string>();

    public static IReadOnlyList<TranscriptCase> Load(string file)
    {
        var cases = new List<TranscriptCase>();
        var text = File.ReadAllText(Repository.Corpus("transcripts", file)).ReplaceLineEndings("\n");
        foreach (var part in text.Split("##### ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = part.Split('\n');
            var head = lines[0].Split('|', StringSplitOptions.TrimEntries);
            var notes = lines.Skip(1).Where(l => l.StartsWith("@ ", StringComparison.Ordinal)).Select(l => l[2..].Split(':', 2)).ToDictionary(n => n[0], n => n[1].Trim());
            var body = lines.Skip(1).Where(l => !l.StartsWith("@ ", StringComparison.Ordinal));
            var id = head[0].Split(' ', 2);
            cases.Add(new TranscriptCase(id[0], id.Length > 1 ? id[1] : "", string.Join('\n', body).TrimEnd('\n'))
            {
                Speakers = head.Length > 1 ? head[1].Replace(" ", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal) : "",
                MustAsk = head.Length > 1 && head[1] == "?",
                Notes = notes,
            });
        }

        return cases;
    }

    public static string Letters(IEnumerable<Turn> turns) => string.Concat(turns.Select(t => t.Speaker == Speaker.Supervisor ? 'V' : t.Speaker.ToString()[0]));
}
