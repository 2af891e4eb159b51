using CoachBot.Coaching.Transcripts.Times;

namespace CoachBot.Coaching.Tests.Transcripts;

public sealed class StampTests
{
    [Theory]
    [InlineData("10:32", 37_920)]
    [InlineData("10:32 PM", 81_120)]
    [InlineData("12:05 am", 300)]
    [InlineData("[10:32:11]", 37_931)]
    [InlineData("( 1m 30s )", 90)]
    [InlineData("12/03/24, 10:32", 37_920)]
    [InlineData("2024-03-12T10:32:11Z", 37_931)]
    [InlineData("March 12th, 2024 at 10:32 AM", 37_920)]
    [InlineData("Tue, 12 Mar 2024 at 10:32", 37_920)]
    [InlineData("Yesterday 10:32", 37_920)]
    [InlineData("11 AM", 39_600)]
    public void Times_are_read_however_they_are_written(string text, double seconds)
    {
        var stamp = StampReader.Read(text);

        Assert.Equal((text.Length, seconds), (stamp.Length, stamp.Seconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("4 rooms")]
    [InlineData("[note]")]
    [InlineData("May I help?")]
    [InlineData("[10:32")]
    public void What_is_no_time_is_none(string text) => Assert.False(StampReader.Read(text).HasTime);

    [Theory]
    [InlineData("23:58;23:59;00:03", "0;60;300")]
    [InlineData("10:00;09:59;10:01", "0;0;60")]
    [InlineData("31/12/24, 23:00;1/1/25, 01:00", "0;7200")]
    [InlineData("12s;1m 2s", "0;50")]
    public void Times_since_the_start_never_run_backwards(string times, string seconds)
    {
        var since = Timeline.Since([.. times.Split(';').Select(t => StampReader.Read(t))]);

        Assert.Equal(seconds, string.Join(';', since.Select(s => s!.Value.TotalSeconds)));
    }
}
