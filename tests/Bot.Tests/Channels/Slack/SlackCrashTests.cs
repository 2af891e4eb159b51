using System.Text;
using CoachBot.Tests.Support;
using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace CoachBot.Tests.Channels.Slack;

/// <summary>The bot as a process that is ended without notice between its acknowledgement and its answer.</summary>
public sealed class SlackCrashTests : IAsyncLifetime
{
    private const int People = 12;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot-tests-");
    private FakeSlack _slack = null!;

    public async Task InitializeAsync() => _slack = await FakeSlack.StartAsync();

    public async Task DisposeAsync()
    {
        await _slack.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Whatever_was_acknowledged_is_answered_after_a_crash_and_is_in_no_file_in_clear()
    {
        var begun = new TaskCompletionSource();
        _slack.Trouble = async (_, context) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return true;
        };
        using (var bot = await StartAsync())
        {
            var asked = Enumerable.Range(0, People).Select(i => new SlackPerson(bot.Client, _slack, $"U{i}"));
            foreach (var (person, i) in asked.Select((p, i) => (p, i)))
            {
                var answer = await person.EventAsync(person.Message("Please calm down, Marigold.", $"D{i}"));
                Assert.Equal(StatusCodes.Status200OK, (int)answer.StatusCode);
            }

            await begun.Task;
            Assert.DoesNotContain("Marigold", Files(), StringComparison.Ordinal);
            bot.Kill();
        }

        _slack.Trouble = null;
        using var next = await StartAsync();
        var answered = new HashSet<string>();
        for (var i = 0; i < People; i++)
        {
            answered.Add((string)(await _slack.NextAsync("chat.postMessage")).Body["channel"]!);
        }

        Assert.Equal(Enumerable.Range(0, People).Select(i => $"D{i}").Order(), answered.Order());
        await _slack.StaysQuietAsync();
        next.Kill();
        await using var database = new SqliteConnection($"Data Source={_folder.FullName}/coachbot.db;Pooling=False");
        Assert.Equal(0, await database.QuerySingleAsync<int>("SELECT count(*) FROM work"));
        Assert.DoesNotContain("Marigold", Files(), StringComparison.Ordinal);
    }

    private string Files() => string.Concat(_folder.GetFiles("*.db*").Where(f => f.Length > 0).Select(f =>
    {
        using var file = new FileStream(f.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd();
    }));

    private Task<BotProcess> StartAsync() => BotProcess.StartAsync(
        _folder.FullName,
        ("Slack__Enabled", "true"), ("Slack__SigningSecret", SlackPerson.Secret), ("Slack__BotToken", FakeSlack.Token), ("Slack__ApiUrl", $"{_slack.Url}/api/"));
}
