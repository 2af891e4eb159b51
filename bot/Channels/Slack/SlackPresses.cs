using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>Reads pressed buttons.</summary>
internal static class SlackPresses
{
    public static SlackInput Read(JObject payload, SlackJob job)
    {
        var action = payload["actions"].At(0);
        if (action.Text("action_id") is not { } pressed)
        {
            return SlackInput.Nothing;
        }

        var view = payload["view"] as JObject;
        job = job with
        {
            ViewId = view.Id("id"),
            Message = payload["message"].Timestamp("ts") ?? payload["container"].Timestamp("message_ts"),
            Thread = payload["message"].Timestamp("thread_ts"),
            IsEphemeral = payload["container"].At("is_ephemeral") is JValue { Value: true },
            Surface = SurfaceOf(view, payload["message"]),
            Block = action.Text("block_id"),
        };
        return pressed.Split('/')[0] switch
        {
            SlackActions.OpenDialog => new SlackWork(job),
            SlackActions.ShowAll when action.Text("value") is { } folded => new SlackWork(job with { Kind = SlackJobKind.ShowAll, Text = folded }),
            SlackActions.UseDraft when job.ViewId is not null => new SlackWork(job with { Kind = SlackJobKind.UseDraft, Value = SlackDialog.Fields(view) }),
            SlackActions.HearAgain when action.Text("value") is { } rule => new SlackWork(job with { Kind = SlackJobKind.HearAgain, Text = rule }),
            SlackActions.Press when Packed.Open(action.Text("value")) is { } value => new SlackWork(job with { Kind = SlackJobKind.Press, Value = WithSaid(value, payload["state"]) }),
            _ => SlackInput.Nothing,
        };
    }

    /// <summary>What was typed or chosen beside the button, along with what the button says.</summary>
    private static JObject WithSaid(JObject value, JToken? state)
    {
        foreach (var block in (state.At("values") as JObject)?.Properties() ?? [])
        {
            var input = block.Value.At(ButtonKeys.Say);
            if (block.Name.StartsWith($"{ButtonKeys.Say}/", StringComparison.Ordinal) && (input.Text("value") ?? input.Text("selected_option", "value")) is { } said)
            {
                value[ButtonKeys.Say] = said;
            }
        }

        return value;
    }

    /// <summary>What can be sent back changed: of a message its blocks, of a view also its frame.</summary>
    private static JObject? SurfaceOf(JObject? view, JToken? message)
    {
        if ((view?["blocks"] ?? message.At("blocks")) is not JArray blocks)
        {
            return null;
        }

        var surface = new JObject { ["blocks"] = blocks, ["text"] = message.Text("text") };
        foreach (var key in view is null ? [] : SlackDialog.Frame)
        {
            if (view![key] is { Type: not JTokenType.Null } kept)
            {
                surface[key] = kept;
            }
        }

        return surface;
    }
}
