using CoachBot.Coaching.Signals;

namespace CoachBot.Coaching.Tests.Signals;

/// <summary>The shipped models, read through the library's door.</summary>
public sealed class EmbeddedSignalsTests
{
    private static readonly EmbeddedSignals Source = EmbeddedSignals.Shipped;

    [Theory]
    [InlineData("I had to kill the process twice before the port was released. Log attached.")]
    [InlineData("The build fails with a fatal error: cannot find symbol on line 88.")]
    [InlineData("Cancel my subscription.")]
    [InlineData("Where is my order")]
    [InlineData("Please terminate the session of user 4432 and drop the table tmp_old.")]
    public void Blunt_requests_and_technical_reports_stay_calm(string text)
    {
        var signals = Source.Read(text);

        Assert.InRange(signals.Upset, 0, 0.5);
        Assert.InRange(signals.Emotions.Angry, 0, 0.5);
    }

    [Theory]
    [InlineData("I am absolutely furious, this is the worst service ever!")]
    [InlineData("I'm so frustrated, nobody ever answers me.")]
    [InlineData("I'm scared I've lost all our wedding photos.")]
    public void Upset_customers_are_heard(string text) => Assert.InRange(Source.Read(text).Upset, 0.5, 1);

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    public void An_empty_text_shows_nothing(string text) => Assert.Equal(TextSignals.None, Source.Read(text));

    [Fact]
    public void Thanks_are_good_and_complaints_bad()
    {
        Assert.InRange(Source.Read("Thank you so much, this is perfect!").Sentiment, 0.3, 1);
        Assert.InRange(Source.Read("This is terrible, I hate it.").Sentiment, -1, -0.3);
    }

    [Fact]
    public void Evidence_is_the_words_that_did_it()
    {
        const string text = "The parcel is here, but I am furious about the box.";

        var evidence = Source.Explain(text, Signal.Angry, 2);

        Assert.Contains("furious", evidence.Select(e => e.Span.Of(text).ToString()));
        Assert.All(evidence, e => Assert.InRange(e.Share, 0, 1));
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        const string text = "Hello, I have been waiting for three weeks and nobody has called me back. Could you please look into it?";
        Source.Read(text);

        // A single round may pay for what the runtime does beside it.
        Assert.Contains(Enumerable.Range(0, 5), _ => AllocatedBy(() => Source.Read(text)) == 0);
    }

    private static long AllocatedBy(Action read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            read();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
