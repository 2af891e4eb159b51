using System.Globalization;
using System.Text;
using CoachBot.Channels.Slack;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.Channels.Slack;

/// <summary>A person in Slack, as the bot hears of them: signed requests in the shapes that Slack sends.</summary>
internal sealed class SlackPerson(HttpClient client, FakeSlack slack, string user = "U1")
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private static int s_count;

    public static int NextNumber() => Interlocked.Increment(ref s_count);

    public Task<HttpResponseMessage> WriteAsync(string text) => EventAsync(Message(text));

    public JObject Message(string text, string channel = "D1", string type = "message", string? ts = null) => new()
    {
        ["type"] = type,
        ["channel"] = channel,
        ["channel_type"] = channel.StartsWith('D') ? "im" : "channel",
        ["user"] = user,
        ["text"] = text,
        ["ts"] = ts ?? string.Create(CultureInfo.InvariantCulture, $"1699999999.{NextNumber():D6}"),
    };

    public Task<HttpResponseMessage> EventAsync(JObject happened, string? id = null) => PostAsync("/slack/events", "application/json", Envelope(happened, id ?? $"Ev{NextNumber()}").ToString(Formatting.None));

    public static JObject Envelope(JObject happened, string id) => new()
    {
        ["type"] = "event_callback",
        ["team_id"] = "T1",
        ["api_app_id"] = "A1",
        ["event_id"] = id,
        ["event_time"] = 1_700_000_000,
        ["authorizations"] = new JArray(new JObject { ["team_id"] = "T1", ["user_id"] = "UBOT", ["is_bot"] = true }),
        ["event"] = happened,
    };

    public Task<HttpResponseMessage> CommandAsync(string text, string? trigger = null, string hook = "1") => PostAsync("/slack/commands", "application/x-www-form-urlencoded", Form(new()
    {
        ["command"] = "/coach",
        ["team_id"] = "T1",
        ["user_id"] = user,
        ["channel_id"] = "C7",
        ["text"] = text,
        ["response_url"] = slack.ResponseUrl(hook),
        ["trigger_id"] = trigger ?? $"trigger{NextNumber()}",
    }));

    public Task<HttpResponseMessage> ShortcutAsync(string callback, string? text, string? trigger = null, string hook = "1") => InteractAsync(new JObject
    {
        ["type"] = text is null ? "shortcut" : "message_action",
        ["callback_id"] = callback,
        ["trigger_id"] = trigger ?? $"trigger{NextNumber()}",
        ["response_url"] = text is null ? null : slack.ResponseUrl(hook),
        ["channel"] = text is null ? null : new JObject { ["id"] = "C7", ["name"] = "help" },
        ["message"] = text is null ? null : new JObject { ["type"] = "message", ["user"] = "U9", ["ts"] = "1699999999.000001", ["text"] = text },
    });

    /// <summary>Presses a button of a message that the bot sent.</summary>
    public Task<HttpResponseMessage> PressAsync(SlackCall shown, string button, string ts, string channel = "D1", bool isEphemeral = false, string? said = null) => InteractAsync(new JObject(Pressed(shown, button))
    {
        ["state"] = new JObject { ["values"] = StateOf(shown, said) },
        ["container"] = new JObject { ["type"] = "message", ["message_ts"] = ts, ["channel_id"] = channel, ["is_ephemeral"] = isEphemeral },
        ["channel"] = new JObject { ["id"] = channel },
        ["message"] = new JObject { ["ts"] = ts, ["text"] = shown.Body["text"], ["blocks"] = shown.Blocks },
        ["response_url"] = slack.ResponseUrl(),
    });

    /// <summary>What Slack tells of the inputs beside the buttons: chosen, typed, or as they were.</summary>
    private static JObject StateOf(SlackCall shown, string? said)
    {
        var values = new JObject();
        foreach (var block in shown.Blocks.Where(b => (string?)b["type"] == "input"))
        {
            var (id, element) = ((string)block["block_id"]!, block["element"]!);
            var isSelect = (string?)element["type"] == "static_select";
            Assert.True(said is null || !isSelect || element["options"]!.Any(o => (string?)o["value"] == said), $"{said} is none of the options.");
            values[id] = new JObject
            {
                [(string)element["action_id"]!] = isSelect
                    ? new JObject { ["type"] = "static_select", ["selected_option"] = said is null ? null : new JObject { ["value"] = said } }
                    : new JObject { ["type"] = "plain_text_input", ["value"] = said ?? element["initial_value"] },
            };
        }

        return values;
    }

    /// <summary>Presses a button of a dialog or tab, with what is typed into its form.</summary>
    public Task<HttpResponseMessage> PressInViewAsync(SlackCall shown, string button, string view, JObject? typed = null) => InteractAsync(new JObject(Pressed(shown, button))
    {
        ["container"] = new JObject { ["type"] = "view", ["view_id"] = view },
        ["view"] = View(shown, view, typed ?? new JObject()),
    });

    public Task<HttpResponseMessage> SubmitAsync(SlackCall shown, string view, JObject typed) => InteractAsync(new JObject
    {
        ["type"] = "view_submission",
        ["view"] = View(shown, view, typed),
    });

    public Task<HttpResponseMessage> InteractAsync(JObject payload)
    {
        payload["team"] = new JObject { ["id"] = "T1", ["domain"] = "team" };
        payload["user"] = new JObject { ["id"] = user, ["name"] = "ana" };
        payload["trigger_id"] ??= $"trigger{NextNumber()}";
        return PostAsync("/slack/interactions", "application/x-www-form-urlencoded", Form(new() { ["payload"] = payload.ToString(Formatting.None) }));
    }

    public Task<HttpResponseMessage> PostAsync(string path, string type, string body) => PostAsync(path, type, Encoding.UTF8.GetBytes(body));

    public async Task<HttpResponseMessage> PostAsync(string path, string type, byte[] body)
    {
        using var request = Request(path, type, body);
        return await client.SendAsync(request);
    }

    public static HttpRequestMessage Request(string path, string type, byte[] body)
    {
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add(SlackSignature.TimeHeader, time);
        request.Headers.Add(SlackSignature.SignatureHeader, SlackSignature.Of(new SigningSecret(Secret), time, body));
        return request;
    }

    public static string Form(Dictionary<string, string> fields) => string.Join('&', fields.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value).Replace("%20", "+", StringComparison.Ordinal)}"));

    private static JObject Pressed(SlackCall shown, string name)
    {
        var (button, block) = shown.Button(name);
        return new JObject
        {
            ["type"] = "block_actions",
            ["actions"] = new JArray(new JObject
            {
                ["type"] = "button",
                ["action_id"] = button["action_id"],
                ["block_id"] = block["block_id"],
                ["value"] = button["value"],
                ["action_ts"] = "1700000000.000001",
            }),
        };
    }

    /// <summary>The view as Slack sends it back: what it got, an id, and the state of the inputs.</summary>
    private static JObject View(SlackCall shown, string id, JObject typed)
    {
        var values = new JObject();
        foreach (var block in shown.Blocks.Where(b => (string?)b["type"] == "input"))
        {
            var action = (string)block["element"]!["action_id"]!;
            values[(string)block["block_id"]!] = new JObject
            {
                [action] = (string?)block["element"]!["type"] == "static_select"
                    ? new JObject { ["type"] = "static_select", ["selected_option"] = (typed[action] ?? block["element"]!["initial_option"]?["value"]) is { } chosen ? new JObject { ["value"] = chosen } : JValue.CreateNull() }
                    : new JObject { ["type"] = "plain_text_input", ["value"] = typed[action] ?? block["element"]!["initial_value"] },
            };
        }

        return new JObject((JObject)shown.Body["view"]!) { ["id"] = id, ["hash"] = "1.a", ["state"] = new JObject { ["values"] = values } };
    }
}
