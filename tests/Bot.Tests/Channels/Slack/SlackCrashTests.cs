using System.Diagnostics;
using System.Text;
using CoachBot.CommandLine;
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
        using (var bot = await BotProcess.StartAsync(_folder.FullName, _slack))
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
        using var next = await BotProcess.StartAsync(_folder.FullName, _slack);
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

    private sealed class BotProcess : IDisposable
    {
        private readonly Process _process;

        private BotProcess(Process process, string url) => (_process, Client) = (process, new HttpClient { BaseAddress = new Uri(url) });

        public HttpClient Client { get; }

        public static async Task<BotProcess> StartAsync(string folder, FakeSlack slack)
        {
            var start = new ProcessStartInfo("dotnet", [typeof(CoachCommand).Assembly.Location, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, WorkingDirectory = folder };
            foreach (var (key, value) in new[]
            {
                ("ASPNETCORE_ENVIRONMENT", "Development"), ("Storage__ConnectionString", $"Data Source={folder}/coachbot.db"), ("Slack__Enabled", "true"),
                ("Slack__SigningSecret", SlackPerson.Secret), ("Slack__BotToken", FakeSlack.Token), ("Slack__ApiUrl", $"{slack.Url}/api/"),
            })
            {
                start.Environment[key] = value;
            }

            var process = Process.Start(start)!;
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                if (line.Contains("Now listening on: ", StringComparison.Ordinal))
                {
                    _ = process.StandardOutput.ReadToEndAsync();
                    return new BotProcess(process, line[line.IndexOf("http", StringComparison.Ordinal)..].Trim());
                }
            }

            throw new InvalidOperationException("The bot did not start.");
        }

        /// <summary>The process gets no chance to do anything more.</summary>
        public void Kill()
        {
            _process.Kill();
            _process.WaitForExit();
        }

        public void Dispose()
        {
            if (!_process.HasExited)
            {
                Kill();
            }

            _process.Dispose();
            Client.Dispose();
        }
    }
}
