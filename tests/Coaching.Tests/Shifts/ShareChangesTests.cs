using CoachBot.Coaching.Shifts;

namespace CoachBot.Coaching.Tests.Shifts;

public sealed class ShareChangesTests
{
    [Theory]
    [InlineData(29, 29, 0, 1000, ShareChange.TooFew)]
    [InlineData(30, 30, 0, 29, ShareChange.TooFew)]
    [InlineData(10, 100, 12, 100, ShareChange.Same)]
    [InlineData(0, 100, 0, 100, ShareChange.Same)]
    [InlineData(100, 100, 100, 100, ShareChange.Same)]
    [InlineData(5, 100, 30, 100, ShareChange.Less)]
    [InlineData(60, 100, 30, 100, ShareChange.More)]
    public void A_change_is_told_from_chance(long hits, long all, long hitsBefore, long allBefore, ShareChange expected) =>
        Assert.Equal(expected, ShareChanges.Of(hits, all, hitsBefore, allBefore));

    /// <summary>Where nothing changed, a change is seen about once in twenty times, not more.</summary>
    [Fact]
    public void Chance_is_seldom_taken_for_a_change()
    {
        var random = new Random(11);
        var seen = Enumerable.Range(0, 4000).Count(_ => ShareChanges.Of(Draw(random, 200), 200, Draw(random, 800), 800) is ShareChange.More or ShareChange.Less);

        Assert.InRange(seen, 100, 280);
    }

    private static int Draw(Random random, int all) => Enumerable.Range(0, all).Count(_ => random.NextDouble() < 0.3);
}
