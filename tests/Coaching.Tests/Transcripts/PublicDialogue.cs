using System.Text.Json;
using CoachBot.Coaching.Tests.Signals;

namespace CoachBot.Coaching.Tests.Transcripts;

/// <summary>A dialogue of the public data as people would paste it, without a word about who serves.</summary>
internal sealed record PublicDialogue(IReadOnlyList<(char Letter, string Text)> Turns)
{
    public string Letters => string.Concat(Turns.Select(t => t.Letter));

    /// <summary>Whether the two take strict turns.</summary>
    public bool IsInTurn => Turns.Zip(Turns.Skip(1)).All(p => p.First.Letter != p.Second.Letter);

    public string WithNames => string.Join('\n', Turns.Select(t => $"{(t.Letter == 'A' ? "Robin" : "Maria")}: {t.Text}"));

    public string InParagraphs => string.Join("\n\n", Turns.Select(t => t.Text));

    public string AsSubtitles => string.Join("\n\n", Turns.Select((t, i) => $"{i + 1}\n00:{i:00}:01,000 --> 00:{i:00}:09,000\n{t.Text}"));

    /// <summary>Every dialogue of STAR with at least four turns.</summary>
    public static IEnumerable<PublicDialogue> Read()
    {
        foreach (var line in File.ReadLines(Path.Combine(DataFactAttribute.Folder!, "star-dialogues", "dialogues.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var turns = json.RootElement.GetProperty("turns").EnumerateArray()
                .Select(t => (t.GetProperty("speaker").GetString() == "agent" ? 'A' : 'C', t.GetProperty("text").GetString()!.ReplaceLineEndings(" ").Trim()))
                .Where(t => t.Item2.Length > 0).ToArray();
            if (turns.Length > 3)
            {
                yield return new PublicDialogue(turns);
            }
        }
    }
}
