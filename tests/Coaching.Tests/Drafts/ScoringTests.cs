using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Tests.Rewriting;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Drafts;

public sealed class ScoringTests
{
    private static readonly Coach Coach = new(new PlaybookBuilder()
        .Rule("tone.block", "kind: phrase\nany: [worst]\nseverity: block")
        .Rule("tone.high", "kind: phrase\nany: [bad]\nseverity: high\nmost: 20")
        .Rule("tone.medium", "kind: phrase\nany: [poor]\nmost: 20")
        .Rule("clarity.medium", "kind: phrase\nany: [meagre]\ndimension: clarity")
        .Rule("trigger.medium", "kind: phrase\nany: [calm]")
        .Rule("empathy.medium", "kind: phrase\nany: [cold]\ndimension: empathy")
        .Rule("own.medium", "kind: phrase\nany: [lax]\ndimension: ownership")
        .Rule("clarity.low", "kind: phrase\nany: [dull]\nseverity: low\ndimension: clarity\nmost: 20")
        .Rule("empathy.seen", "kind: phrase\nany: [i see]\nseverity: praise\ndimension: empathy")
        .Rule("ownership.mine", "kind: phrase\nany: [i will]\nseverity: praise\ndimension: ownership")
        .Load());

    [Theory]
    [InlineData("Fine.", Verdict.Ready, 92)]
    [InlineData("I see.", Verdict.Ready, 96)]
    [InlineData("I see. I will.", Verdict.Ready, 100)]
    [InlineData("Dull.", Verdict.Ready, 89)]
    [InlineData("Dull. Dull.", Verdict.Ready, 87)]
    [InlineData("Dull. Dull. Dull. Dull. Dull. Dull.", Verdict.Ready, 85)]
    [InlineData("Poor.", Verdict.Tweak, 80)]
    [InlineData("I see. Poor.", Verdict.Ready, 93)]
    [InlineData("I see. Poor. Dull.", Verdict.Ready, 90)]
    [InlineData("I see. Poor. Meagre.", Verdict.Tweak, 72)]
    [InlineData("I see. I will. Calm.", Verdict.Tweak, 84)]
    [InlineData("I see. I will. Cold.", Verdict.Tweak, 84)]
    [InlineData("I see. I will. Lax.", Verdict.Tweak, 84)]
    [InlineData("Bad.", Verdict.Tweak, 67)]
    [InlineData("It is bad. It is bad. It is bad. It is bad. It is bad. It is bad. It is bad. It is bad. It is bad. It is bad.", Verdict.Tweak, 50)]
    [InlineData("Worst.", Verdict.Hold, 32)]
    [InlineData("I see. I will. Worst.", Verdict.Hold, 32)]
    [InlineData("Worst. Bad. Poor.", Verdict.Hold, 0)]
    public void Findings_and_strengths_make_the_score(string text, Verdict verdict, int score)
    {
        var review = Coach.ReviewDraft(new Draft(text));

        Assert.Equal((verdict, score), (review.Verdict, review.Score));
    }

    [Fact]
    public void Score_and_verdict_never_contradict_each_other()
    {
        var maker = new DraftMaker(41);
        for (var i = 0; i < 1000; i++)
        {
            var made = maker.Next();

            var review = Shipped.Coach.ReviewDraft(made.Draft);

            Assert.True(Band(review.Score) == review.Verdict && Worst(review) == review.Verdict, $"{review.Verdict} {review.Score}: {made.Draft.Text}");
            Assert.All([review.Dimensions.Tone, review.Dimensions.Empathy, review.Dimensions.Clarity, review.Dimensions.Ownership, review.Dimensions.NextStep], d => Assert.True(d is null or (>= 0 and <= 100)));
        }
    }

    [Fact]
    public void A_dimension_without_ground_to_judge_has_no_score()
    {
        var review = Coach.ReviewDraft(new Draft("Dull."));

        Assert.Equal(new DimensionScores(100, null, 94, null, null), review.Dimensions);
    }

    private static Verdict Band(int score) => score >= 85 ? Verdict.Ready : score >= 50 ? Verdict.Tweak : Verdict.Hold;

    private static Verdict Worst(DraftReview review) => review.Findings.Select(f => f.Severity).DefaultIfEmpty(Severity.Praise).Max() switch
    {
        Severity.Block => Verdict.Hold,
        Severity.High or Severity.Medium => Verdict.Tweak,
        _ => Verdict.Ready,
    };
}
