using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Corpora;

/// <summary>The labelled set keeps its own policy.</summary>
public sealed class LabelTests
{
    [Theory]
    [InlineData("dev.jsonl", 'd')]
    [InlineData("held-out.jsonl", 'h')]
    [InlineData("fresh.jsonl", 'b')]
    [InlineData("second.jsonl", 'n')]
    [InlineData("third.jsonl", 'q')]
    [InlineData("fourth.jsonl", 'r')]
    [InlineData("fifth.jsonl", 's')]
    public void Rows_are_labelled_as_the_policy_says(string file, char letter)
    {
        var rows = LabelledDraft.Read(file);
        var lessons = Repository.Lines("lessons.txt").ToHashSet(StringComparer.Ordinal);

        Assert.Equal(rows.Count, rows.Select(r => r.Id).Distinct().Count());
        Assert.All(rows, r => Assert.Equal(letter, r.Id[0]));
        Assert.All(rows, r => Assert.All(r.Lessons, l => Assert.Contains(l, lessons)));
        Assert.All(rows.Where(r => r.Lessons.Count == 0), r => Assert.Equal(Verdict.Ready, r.Verdict));
        Assert.All(rows.Where(r => r.Lessons.Any(l => l.StartsWith("trigger.", StringComparison.Ordinal))), r => Assert.NotEqual(Verdict.Ready, r.Verdict));
        Assert.InRange(rows.Count(r => r.Lessons.Count == 0), rows.Count * 4 / 10, rows.Count * 6 / 10);
    }

    [Fact]
    public void No_text_stands_in_both_files()
    {
        var dev = LabelledDraft.Read("dev.jsonl").Select(r => r.Draft.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.Empty(LabelledDraft.Read("held-out.jsonl").Where(r => dev.Contains(r.Draft.Text)).Select(r => r.Id));
    }
}
