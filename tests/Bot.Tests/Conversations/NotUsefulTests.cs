using CoachBot.Analysis;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Replies;
using CoachBot.Conversations;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Conversations;

public sealed class NotUsefulTests
{
    private const string Draft = "You need to calm down.";
    private const string Rule = "trigger.calm-down";

    private readonly SilencedRules _silenced = new();
    private readonly NotUsefulFlow _notUseful;
    private readonly ReviewDraftFlow _review;

    public NotUsefulTests()
    {
        var coach = Some.Coach();
        _notUseful = new NotUsefulFlow(coach, _silenced);
        _review = new ReviewDraftFlow(coach, _silenced, new ExternalAnalysis(coach, TimeProvider.System));
    }

    [Fact]
    public void A_rule_is_silenced_for_the_person_who_said_so_and_nobody_else()
    {
        var answer = _notUseful.Answer("ana", Rule);

        Assert.Contains("until I am restarted", answer.Summary, StringComparison.Ordinal);
        Assert.Contains("owner of your playbook", answer.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain(Rule, RulesFor("ana"));
        Assert.Contains(Rule, RulesFor("ben"));
    }

    [Fact]
    public void A_blocking_rule_is_never_silenced()
    {
        var blocking = Some.Playbook.Summaries.First(s => s.Severity == Severity.Block).Id;

        var answer = _notUseful.Answer("ana", blocking);

        Assert.Contains("must not be sent", answer.Summary, StringComparison.Ordinal);
        Assert.Null(_silenced.Of("ana"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<script>")]
    public void An_unknown_rule_is_not_repeated(string? rule) =>
        Assert.Contains("Nothing was switched off", _notUseful.Answer("ana", rule).Summary, StringComparison.Ordinal);

    [Fact]
    public void The_memory_is_bounded()
    {
        for (var person = 0; person < 10_001; person++)
        {
            _silenced.Add($"person {person}", Rule);
        }

        Assert.Null(_silenced.Of("person 0"));
        Assert.NotNull(_silenced.Of("person 10000"));
    }

    private string[] RulesFor(string person) =>
        [.. _review.ReviewAsync(new DraftRequest(Draft, null, null), person, CancellationToken.None).AsTask().GetAwaiter().GetResult().Blocks.OfType<FindingBlock>().Select(f => f.Finding.Rule)];
}
