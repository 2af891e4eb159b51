using CoachBot.Coaching.Escalation;
using CoachBot.Storage;
using CoachBot.Tests.Storage;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Escalations;

/// <summary>What becomes of a case: who is called when, and what everybody is told.</summary>
public sealed class CaseTests
{
    private const string Ana = "chat-ana";
    private const string Mia = "chat-mia";
    private const string Tom = "chat-tom";

    private static readonly TimeSpan RemindAfter = TimeSpan.FromMinutes(10);

    private static readonly (string, string)[] Care =
    [
        ("Organisation:Teams:0:Name", "Care"),
        ("Organisation:Teams:0:Supervisors:0:Name", "Mia"), ("Organisation:Teams:0:Supervisors:0:Id", "test/mia"),
        ("Organisation:Teams:0:Supervisors:1:Name", "Tom"), ("Organisation:Teams:0:Supervisors:1:Id", "test/tom"),
        ("Organisation:RemindAfter", "00:10:00"),
    ];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_process_that_ends_right_after_the_answer_leaves_the_call_to_the_next_one(string kind)
    {
        await using var bot = await OpenAsync(kind);

        await bot.RiskAsync("ana", RiskLevel.Nudge, 0.6);
        await bot.RestartAsync();
        Assert.Empty(bot.Channels.In(Mia));
        await bot.GoOnAsync();
        await bot.RestartAsync();
        await bot.GoOnAsync();

        Assert.Contains("They need somebody (wants-manager).", Assert.Single(bot.Channels.In(Mia)), StringComparison.Ordinal);
        Assert.Contains("I've told Mia.", Assert.Single(bot.Channels.In(Ana)), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_call_for_help_survives_the_end_of_the_process_as_well(string kind)
    {
        await using var bot = await OpenAsync(kind);

        Assert.Equal("I'm calling a supervisor for you.", await bot.SayAsync("ana", "help me: the customer shouts, +49 170 1234567"));
        await bot.RestartAsync();
        await bot.GoOnAsync();

        var nudge = Assert.Single(bot.Channels.In(Mia));
        Assert.Contains("You are asked for help", nudge, StringComparison.Ordinal);
        Assert.Contains("the customer shouts", nudge, StringComparison.Ordinal);
        Assert.DoesNotContain("1234567", nudge, StringComparison.Ordinal);
        await bot.SayAsync("ana", "help me");
        await bot.GoOnAsync();
        Assert.Contains("I've called already", bot.Channels.In(Ana)[^1], StringComparison.Ordinal);
        Assert.Single(bot.Channels.In(Mia));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_the_agent_says_when_calling_again_reaches_those_who_were_called(string kind)
    {
        await using var bot = await OpenAsync(kind);
        await bot.SayAsync("ana", "help me");
        await bot.GoOnAsync();

        await bot.SayAsync("ana", "Help me, he says he will come here");
        await bot.GoOnAsync();

        Assert.Contains("he says he will come here", bot.Channels.In(Mia)[0], StringComparison.Ordinal);
        Assert.Equal("The agent asks again (nudge 1): he says he will come here", bot.Channels.In(Mia)[^1]);
    }

    [Theory]
    [InlineData("help me!")]
    [InlineData("Help me please")]
    [InlineData("please help me")]
    [InlineData("Please, help me.")]
    [InlineData("help me, the customer threatens me")]
    [InlineData("help me - the customer threatens me")]
    public async Task A_call_for_help_does_not_fail_on_punctuation(string words)
    {
        await using var bot = await OpenAsync(nameof(StorageProvider.Sqlite));

        Assert.Equal("I'm calling a supervisor for you.", await bot.SayAsync("ana", words));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_channel_that_was_switched_off_holds_up_nobody(string kind)
    {
        await using var bot = await OpenAsync(kind);
        await bot.RiskAsync("ana", RiskLevel.Nudge, 0.6);
        await bot.GoOnAsync();

        bot.Channels.IsOn = false;
        await bot.GoOnAsync(RemindAfter);
        await bot.RiskAsync("ana", RiskLevel.Immediate, 0.9, "threat");
        await bot.GoOnAsync(RemindAfter);
        bot.Channels.IsOn = true;
        await bot.GoOnAsync(RemindAfter);

        Assert.Equal(1, bot.Channels.Count(Mia, "(threat)"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Nobody_who_answers_gets_one_reminder_then_the_next_one_is_called_and_at_the_end_the_agent_is_told(string kind)
    {
        await using var bot = await OpenAsync(kind);
        await bot.RiskAsync("ana", RiskLevel.Nudge, 0.6);
        await bot.GoOnAsync();

        await bot.GoOnAsync(RemindAfter - TimeSpan.FromSeconds(1));
        Assert.Single(bot.Channels.In(Mia));
        await bot.GoOnAsync(TimeSpan.FromSeconds(1));
        Assert.Equal("Nobody has answered nudge 1 yet: They need somebody (wants-manager).", bot.Channels.In(Mia)[^1]);
        Assert.Empty(bot.Channels.In(Tom));
        await bot.GoOnAsync(RemindAfter);
        Assert.Single(bot.Channels.In(Tom));
        await bot.GoOnAsync(RemindAfter);
        Assert.Equal(2, bot.Channels.In(Tom).Count);
        Assert.Equal(2, bot.Channels.In(Mia).Count);
        await bot.GoOnAsync(RemindAfter);
        await bot.GoOnAsync(RemindAfter * 10);

        Assert.Equal(["I've told Mia. I'll tell you as soon as help is on the way.", "Nobody has answered my call so far. If you still need help, call a supervisor yourself."], bot.Channels.In(Ana));
        Assert.Equal((2, 2), (bot.Channels.In(Mia).Count, bot.Channels.In(Tom).Count));
        // Better late than never: it can still be taken.
        Assert.StartsWith("Thank you.", (await bot.PressAsync("tom", "nudge-take", "1")).Say, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Two_processes_take_each_step_once(string kind)
    {
        await using var bot = await OpenAsync(kind);
        await bot.RiskAsync("ana", RiskLevel.Nudge, 0.6);
        var due = await bot.Get<CoachBot.Storage.EscalationTable>().DueAsync(bot.Time.GetUtcNow(), 10, CancellationToken.None);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => bot.Get<CoachBot.Escalations.CaseSteps>().TakeAsync(bot.Database, Assert.Single(due), CancellationToken.None))));
        await bot.GoOnAsync();

        Assert.Single(bot.Channels.In(Mia));
        Assert.Empty(bot.Channels.In(Tom));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_worsening_opens_a_closed_case_again_and_tells_everybody_who_knew_of_it(string kind)
    {
        await using var bot = await OpenAsync(kind);
        await bot.RiskAsync("ana", RiskLevel.Nudge, 0.6);
        await bot.GoOnAsync();
        await bot.PressAsync("mia", "nudge-dismiss", "1");
        await bot.GoOnAsync();
        Assert.Contains("Not needed, says Mia", Assert.Single(bot.Channels.In(Mia)), StringComparison.Ordinal);

        await bot.RiskAsync("ana", RiskLevel.Nudge, 0.65);
        await bot.GoOnAsync();
        Assert.Single(bot.Channels.In(Mia));

        await bot.RiskAsync("ana", RiskLevel.Immediate, 0.9);
        await bot.GoOnAsync();
        Assert.DoesNotContain("Not needed, says Mia", bot.Channels.In(Mia)[0], StringComparison.Ordinal);
        Assert.Contains("needs you now", bot.Channels.In(Mia)[0], StringComparison.Ordinal);
        Assert.Equal("It got worse (nudge 1): They need somebody (wants-manager).", bot.Channels.In(Mia)[1]);
        Assert.Equal("It got worse, so I've told your supervisors again.", bot.Channels.In(Ana)[^1]);
        await bot.GoOnAsync(RemindAfter);
        Assert.Equal(3, bot.Channels.In(Mia).Count);
        Assert.StartsWith("Thank you.", (await bot.PressAsync("mia", "nudge-take", "1")).Say, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task The_same_conversation_is_a_new_case_after_the_window_or_for_another_reason_or_agent(string kind)
    {
        await using var bot = await OpenAsync(kind);
        await bot.RiskAsync("ana", RiskLevel.Nudge, 0.6);
        await bot.GoOnAsync();
        await bot.PressAsync("mia", "nudge-take", "1");
        await bot.RiskAsync("ana", RiskLevel.Nudge, 0.6, "repeats-question");
        await bot.RiskAsync("ben", RiskLevel.Nudge, 0.6);
        await bot.GoOnAsync(TimeSpan.FromHours(3));
        await bot.RiskAsync("ana", RiskLevel.Nudge, 0.6);
        await bot.GoOnAsync(TimeSpan.FromHours(2));
        await bot.RiskAsync("ana", RiskLevel.Nudge, 0.6);
        await bot.GoOnAsync();

        Assert.Equal(3, bot.Channels.Count(Ana, "I've told Mia."));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_has_enough_is_passed_over_and_what_is_immediate_is_told_all_the_same(string kind)
    {
        await using var bot = await OpenAsync(kind, [.. Care, ("Organisation:Teams:0:Supervisors:0:MostOpen", "1"), ("Organisation:Teams:0:Supervisors:1:MostOpen", "1")]);
        foreach (var (level, customer) in new[] { (RiskLevel.Nudge, "one"), (RiskLevel.Nudge, "two"), (RiskLevel.Nudge, "three"), (RiskLevel.Immediate, "four") })
        {
            await bot.RiskAsync("ana", level, 0.6, customer: customer);
            await bot.GoOnAsync();
        }

        Assert.Equal(1, bot.Channels.Count(Ana, "I've told Tom."));
        Assert.Equal(1, bot.Channels.Count(Ana, "I can't reach a supervisor right now."));
        Assert.Equal(2, bot.Channels.In(Mia).Count);
        await bot.PressAsync("tom", "nudge-coach", "2");
        await bot.GoOnAsync(RemindAfter);
        Assert.Equal(2, bot.Channels.Count(Ana, "I've told Tom."));
    }

    [Theory]
    [InlineData("Channel", 0, 1)]
    [InlineData("Both", 1, 1)]
    [InlineData("Person", 1, 0)]
    public async Task Nudges_go_to_the_supervisors_channel_as_it_is_set(string to, int alone, int together)
    {
        await using var bot = await OpenAsync("Sqlite", [.. Care, ("Organisation:Teams:0:SupervisorsChannel", "test/leads"), ("Organisation:Teams:0:NudgesTo", to)]);
        await bot.JoinAsync("leads");
        await bot.RiskAsync("ana", RiskLevel.Nudge, 0.6);
        await bot.GoOnAsync();

        Assert.Equal((alone, together), (bot.Channels.In(Mia).Count, bot.Channels.In("leads").Count));
        await bot.PressAsync("tom", "nudge-take", "1");
        await bot.GoOnAsync();
        Assert.All([.. bot.Channels.In(Mia), .. bot.Channels.In("leads")], c => Assert.Contains("Tom is on it", c, StringComparison.Ordinal));
        Assert.Equal("Help is coming: Tom is on it.", bot.Channels.In(Ana)[^1]);
    }

    [Fact]
    public async Task The_supervisors_channel_is_told_when_no_supervisor_can_be_reached()
    {
        await using var bot = await Supervision.OpenAsync("Sqlite", [.. Care, ("Organisation:Teams:0:SupervisorsChannel", "test/leads")]);
        await bot.MeetAsync("ana");
        await bot.JoinAsync("leads");

        await bot.RiskAsync("ana", RiskLevel.Nudge, 0.6);
        await bot.GoOnAsync();

        Assert.Single(bot.Channels.In("leads"));
        Assert.Equal("I've told your supervisors. I'll tell you as soon as help is on the way.", Assert.Single(bot.Channels.In(Ana)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_not_needed_is_counted_with_its_reason_and_why_is_kept_without_details(string kind)
    {
        await using var bot = await OpenAsync(kind);
        foreach (var (verb, customer) in new[] { ("nudge-take", "one"), ("nudge-coach", "two"), ("nudge-dismiss", "three"), (null, "four") })
        {
            await bot.RiskAsync("ana", RiskLevel.Immediate, 0.9, customer: customer);
            await bot.GoOnAsync(TimeSpan.FromSeconds(1));
            if (verb is not null)
            {
                await bot.PressAsync("mia", verb, $"{bot.Channels.In(Mia).Count}", "He jokes, call +49 170 1234567.");
            }
        }

        Assert.Contains("2 of 3 answered were needed (67 %), 1 open or unanswered.", await bot.SayAsync("mia", "nudges"), StringComparison.Ordinal);
        Assert.Contains("wants-manager", await bot.SayAsync("mia", "nudges"), StringComparison.Ordinal);
        Assert.DoesNotContain("answered were needed", await bot.SayAsync("ana", "nudges"), StringComparison.Ordinal);
        var notes = await bot.Database.ReadAsync(c => Dapper.SqlMapper.QueryAsync<string>(c, "SELECT note FROM escalation_events WHERE what = 'dismissed'"), CancellationToken.None);
        Assert.Equal("He jokes, call [phone].", Assert.Single(notes));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_is_no_supervisor_of_the_team_reads_and_does_nothing(string kind)
    {
        await using var bot = await OpenAsync(kind, [.. Care, ("Organisation:Teams:0:Members:0", "test/ana"), ("Organisation:Teams:1:Name", "Sales"), ("Organisation:Teams:1:Supervisors:0:Name", "Sue"), ("Organisation:Teams:1:Supervisors:0:Id", "test/sue")]);
        await bot.RiskAsync("ana", RiskLevel.Nudge, 0.6);
        await bot.GoOnAsync();

        foreach (var (who, item) in new[] { ("ana", "1"), ("sue", "1"), ("nobody", "1"), ("mia", "2"), ("mia", "-1"), ("mia", "1 or 1"), ("mia", "") })
        {
            foreach (var verb in new[] { "nudge-take", "nudge-coach", "nudge-dismiss" })
            {
                Assert.Equal(("Only the supervisors of the team can answer that.", null), await bot.PressAsync(who, verb, item));
            }
        }

        Assert.Equal("Only the supervisors of the team can answer that.", await bot.SayAsync("sue", "nudge 1 on it"));
        await bot.GoOnAsync();
        Assert.Contains("nudge 1 on it", Assert.Single(bot.Channels.In(Mia)), StringComparison.Ordinal);
    }

    private static Task<Supervision> OpenAsync(string kind) => OpenAsync(kind, Care);

    private static async Task<Supervision> OpenAsync(string kind, (string, string)[] settings)
    {
        var bot = await Supervision.OpenAsync(kind, settings);
        foreach (var person in new[] { "ana", "ben", "mia", "tom" })
        {
            await bot.MeetAsync(person);
        }

        return bot;
    }
}
