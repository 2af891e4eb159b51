using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using CoachBot.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit.Abstractions;

namespace CoachBot.Tests.Channels;

/// <summary>
/// Activities that Teams would never send: every shape, with values, names and bytes exchanged. The same ones in every run, as many as the environment asks for
/// (COACHBOT_TEST_FUZZ=100000).
/// </summary>
public sealed class TeamsFuzzTests(ITestOutputHelper output)
{
    private const string Variable = "COACHBOT_TEST_FUZZ";
    private const int UsualActivities = 3_000;
    private const int AtOnce = 4;
    private const long MostGrowth = 16 * 1024 * 1024;

    [Fact]
    public async Task No_activity_makes_the_bot_stumble()
    {
        await using var service = await FakeConnector.StartAsync();
        await using var bot = new CoachBotApplication(("ChannelCalls:Retries", "0"));
        using var client = bot.CreateClient();
        var activities = int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var asked) ? asked : UsualActivities;
        var seeds = TeamsShapes.Names.Select(n => TeamsShapes.Read(n, service.Url).ToJsonString()).ToArray();
        var counts = new int[600];

        // What is kept for a while, such as the ids of messages, has filled up by the first half.
        await Send(client, service, bot, seeds, counts, 0, activities / 2);
        var half = GC.GetTotalMemory(forceFullCollection: true);
        await Send(client, service, bot, seeds, counts, activities / 2, activities);
        var end = GC.GetTotalMemory(forceFullCollection: true);

        var told = string.Join(", ", counts.Select((n, status) => (n, status)).Where(c => c.n > 0).Select(c => $"{c.n} × {c.status}"));
        output.WriteLine($"{told}; {half / 1024:N0} KB at half time, {end / 1024:N0} KB at the end");
        Assert.True(counts[200] > activities / 3 && counts[400] > activities / 20, told);
        Assert.True(end - half < MostGrowth, $"{half} bytes at half time, {end} at the end");
    }

    private static async Task Send(HttpClient client, FakeConnector service, CoachBotApplication bot, string[] seeds, int[] counts, int from, int to) => await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(lane => Task.Run(async () =>
    {
        for (var i = from + lane; i < to; i += AtOnce)
        {
            var bytes = Mutated(new Random(i), seeds, i);
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await client.PostAsync("/api/messages", content);
            Interlocked.Increment(ref counts[(int)answer.StatusCode]);
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True((int)answer.StatusCode < 500 && !TellsOfCode(body), $"Activity {i} got {answer.StatusCode}: {body}\n{Encoding.UTF8.GetString(bytes)}");
            while (bot.Log.Lines.TryDequeue(out var line))
            {
                // A service that is not there, or refuses ids as long as a page, is no fault of the bot's. Lanes share the log, so the activity may be a neighbour.
                var isOurs = line.Contains("A turn failed", StringComparison.Ordinal) && !line.Contains(nameof(HttpRequestException), StringComparison.Ordinal) && !line.Contains("The channel answered", StringComparison.Ordinal);
                Assert.False(isOurs, $"Near activity {i}: {line}\n{Encoding.UTF8.GetString(bytes)}");
            }

            while (service.Received.TryDequeue(out var said))
            {
                Assert.False(TellsOfCode(said.ToJsonString()), $"Near activity {i} the bot said {said.ToJsonString()}");
            }

            service.Paths.Clear();
        }
    })));

    private static bool TellsOfCode(string text) =>
        text.Contains("Exception", StringComparison.Ordinal) || text.Contains("   at ", StringComparison.Ordinal) || text.Contains("Something went wrong on my side", StringComparison.Ordinal);

    private static byte[] Mutated(Random random, string[] seeds, int i)
    {
        var json = JObject.Parse(seeds[i % seeds.Length]);
        var service = (string)json["serviceUrl"]!;
        json["id"] = $"{1_700_000_000_000 + i}";
        for (var n = random.Next(4); n > 0; n--)
        {
            Mutations.Shake(json, random);
        }

        // Nobody outside this machine is to be called.
        var isKept = random.Next(20) > 0;
        if (isKept || json["serviceUrl"] is not null)
        {
            json["serviceUrl"] = isKept ? service : (string[])["", "/", "ftp://127.0.0.1/", "http://127.0.0.1:9/", "http://user@127.0.0.1:9/", "javascript:1", "http://"] is var others ? others[random.Next(7)] : null;
        }

        var bytes = Encoding.UTF8.GetBytes(json.ToString(Formatting.None));
        return random.Next(12) == 0 ? Mutations.Bend(bytes, random) : bytes;
    }
}
