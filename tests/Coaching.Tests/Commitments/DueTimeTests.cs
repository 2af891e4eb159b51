using System.Globalization;
using CoachBot.Coaching.Commitments;

namespace CoachBot.Coaching.Tests.Commitments;

/// <summary>Phrases as people write them, told on Wednesday, 6 May 2026 at 10:30 in Berlin.</summary>
public sealed class DueTimeTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("by 3 pm today", "2026-05-06 15:00")]
    [InlineData("by 3pm", "2026-05-06 15:00")]
    [InlineData("by 3 p.m. today", "2026-05-06 15:00")]
    [InlineData("by 3:30 p.m.", "2026-05-06 15:30")]
    [InlineData("at 15:45", "2026-05-06 15:45")]
    [InlineData("by 3", "2026-05-06 15:00")]
    [InlineData("by three o'clock", "2026-05-06 15:00")]
    [InlineData("by half past 3", "2026-05-06 15:30")]
    [InlineData("by quarter to 4", "2026-05-06 15:45")]
    [InlineData("by 9 am", "2026-05-07 09:00")]
    [InlineData("by 9", "2026-05-06 21:00")]
    [InlineData("by noon", "2026-05-06 12:00")]
    [InlineData("before lunch", "2026-05-06 12:00")]
    [InlineData("by midnight", "2026-05-07 00:00")]
    [InlineData("between 2 and 4 pm", "2026-05-06 16:00")]
    [InlineData("today", "2026-05-06 18:00")]
    [InlineData("by the end of the day", "2026-05-06 18:00")]
    [InlineData("by EOD", "2026-05-06 18:00")]
    [InlineData("by close of business", "2026-05-06 18:00")]
    [InlineData("this morning", "2026-05-06 12:00")]
    [InlineData("this afternoon", "2026-05-06 17:00")]
    [InlineData("tonight", "2026-05-06 21:00")]
    [InlineData("tonight at 8", "2026-05-06 20:00")]
    [InlineData("tomorrow", "2026-05-07 18:00")]
    [InlineData("tomorrow morning", "2026-05-07 12:00")]
    [InlineData("tomorrow at 10", "2026-05-07 10:00")]
    [InlineData("tomorrow at 10:30", "2026-05-07 10:30")]
    [InlineData("first thing tomorrow", "2026-05-07 10:00")]
    [InlineData("at 9 tomorrow morning", "2026-05-07 09:00")]
    [InlineData("within 2 hours", "2026-05-06 12:30")]
    [InlineData("in two hours", "2026-05-06 12:30")]
    [InlineData("within the hour", "2026-05-06 11:30")]
    [InlineData("in half an hour", "2026-05-06 11:00")]
    [InlineData("in 15 minutes", "2026-05-06 10:45")]
    [InlineData("within a couple of hours", "2026-05-06 12:30")]
    [InlineData("within 24 hours", "2026-05-07 10:30")]
    [InlineData("within 24 to 48 hours", "2026-05-08 10:30")]
    [InlineData("within 24h", "2026-05-07 10:30")]
    [InlineData("in 2 days", "2026-05-08 18:00")]
    [InlineData("within 5 to 7 business days", "2026-05-15 18:00")]
    [InlineData("the next business day", "2026-05-07 18:00")]
    [InlineData("in a week", "2026-05-13 18:00")]
    [InlineData("in a month", "2026-06-06 18:00")]
    [InlineData("by Friday", "2026-05-08 18:00")]
    [InlineData("end of day Friday", "2026-05-08 18:00")]
    [InlineData("on Friday at 2 pm", "2026-05-08 14:00")]
    [InlineData("Monday morning", "2026-05-11 12:00")]
    [InlineData("next Friday", "2026-05-15 18:00")]
    [InlineData("next Monday", "2026-05-11 18:00")]
    [InlineData("on Wednesday", "2026-05-06 18:00")]
    [InlineData("on Wednesday at 9 am", "2026-05-13 09:00")]
    [InlineData("this week", "2026-05-08 18:00")]
    [InlineData("by the end of the week", "2026-05-08 18:00")]
    [InlineData("next week", "2026-05-15 18:00")]
    [InlineData("this weekend", "2026-05-10 18:00")]
    [InlineData("by the end of the month", "2026-05-31 18:00")]
    [InlineData("by May 20", "2026-05-20 18:00")]
    [InlineData("on the 20th of May", "2026-05-20 18:00")]
    [InlineData("on 4 May", "2027-05-04 18:00")]
    [InlineData("on the 4th", "2026-06-04 18:00")]
    public void A_phrase_names_the_last_moment(string phrase, string due) => Assert.Equal(due, Resolve(phrase, "2026-05-06 10:30"));

    [Theory]
    [InlineData("shortly")]
    [InlineData("as soon as possible")]
    [InlineData("")]
    [InlineData("by [time]")]
    [InlineData("by 3 pm today", "2026-05-06 16:00")]
    [InlineData("99:99")]
    [InlineData("on the 32nd")]
    public void Words_that_name_no_time_to_come_are_no_due_time(string phrase, string now = "2026-05-06 10:30") => Assert.Equal("", Resolve(phrase, now));

    [Theory]
    [InlineData("today", "2026-05-06 19:00", "2026-05-06 23:59")]
    [InlineData("this week", "2026-05-09 10:00", "2026-05-10 18:00")]
    [InlineData("tomorrow morning", "2026-12-31 23:00", "2027-01-01 12:00")]
    [InlineData("on the 31st", "2026-02-10 08:00", "2026-03-31 18:00")]
    [InlineData("on 29 February", "2026-05-06 08:00", "2028-02-29 18:00")]
    public void Late_hours_and_ends_of_months_are_met(string phrase, string now, string due) => Assert.Equal(due, Resolve(phrase, now));

    [Fact]
    public void A_day_that_changes_its_clocks_is_told_by_the_clock()
    {
        Assert.Equal("2026-03-29T15:00:00+02:00", Instant("tomorrow at 3 pm", "2026-03-28 10:00"));
        Assert.Equal("2026-10-25T15:00:00+01:00", Instant("tomorrow at 3 pm", "2026-10-24 10:00"));
        Assert.Equal("2026-03-29T03:00:00+02:00", Instant("at 2:30 am", "2026-03-29 00:10"));
        Assert.Equal("2026-10-25T02:30:00+02:00", Instant("at 2:30 am", "2026-10-25 00:10"));
        Assert.Equal("2026-03-29T08:00:00+02:00", Instant("within 9 hours", "2026-03-28 22:00"));
    }

    [Fact]
    public void No_phrase_is_too_strange()
    {
        string[] words = ["by", "next", "the", "3", "99", "pm", "am", "to", "half", "past", "of", "may", "32", "friday", "12:75", "24:00", "a", "few", "days", "week", "end", "first", "thing", "…", "😀"];
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            Resolve(string.Join(' ', Enumerable.Range(0, random.Next(7)).Select(_ => words[random.Next(words.Length)])), "2026-05-06 10:30");
        }
    }

    private static string Resolve(string phrase, string now) =>
        DueTime.Resolve(phrase, At(now), Berlin) is { } due ? TimeZoneInfo.ConvertTime(due, Berlin).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";

    private static string Instant(string phrase, string now) =>
        TimeZoneInfo.ConvertTime(DueTime.Resolve(phrase, At(now), Berlin)!.Value, Berlin).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string wall) => LocalTime.ToInstant(DateTime.ParseExact(wall, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), Berlin);
}
