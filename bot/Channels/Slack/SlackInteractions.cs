using Microsoft.AspNetCore.WebUtilities;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>Reads shortcuts, pressed buttons and dialogs that were sent off.</summary>
internal static class SlackInteractions
{
    public static SlackInput? Read(string body)
    {
        if (!QueryHelpers.ParseQuery(body).TryGetValue("payload", out var field) || field.Count != 1 || SlackJson.Parse(field[0] ?? "") is not { } payload)
        {
            return null;
        }

        // Under an installation for a whole organisation, what happens outside a workspace has no team; the person has one.
        if ((payload.Id("team", "id") ?? payload.Id("user", "team_id")) is not { } team || payload.Id("user", "id") is not { } user)
        {
            return null;
        }

        var job = new SlackJob
        {
            Kind = SlackJobKind.OpenDialog,
            Team = team,
            User = user,
            Channel = payload.Id("channel", "id"),
            ResponseUrl = payload.Text("response_url"),
            Trigger = payload.Text("trigger_id"),
        };
        return payload.Text("type") switch
        {
            "shortcut" when payload.Text("callback_id") == SlackActions.CoachDraft => new SlackWork(job),
            "message_action" => MessageShortcut(payload, job),
            "block_actions" => SlackPresses.Read(payload, job),
            "view_submission" => Submission(payload, job),
            null => null,
            _ => SlackInput.Nothing,
        };
    }

    private static SlackInput MessageShortcut(JObject payload, SlackJob job)
    {
        var text = SlackText.Decode(payload["message"].Text("text") ?? "");
        return payload.Text("callback_id") switch
        {
            SlackActions.CoachMessage => new SlackWork(job with { Kind = SlackJobKind.CoachMessage, Text = text }),
            SlackActions.WhatNext => new SlackWork(job with { Kind = SlackJobKind.WhatNext, Text = text }),
            _ => SlackInput.Nothing,
        };
    }

    private static SlackInput Submission(JObject payload, SlackJob job)
    {
        if (payload["view"].Text("callback_id") != SlackDialog.Callback || payload["view"].Id("id") is not { } view)
        {
            return SlackInput.Nothing;
        }

        var fields = SlackDialog.Fields(payload["view"]);
        return new SlackWork(job with { Kind = SlackJobKind.Submit, ViewId = view, Value = fields })
        {
            Acknowledgement = new JObject { ["response_action"] = "update", ["view"] = SlackDialog.Working() },
        };
    }
}
