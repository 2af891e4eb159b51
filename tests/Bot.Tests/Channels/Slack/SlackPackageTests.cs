using System.Diagnostics;
using System.Globalization;
using System.Text;
using CoachBot.Channels.Slack;
using CoachBot.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.Channels.Slack;

/// <summary>Slack's own packages on what we sign, check and send.</summary>
public sealed class SlackPackageTests
{
    private const long Now = 1_700_000_000;
    private static readonly SigningSecret Secret = new(SlackPerson.Secret);

    [NodeFact]
    public async Task What_is_signed_for_Slacks_package_is_valid_here_and_every_altered_byte_is_refused_by_both()
    {
        string[] bodies = ["", "{}", "payload=%7B%22type%22%3A%22block_actions%22%7D", "{\"text\":\"Grüße, 😀 & <@U1>\"}", new string('x', 5_000)];
        var signed = await VerifyAsync(bodies.Select(b => (Now, b, (string?)null)));
        foreach (var (body, answer) in bodies.Zip(signed))
        {
            Assert.True(answer.Valid);
            Assert.Equal(SignatureVerdict.Valid, Check(Now, answer.Signature, body));
            Assert.Equal(answer.Signature, SlackSignature.Of(Secret, Now.ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes(body)));
        }

        const string Original = "token=x&team_id=T1&command=%2Fcoach&text=calm+down";
        var signature = SlackSignature.Of(Secret, Now.ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes(Original));
        var altered = Enumerable.Range(0, Original.Length).Select(i => $"{Original[..i]}{(char)(Original[i] ^ 1)}{Original[(i + 1)..]}").ToArray();
        var verdicts = await VerifyAsync(altered.Select(a => (Now, a, (string?)signature)));
        Assert.All(verdicts, v => Assert.False(v.Valid));
        Assert.All(altered, a => Assert.Equal(SignatureVerdict.Wrong, Check(Now, signature, a)));
    }

    [NodeFact]
    public async Task An_old_request_is_refused_by_both()
    {
        var ages = new[] { 0, 299, 301, 3_600 };
        var verdicts = await VerifyAsync(ages.Select(a => (Now - a, "{}", (string?)null)));

        Assert.Equal(verdicts.Select(v => v.Valid), ages.Zip(verdicts).Select(p => Check(Now - p.First, p.Second.Signature, "{}") == SignatureVerdict.Valid));
    }

    [NodeFact]
    public async Task Every_block_and_view_is_one_by_Slacks_own_types()
    {
        var shown = new JArray();
        foreach (var (name, reply) in ReplyCases.All)
        {
            var message = SlackMessage.Of(reply);
            shown.Add(new JObject { ["name"] = name, ["blocks"] = message["blocks"]!.DeepClone() });
            shown.Add(new JObject { ["name"] = name, ["view"] = SlackDialog.Form(new JObject { ["draft"] = "x", ["for"] = "email" }, (JArray)message["blocks"]!) });
        }

        shown.Add(new JObject { ["view"] = SlackDialog.Working() });
        shown.Add(new JObject { ["view"] = SlackDialog.Form(new JObject()) });
        shown.Add(new JObject { ["view"] = SlackHome.View(CoachBot.Coaching.Replies.Reply.Note("No promises."), new HashSet<string> { "trigger.calm-down" }) });

        Assert.Equal("", await NodeAsync("types", shown.ToString(Formatting.None)));
        Assert.NotEqual("", await NodeAsync("types", """[{"blocks":[{"type":"header","text":"no object"}]}]"""));
    }

    private static SignatureVerdict Check(long time, string signature, string body) =>
        SlackSignature.Check(Secret, time.ToString(CultureInfo.InvariantCulture), signature, Encoding.UTF8.GetBytes(body), DateTimeOffset.FromUnixTimeSeconds(Now));

    private static async Task<(string Signature, bool Valid)[]> VerifyAsync(IEnumerable<(long Time, string Body, string? Signature)> requests)
    {
        var lines = requests.Select(r => JsonConvert.SerializeObject(new
        {
            secret = SlackPerson.Secret,
            time = r.Time,
            body = Convert.ToBase64String(Encoding.UTF8.GetBytes(r.Body)),
            signature = r.Signature,
            now = Now,
        }));
        var answers = await NodeAsync("verify", string.Join('\n', lines));
        return [.. answers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(JObject.Parse).Select(a => ((string)a["signature"]!, (bool)a["valid"]!))];
    }

    private static async Task<string> NodeAsync(string what, string input)
    {
        var start = new ProcessStartInfo("node", [Repository.PathOf("tests", "Slack", "check.mjs"), what])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (await output).Trim();
    }
}
