using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.NextSteps;
using CoachBot.Coaching.Tests.Rewriting;
using CoachBot.Coaching.Tests.Support;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.NextSteps;

/// <summary>What must hold of any advice on any conversation.</summary>
internal static class AdviceCheck
{
    public static Advice Holds(IReadOnlyList<Turn> turns)
    {
        var review = Shipped.Coach.ReviewConversation(turns);
        var advice = review.Advice;
        Assert.InRange(advice.Steps.Count, 0, Advice.MostSteps);
        Assert.Equal(advice.Steps.Count, advice.Steps.Select(s => s.Id).Distinct().Count());
        Assert.All(advice.Steps, s => Assert.False(string.IsNullOrWhiteSpace(s.Title) || string.IsNullOrWhiteSpace(s.Because)));
        Assert.All(advice.Steps, s => Assert.DoesNotContain("{", s.Title + s.Say + s.Because, StringComparison.Ordinal));
        var lessons = advice.Steps.Select(s => Shipped.Playbook.Advisor.Steps.Single(k => k.Id == s.Id).Lesson).ToArray();
        Assert.Equal(lessons.Length, lessons.Distinct().Count());
        if (advice.SuggestedReply is { } reply)
        {
            Assert.True(review.Facts.AwaitsReply);
            IsGood(reply, turns);
        }

        return advice;
    }

    private static void IsGood(string reply, IReadOnlyList<Turn> turns)
    {
        var said = string.Join('\n', turns.Select(t => t.Text + " " + t.Name));
        Assert.True(!Facts.Invented(said, null, reply).Any(f => f is not ("I" or "Hi" or "Dear" or "Hello" or "Kind")), $"invented in: {reply}");
        Assert.DoesNotMatch(@"\bwe\b|\{|\}|  | \.|\.\.", reply);
        Assert.True(System.Text.RegularExpressions.Regex.Count(reply, "(?i)sorry|apolog") <= 1, reply);
        var asked = string.Join('\n', Enumerable.Range(0, turns.Count).Reverse().SkipWhile(i => turns[i].Speaker != Speaker.Customer).TakeWhile(i => !turns[i].IsStaff).Reverse().Where(i => turns[i].Speaker == Speaker.Customer).Select(i => turns[i].Text));
        var left = Shipped.Coach.ReviewDraft(new Draft(reply) { Customer = asked }).Findings.Where(f => f.Severity >= Severity.Medium && !(f.Rule == "clarity.proof" && f.Excerpt.StartsWith('[')));
        Assert.True(!left.Any(), $"{string.Join(", ", left.Select(f => $"{f.Rule} “{f.Excerpt}”"))} in: {reply}");
    }
}
