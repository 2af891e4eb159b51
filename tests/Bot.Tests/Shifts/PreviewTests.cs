using CoachBot.Shifts;
using CoachBot.Tests.Storage;
using CoachBot.Tests.Support;
using Dapper;

namespace CoachBot.Tests.Shifts;

/// <summary>What the lead sees before the channel does, and what they can do with it.</summary>
public sealed class PreviewTests
{
    private const string Lead = "chat-mia";
    private const string Channel = "care";
    private const string Item = "203005061200/Care/Early";

    private static readonly DateTimeOffset End = new(2030, 5, 6, 12, 0, 0, TimeSpan.Zero);

    private static readonly (string, string)[] Care =
    [
        ("Organisation:Teams:0:Name", "Care"),
        ("Organisation:Teams:0:Supervisors:0:Name", "Tom"), ("Organisation:Teams:0:Supervisors:0:Id", "test/tom"),
        ("Organisation:Teams:0:Supervisors:1:Name", "Mia"), ("Organisation:Teams:0:Supervisors:1:Id", "test/mia"),
        ("Organisation:Teams:0:Lead", "Mia"),
        ("Organisation:Teams:0:Shifts:0:Name", "Early"), ("Organisation:Teams:0:Shifts:0:Days", "Daily"), ("Organisation:Teams:0:Shifts:0:TimeZone", "Europe/Berlin"),
        ("Organisation:Teams:0:Shifts:0:Start", "06:00"), ("Organisation:Teams:0:Shifts:0:End", "14:00"),
        ("Organisation:Teams:0:Shifts:0:Channel", $"test/{Channel}"), ("Organisation:Teams:0:Shifts:0:Preview", "true"),
        ("Organisation:Teams:1:Name", "Sales"), ("Organisation:Teams:1:Supervisors:0:Name", "Sue"), ("Organisation:Teams:1:Supervisors:0:Id", "test/sue"),
    ];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_lead_sees_it_first_and_posts_it_with_a_note_once(string kind)
    {
        await using var bot = await OpenAsync(kind);

        var preview = Assert.Single(bot.Channels.In(Lead));
        Assert.Contains("Only you see this so far. Shall I post it? Without an answer I do at 15:00.", preview, StringComparison.Ordinal);
        Assert.Contains($"shift {Item} post", preview, StringComparison.Ordinal);
        Assert.Empty(bot.Channels.In(Channel));
        var (say, card) = await bot.PressAsync("mia", SummaryButtons.Post, Item, "Thank you all, call me on +49 170 1234567.");
        Assert.Equal("Posted.", say);
        Assert.DoesNotContain("Without an answer", card, StringComparison.Ordinal);
        Assert.Equal("That was decided already.", (await bot.PressAsync("tom", SummaryButtons.Skip, Item)).Say);
        await bot.GoOnAsync(TimeSpan.FromHours(5));

        Assert.Contains("Thank you all, call me on [phone].", Assert.Single(bot.Channels.In(Channel)), StringComparison.Ordinal);
        Assert.Single(bot.Channels.In(Lead));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_note_can_be_changed_before_it_is_posted_and_gives_time_anew(string kind)
    {
        await using var bot = await OpenAsync(kind);
        bot.Time.Advance(TimeSpan.FromMinutes(50));

        var (say, card) = await bot.PressAsync("mia", SummaryButtons.Note, Item, "First words.");
        Assert.Equal("The note is kept. Press “Post” when it is as you like it.", say);
        Assert.Contains("Without an answer I do at 15:50.", card, StringComparison.Ordinal);
        await bot.PressAsync("mia", SummaryButtons.Note, Item, "Second words.");
        await bot.GoOnAsync(TimeSpan.FromMinutes(30));
        Assert.Empty(bot.Channels.In(Channel));
        Assert.Equal("Posted.", await bot.SayAsync("mia", $"shift {Item} post"));
        await bot.GoOnAsync();

        var posted = Assert.Single(bot.Channels.In(Channel));
        Assert.Contains("Second words.", posted, StringComparison.Ordinal);
        Assert.DoesNotContain("First words.", posted, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_skipped_is_posted_nowhere(string kind)
    {
        await using var bot = await OpenAsync(kind);

        Assert.Equal("Skipped: nobody gets this summary.", (await bot.PressAsync("mia", SummaryButtons.Skip, Item)).Say);
        await bot.GoOnAsync(TimeSpan.FromHours(5));

        Assert.Empty(bot.Channels.In(Channel));
        Assert.Equal("That was decided already.", (await bot.PressAsync("mia", SummaryButtons.Post, Item)).Say);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_preview_that_nobody_answers_is_posted_after_an_hour_with_the_note_it_has_and_says_so(string kind)
    {
        await using var bot = await OpenAsync(kind);
        await bot.PressAsync("mia", SummaryButtons.Note, Item, "My note.");
        await bot.GoOnAsync(TimeSpan.FromMinutes(59));
        Assert.Empty(bot.Channels.In(Channel));

        await bot.RestartAsync();
        await bot.GoOnAsync(TimeSpan.FromMinutes(1));
        await bot.GoOnAsync(TimeSpan.FromMinutes(1));

        Assert.Contains("My note.", Assert.Single(bot.Channels.In(Channel)), StringComparison.Ordinal);
        Assert.Contains("Posted, since nobody answered", Assert.Single(bot.Channels.In(Lead)), StringComparison.Ordinal);
        Assert.Equal("That was decided already.", (await bot.PressAsync("mia", SummaryButtons.Post, Item)).Say);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Where_the_lead_cannot_be_asked_another_supervisor_is(string kind)
    {
        await using var bot = await OpenAsync(kind, unmet: "mia");

        Assert.Contains("Shall I post it?", Assert.Single(bot.Channels.In("chat-tom")), StringComparison.Ordinal);
        Assert.Empty(bot.Channels.In(Channel));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Where_nobody_can_be_asked_it_is_posted_when_the_time_to_decide_is_over(string kind)
    {
        await using var bot = await OpenAsync(kind, unmet: ["mia", "tom"]);
        Assert.Empty(bot.Channels.In(Channel));

        await bot.GoOnAsync(TimeSpan.FromHours(1));
        await bot.GoOnAsync(TimeSpan.FromHours(1));

        Assert.Single(bot.Channels.In(Channel));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Two_processes_post_what_nobody_answers_once(string kind)
    {
        await using var bot = await OpenAsync(kind);
        bot.Time.Advance(TimeSpan.FromHours(1));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => bot.Get<ShiftTeller>().TellDueAsync(CancellationToken.None))));
        await bot.GoOnAsync();

        Assert.Single(bot.Channels.In(Channel));
    }

    [Theory, OnSqlite]
    public async Task Where_the_bot_has_no_way_into_the_channel_it_tries_for_three_days_and_says_that_it_gave_up(string kind)
    {
        await using var bot = await OpenAsync(kind, isInChannel: false);
        await bot.GoOnAsync(TimeSpan.FromHours(2));
        Assert.Equal("I can't post there: add me to the channel first, then press again.", (await bot.PressAsync("mia", SummaryButtons.Post, Item)).Say);
        await bot.GoOnAsync(TimeSpan.FromDays(3));

        Assert.Contains("Not posted, since I have no way into the channel", bot.Channels.In(Lead)[0], StringComparison.Ordinal);
        Assert.Equal("skipped", await StateAsync(bot));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_is_no_supervisor_of_the_team_decides_and_learns_nothing(string kind)
    {
        await using var bot = await OpenAsync(kind);

        foreach (var (who, item) in new[] { ("ana", Item), ("sue", Item), ("mia", "203005061201/Care/Early"), ("mia", "203005061200/Care/Late"), ("mia", "x/Care/Early"), ("mia", "") })
        {
            foreach (var verb in new[] { SummaryButtons.Post, SummaryButtons.Note, SummaryButtons.Skip })
            {
                Assert.Equal(("Only the supervisors of the team can decide that.", null), await bot.PressAsync(who, verb, item, "mine"));
            }
        }

        await bot.GoOnAsync();
        Assert.Empty(bot.Channels.In(Channel));
        Assert.Equal("preview", await StateAsync(bot));
    }

    private static Task<string?> StateAsync(Supervision bot) => bot.Database.ReadAsync(c => c.QuerySingleAsync<string?>("SELECT state FROM shifts WHERE ended_at = @End", new { End }), CancellationToken.None);

    /// <summary>A shift has just ended.</summary>
    private static async Task<Supervision> OpenAsync(string kind, bool isInChannel = true, params string[] unmet)
    {
        var bot = await Supervision.OpenAsync(kind, Care);
        foreach (var person in new[] { "ana", "mia", "tom", "sue" }.Except(unmet))
        {
            await bot.MeetAsync(person);
        }

        if (isInChannel)
        {
            await bot.JoinAsync(Channel);
        }

        await bot.GoOnAsync();
        bot.Time.Set(End + ShiftTeller.Settling);
        await bot.GoOnAsync();
        return bot;
    }
}
