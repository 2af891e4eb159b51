using CoachBot.Coaching.Escalation;
using CoachBot.Storage;
using CoachBot.Tests.Storage;
using CoachBot.Tests.Support;
using Dapper;

namespace CoachBot.Tests.Escalations;

public sealed class BreakNoteTests
{
    private const string Kind = "That was a run of hard conversations";

    private static readonly (string, string)[] Care =
        [("Organisation:Teams:0:Name", "Care"), ("Organisation:Teams:0:Supervisors:0:Name", "Mia"), ("Organisation:Teams:0:Supervisors:0:Id", "test/mia")];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_run_of_hot_conversations_brings_one_kind_word_to_the_person_alone_and_nothing_of_it_is_stored(string kind)
    {
        await using var bot = await Supervision.OpenAsync(kind, Care);
        await bot.MeetAsync("ana");
        await bot.MeetAsync("mia");
        foreach (var customer in new[] { "one", "two", "two", "two" })
        {
            await HotAsync(bot, customer);
        }

        Assert.Equal(0, bot.Channels.Count("chat-ana", Kind));
        foreach (var customer in new[] { "three", "four", "five" })
        {
            await HotAsync(bot, customer);
        }

        Assert.Equal(1, bot.Channels.Count("chat-ana", Kind));
        Assert.Equal(0, bot.Channels.Count("chat-mia", Kind));
        Assert.DoesNotContain("break", await EverythingAsync(bot.Database), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("hard conversations", await EverythingAsync(bot.Database), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Hot_conversations_over_a_day_are_no_run_and_a_second_note_does_not_follow_soon()
    {
        await using var bot = await Supervision.OpenAsync("Sqlite", Care);
        await bot.MeetAsync("ana");
        for (var i = 0; i < 12; i++)
        {
            await HotAsync(bot, $"{i}");
            bot.Time.Advance(TimeSpan.FromMinutes(40));
        }

        Assert.Equal(0, bot.Channels.Count("chat-ana", Kind));
        for (var i = 0; i < 12; i++)
        {
            await HotAsync(bot, $"more {i}");
            bot.Time.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(1, bot.Channels.Count("chat-ana", Kind));
    }

    [Fact]
    public async Task Where_it_is_switched_off_nobody_gets_one()
    {
        await using var bot = await Supervision.OpenAsync("Sqlite", [.. Care, ("Organisation:BreakNote", "false")]);
        await bot.MeetAsync("ana");
        for (var i = 0; i < 6; i++)
        {
            await HotAsync(bot, $"{i}");
        }

        Assert.Equal(0, bot.Channels.Count("chat-ana", Kind));
    }

    private static async Task HotAsync(Supervision bot, string customer)
    {
        await bot.RiskAsync("ana", RiskLevel.Nudge, 0.6, customer: customer);
        await bot.Get<CoachBot.Escalations.RiskWatch>().StopAsync(CancellationToken.None);
        await bot.GoOnAsync();
    }

    /// <summary>Every text in every table.</summary>
    private static Task<string> EverythingAsync(Database database) => database.ReadAsync(
        async c =>
        {
            var tables = await c.QueryAsync<string>(database.Dialect.IsShared
                ? "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
                : "SELECT name FROM sqlite_master WHERE type = 'table'");
            var all = new System.Text.StringBuilder();
            foreach (var table in tables)
            {
                foreach (IDictionary<string, object?> row in await c.QueryAsync($"SELECT * FROM {table}"))
                {
                    all.AppendJoin(' ', row.Values).AppendLine();
                }
            }

            return all.ToString();
        },
        CancellationToken.None);
}
