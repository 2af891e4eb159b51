using System.Globalization;
using System.Text;
using CoachBot.Channels.Slack;
using CoachBot.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit.Abstractions;

namespace CoachBot.Tests.Channels.Slack;

/// <summary>Requests that Slack would never send, signed as if it had: the same ones in every run, as many as the environment asks for.</summary>
public sealed class SlackFuzzTests(ITestOutputHelper output)
{
    private const string Variable = "COACHBOT_TEST_FUZZ";
    private const int UsualRequests = 10_000;
    private const int AtOnce = 8;

    private static readonly string[] Paths = ["/slack/events", "/slack/commands", "/slack/interactions"];

    [Fact]
    public async Task No_request_makes_the_bot_stumble()
    {
        // Nothing listens there, so every answer is put off; what is asked is whether requests are taken.
        await using var bot = new CoachBotApplication(
            ("Slack:Enabled", "true"), ("Slack:SigningSecret", SlackPerson.Secret), ("Slack:BotToken", FakeSlack.Token), ("Slack:ApiUrl", "http://127.0.0.1:9/api/"));
        using var client = bot.CreateClient();
        var requests = int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var asked) ? asked : UsualRequests;
        var counts = new int[600];
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(lane => Task.Run(async () =>
        {
            var random = new Random(lane);
            for (var i = lane; i < requests; i += AtOnce)
            {
                using var request = Mutated(random, i);
                using var answer = await client.SendAsync(request);
                Interlocked.Increment(ref counts[(int)answer.StatusCode]);
                var body = await answer.Content.ReadAsStringAsync();
                Assert.True((int)answer.StatusCode < 500 && !body.Contains("Exception", StringComparison.Ordinal) && !body.Contains("   at ", StringComparison.Ordinal), $"Request {i} got {answer.StatusCode}: {body}");
            }
        })));

        var told = string.Join(", ", counts.Select((n, status) => (n, status)).Where(c => c.n > 0).Select(c => $"{c.n} × {c.status}"));
        output.WriteLine(told);
        Assert.True(counts[200] > requests / 10 && counts[400] > requests / 10 && counts[401] > requests / 100, told);
        Assert.DoesNotContain(bot.Log.Lines, l => l.Contains("in Slack failed at try", StringComparison.Ordinal) || l.Contains("A turn from Slack failed", StringComparison.Ordinal));
    }

    private static HttpRequestMessage Mutated(Random random, int i)
    {
        var kind = random.Next(Paths.Length);
        var json = Seed(kind, random, i);
        for (var n = random.Next(3); n > 0; n--)
        {
            Mutations.Shake(json, random);
        }

        var text = json.ToString(Formatting.None);
        var body = Encoding.UTF8.GetBytes(kind == 0 ? text : kind == 1 ? Form(json) : $"payload={Uri.EscapeDataString(text)}");
        if (random.Next(3) == 0)
        {
            body = Mutations.Bend(body, random);
        }

        var request = SlackPerson.Request(Paths[kind], kind == 0 ? "application/json" : "application/x-www-form-urlencoded", body);
        if (random.Next(20) == 0)
        {
            var header = random.Next(2) == 0 ? SlackSignature.TimeHeader : SlackSignature.SignatureHeader;
            request.Headers.Remove(header);
            request.Headers.TryAddWithoutValidation(header, new string([.. Enumerable.Range(0, random.Next(80)).Select(_ => (char)random.Next(32, 127))]));
        }

        return request;
    }

    private static JObject Seed(int kind, Random random, int i) => kind switch
    {
        0 => SlackPerson.Envelope(
            new JObject { ["type"] = random.Next(4) == 0 ? "app_mention" : "message", ["channel"] = "D1", ["channel_type"] = "im", ["user"] = "U1", ["text"] = Some.Hostile, ["ts"] = $"1699.{i:D6}", ["files"] = new JArray() }, $"Ev{i}"),
        1 => new JObject { ["command"] = "/coach", ["team_id"] = "T1", ["user_id"] = "U1", ["channel_id"] = "C1", ["text"] = random.Next(3) == 0 ? "" : Some.Hostile, ["trigger_id"] = $"t{i}", ["response_url"] = "http://127.0.0.1:9/hooks/1" },
        _ => new JObject
        {
            ["type"] = (string[])["block_actions", "view_submission", "message_action", "shortcut"] is var types ? types[random.Next(4)] : "",
            ["callback_id"] = (string[])["coach_message", "what_next", "coach_draft"] is var callbacks ? callbacks[random.Next(3)] : "",
            ["team"] = new JObject { ["id"] = "T1" },
            ["user"] = new JObject { ["id"] = "U1" },
            ["channel"] = new JObject { ["id"] = "D1" },
            ["trigger_id"] = $"t{i}",
            ["message"] = new JObject { ["ts"] = "1699.1", ["text"] = "calm down", ["blocks"] = new JArray(new JObject { ["type"] = "actions", ["block_id"] = "b", ["elements"] = new JArray() }) },
            ["view"] = new JObject { ["id"] = "V1", ["callback_id"] = "coach", ["private_metadata"] = "3", ["state"] = new JObject { ["values"] = new JObject { ["draft/1"] = new JObject { ["draft"] = new JObject { ["value"] = "calm down" } } } } },
            ["actions"] = new JArray(new JObject { ["action_id"] = (string[])["press/0", "show_all", "use_draft", "hear_again", "open_dialog"] is var ids ? ids[random.Next(5)] : "", ["block_id"] = "b", ["value"] = Packed.Close(new JObject { ["notUseful"] = "x" }) }),
        },
    };

    private static string Form(JObject json) => string.Join('&', json.Properties().Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value.ToString())}"));
}
