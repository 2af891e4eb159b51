using System.Text;
using CoachBot.Coaching.Tests.Support;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.Transcripts;

/// <summary>The parser on whole transcripts, and on texts that only look a little like one.</summary>
public sealed class CorpusTests
{
    [Theory]
    [InlineData("dev.txt")]
    [InlineData("held-out.txt")]
    [InlineData("fresh.txt")]
    public void Nearly_every_turn_has_the_right_speaker(string file)
    {
        var (right, all) = (0, 0);
        var wrong = new StringBuilder();
        foreach (var item in TranscriptCase.Load(file).Where(c => !c.MustAsk))
        {
            var transcript = TranscriptParser.Read(item.Text);
            var letters = transcript is null ? "none" : TranscriptCase.Letters(transcript.Turns);
            all += Math.Max(item.Speakers.Length, letters.Length);
            right += item.Speakers.Zip(letters, (a, b) => a == b ? 1 : 0).Sum();
            if (letters != item.Speakers)
            {
                wrong.Append($"{item.Id} {item.Look}: {letters} instead of {item.Speakers} ({transcript?.Shape})\n");
            }
        }

        Assert.True(right >= all * 0.98, $"{right} of {all}\n{wrong}");
    }

    [Theory]
    [InlineData("dev.txt")]
    [InlineData("held-out.txt")]
    [InlineData("fresh.txt")]
    public void Names_and_times_are_found(string file)
    {
        var wrong = TranscriptCase.Load(file).SelectMany(c => Differences(c, TranscriptParser.Read(c.Text)));

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("not-conversations.txt")]
    [InlineData("not-conversations-held-out.txt")]
    public void What_is_no_conversation_is_left_alone(string file)
    {
        var taken = TranscriptCase.Load(file).Select(c => (c.Id, Transcript: TranscriptParser.Read(c.Text))).Where(c => c.Transcript is not null);

        Assert.Empty(taken.Select(c => $"{c.Id}: {c.Transcript!.Shape} {TranscriptCase.Letters(c.Transcript.Turns)}"));
    }

    [Fact]
    public void No_draft_of_the_labelled_set_is_a_conversation()
    {
        var taken = Directory.GetFiles(Repository.Corpus("drafts"), "*.jsonl").SelectMany(File.ReadLines)
            .Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement)
            .SelectMany(e => new[] { e.GetProperty("text").GetString()!, e.TryGetProperty("customer", out var customer) ? customer.GetString() ?? "" : "" })
            .Where(t => TranscriptParser.Read(t) is not null);

        Assert.Empty(taken);
    }

    [Fact]
    public void Where_nothing_tells_the_roles_the_parser_asks()
    {
        foreach (var item in TranscriptCase.Load("dev.txt").Concat(TranscriptCase.Load("held-out.txt")).Where(c => c.MustAsk))
        {
            var transcript = TranscriptParser.Read(item.Text);

            Assert.True(transcript is { Confidence: < Transcript.SureEnough, Question.Choices.Count: > 1 }, item.Id);
        }
    }

    private static IEnumerable<string> Differences(TranscriptCase item, Transcript? transcript)
    {
        if (transcript is null)
        {
            return item.Notes.Count > 0 ? [$"{item.Id}: none"] : [];
        }

        var seconds = (Turn t) => t.At?.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return item.Notes.SelectMany(n => n.Key switch
        {
            "first" => transcript.Turns[0].Text.StartsWith(n.Value, StringComparison.Ordinal) ? [] : [$"{item.Id}: begins with {transcript.Turns[0].Text}"],
            "names" => Compare(n.Value, transcript.Turns.Where(t => t.Speaker != Speaker.System).Select(t => t.Name)),
            "times" => Compare(n.Value, transcript.Turns.Select(t => t.Time)),
            _ => Compare(n.Value, transcript.Turns.Select(seconds)),
        });

        IEnumerable<string> Compare(string expected, IEnumerable<string?> actual) =>
            expected.Split(';', StringSplitOptions.TrimEntries).Zip(actual).Where(p => p.First != "-" && p.First != p.Second).Select(p => $"{item.Id}: {p.Second} instead of {p.First}");
    }
}
