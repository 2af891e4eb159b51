using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>Brings a message to the place where the person waits for it, seen by nobody else. Where that place is gone, into the 1:1 chat.</summary>
internal sealed class SlackReplies(SlackCalls calls)
{
    /// <summary>The id of the message, where it has one.</summary>
    public Task<string?> SendAsync(SlackJob job, JObject message, CancellationToken cancellationToken) => job switch
    {
        { Kind: SlackJobKind.Direct } => PostAsync(job.Team, job.Channel!, job.Thread, message, cancellationToken),
        { Kind: SlackJobKind.Mention } => WhisperAsync(job, message, cancellationToken),
        { Kind: SlackJobKind.Press or SlackJobKind.ShowAll, Surface: not null } => ShowAsync(job, SlackInPlace.Put(job, message), cancellationToken),
        { ViewId: not null } => ShowAsync(job, SlackDialog.Form(job.Value ?? FieldsOf(job), (JArray)message["blocks"]!), cancellationToken),
        _ => LeaveAsync(job, message, cancellationToken),
    };

    /// <summary>Shows a changed message or view in the place of the one that a button was pressed in.</summary>
    public async Task<string?> ShowAsync(SlackJob job, JObject changed, CancellationToken cancellationToken)
    {
        if (job.ViewId is { } view)
        {
            var answer = await calls.CallAsync("views.update", job.Team, new JObject { ["view_id"] = view, ["view"] = changed }, cancellationToken);
            // Who closed the dialog does not want the answer; who waited for it while the bot was away does.
            return answer.Outcome == SlackOutcome.Done || (answer.Error == "not_found" && job.Attempt == 1)
                ? view
                : await PostAsync(job.Team, job.User, null, SlackInPlace.MessageOf(changed), cancellationToken);
        }

        if (!job.IsEphemeral && job is { Message: { } message, Channel: { } channel })
        {
            var arguments = new JObject(changed) { ["channel"] = channel, ["ts"] = message };
            if ((await calls.CallAsync("chat.update", job.Team, arguments, cancellationToken)).Outcome == SlackOutcome.Done)
            {
                return message;
            }
        }

        return await LeaveAsync(job, new JObject(changed) { ["replace_original"] = true }, cancellationToken);
    }

    public async Task<string?> PostAsync(string team, string channel, string? thread, JObject message, CancellationToken cancellationToken)
    {
        var answer = await calls.CallAsync("chat.postMessage", team, Arguments(message, channel, thread), cancellationToken);
        return answer.Outcome == SlackOutcome.Done ? answer.Body.Text("ts") : throw new SlackRefusedException("chat.postMessage", answer.Error);
    }

    /// <summary>The arguments of a new message. Nothing in it is to be read as a name to call, or as a page to show.</summary>
    public static JObject Arguments(JObject message, string channel, string? thread)
    {
        var arguments = new JObject(message)
        {
            ["channel"] = channel,
            ["mrkdwn"] = false,
            ["link_names"] = false,
            ["unfurl_links"] = false,
            ["unfurl_media"] = false,
        };
        if (thread is not null)
        {
            arguments["thread_ts"] = thread;
        }

        return arguments;
    }

    /// <summary>A message that was chosen is the draft, or what the draft is to answer.</summary>
    private static JObject FieldsOf(SlackJob job) => new() { [job.Kind == SlackJobKind.WhatNext ? ButtonKeys.Customer : ButtonKeys.Draft] = job.Text };

    private async Task<string?> WhisperAsync(SlackJob job, JObject message, CancellationToken cancellationToken)
    {
        var arguments = Arguments(message, job.Channel!, job.Thread);
        arguments["user"] = job.User;
        var answer = await calls.CallAsync("chat.postEphemeral", job.Team, arguments, cancellationToken);
        return answer.Outcome == SlackOutcome.Done ? answer.Body.Text("message_ts") : await PostAsync(job.Team, job.User, null, message, cancellationToken);
    }

    private async Task<string?> LeaveAsync(SlackJob job, JObject message, CancellationToken cancellationToken)
    {
        if (job.ResponseUrl is { } url)
        {
            var answer = await calls.LeaveAsync(job.Team, url, new JObject(message) { ["response_type"] = "ephemeral", ["mrkdwn"] = false }, cancellationToken);
            if (answer.Outcome == SlackOutcome.Done)
            {
                return null;
            }
        }

        // It was asked too long ago, or answered too often.
        message = new JObject(message);
        message.Remove("replace_original");
        return await PostAsync(job.Team, job.User, null, message, cancellationToken);
    }
}
