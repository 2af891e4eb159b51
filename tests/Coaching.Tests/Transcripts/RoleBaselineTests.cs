using System.Text.Json;
using CoachBot.Coaching.Tests.Signals;
using CoachBot.Coaching.Tests.Support;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.Transcripts;

/// <summary>How many turns get the right speaker, against what was reached before (<c>tests/corpora/transcripts/baseline.json</c>).</summary>
public sealed class RoleBaselineTests
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly string Baseline = Repository.Corpus("transcripts", "baseline.json");

    [Fact]
    public void No_shape_of_the_fixtures_gets_worse()
    {
        var cases = new[] { "dev.txt", "held-out.txt", "fresh.txt" }.SelectMany(TranscriptCase.Load).Where(c => !c.MustAsk);
        var counts = cases.Select(c => (Letters: c.Speakers, Read: TranscriptParser.Read(c.Text))).GroupBy(c => c.Read?.Shape.ToString() ?? "None", StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Count.Of(g.Select(c => (c.Letters, c.Read))), StringComparer.Ordinal);

        Compare(counts, p => p.Fixtures, p => p with { Fixtures = counts });
    }

    [DataFact]
    public void No_look_of_the_public_dialogues_gets_worse()
    {
        var dialogues = PublicDialogue.Read().ToArray();
        var counts = new Dictionary<string, Count>(StringComparer.Ordinal)
        {
            ["names"] = Count.Of(dialogues.Select(d => (d.Letters, TranscriptParser.Read(d.WithNames)))),
            ["paragraphs"] = Count.Of(dialogues.Where(d => d.IsInTurn).Select(d => (d.Letters, TranscriptParser.Read(d.InParagraphs)))),
            ["subtitles"] = Count.Of(dialogues.Where(d => d.IsInTurn).Select(d => (d.Letters, TranscriptParser.Read(d.AsSubtitles)))),
        };

        Compare(counts, p => p.Public, p => p with { Public = counts });
    }

    private static void Compare(Dictionary<string, Count> counts, Func<Published, IReadOnlyDictionary<string, Count>> part, Func<Published, Published> with)
    {
        var nothing = new Dictionary<string, Count>(StringComparer.Ordinal);
        var published = File.Exists(Baseline) ? JsonSerializer.Deserialize<Published>(File.ReadAllText(Baseline), Json)! : new Published(nothing, nothing);
        if (Updates.Wanted("UPDATE_BASELINE"))
        {
            File.WriteAllText(Baseline, JsonSerializer.Serialize(with(published), Json) + "\n");
            return;
        }

        Assert.NotEmpty(part(published));
        var worse = part(published).Where(p => counts.GetValueOrDefault(p.Key, Count.None).Share < p.Value.Share);
        Assert.Empty(worse.Select(p => $"{p.Key}: {counts.GetValueOrDefault(p.Key, Count.None)} instead of {p.Value}"));
    }

    /// <summary>What is published: right turns of all, by shape and by look.</summary>
    internal sealed record Published(IReadOnlyDictionary<string, Count> Fixtures, IReadOnlyDictionary<string, Count> Public);

    /// <summary>Turns with the right speaker, of all.</summary>
    internal sealed record Count(int Right, int Turns)
    {
        public static Count None { get; } = new(0, 0);

        internal double Share => Turns == 0 ? 0 : (double)Right / Turns;

        public static Count Of(IEnumerable<(string Expected, Transcript? Read)> texts)
        {
            var (right, turns) = (0, 0);
            foreach (var (expected, read) in texts)
            {
                var letters = read is null ? "" : TranscriptCase.Letters(read.Turns);
                turns += Math.Max(expected.Length, letters.Length);
                right += expected.Zip(letters, (a, b) => a == b ? 1 : 0).Sum();
            }

            return new Count(right, turns);
        }
    }
}
