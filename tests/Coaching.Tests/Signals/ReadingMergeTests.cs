using CoachBot.Coaching.Signals;

namespace CoachBot.Coaching.Tests.Signals;

public sealed class ReadingMergeTests
{
    private static readonly Complaint Late = new("delivery", ["late"]);

    [Fact]
    public void Where_both_agree_the_feeling_is_in_the_middle()
    {
        var merge = ReadingMerge.Of(TextSignals.None with { Sentiment = -0.4f, Upset = 0.4f }, new CustomerReading(-0.8, [Late], "Spanish"));

        Assert.True(merge.Agrees);
        Assert.Equal(-0.6, merge.Feeling, 3);
        Assert.Equal([Late], merge.Complaints);
        Assert.Equal("Spanish", merge.Language);
    }

    [Theory]
    [InlineData(0.9f, 0, -0.9)]
    [InlineData(-0.9f, 0.9f, 0.9)]
    public void Where_they_contradict_each_other_the_embedded_signals_stand(float sentiment, float upset, double other)
    {
        var merge = ReadingMerge.Of(TextSignals.None with { Sentiment = sentiment, Upset = upset }, new CustomerReading(other, [Late], null));

        Assert.False(merge.Agrees);
        Assert.Equal((sentiment - upset) / 2, merge.Feeling, 3);
        Assert.Empty(merge.Complaints);
    }

    [Fact]
    public void A_complaint_that_both_hear_is_told_even_then() =>
        Assert.Equal([Late], ReadingMerge.Of(TextSignals.None with { Sentiment = 0.9f, Complaint = 0.7f }, new CustomerReading(-0.9, [Late], null)).Complaints);

    [Fact]
    public void A_reading_without_feeling_changes_none() =>
        Assert.Equal(-0.3, ReadingMerge.Of(TextSignals.None with { Sentiment = -0.6f }, new CustomerReading(null, [], null)).Feeling, 3);
}
