using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>Opens and changes what is no message: the dialog and the bot's own tab.</summary>
internal sealed class SlackDialogs(SlackCalls calls, SlackReplies replies, SlackHome home)
{
    private const string TooLate = "I could not open the dialog in time. Please try again, or write your draft behind /coach or to me in our own chat.";

    /// <summary>Opens the empty form.</summary>
    public async Task OpenAsync(SlackJob job, CancellationToken cancellationToken)
    {
        if (await OpenAsync(job, SlackDialog.Form(new JObject()), cancellationToken) is null)
        {
            await replies.SendAsync(job with { Surface = null, ViewId = null }, SlackMessage.Of(TooLate), cancellationToken);
        }
    }

    /// <summary>Opens the dialog before there is anything to show; its id, or <see langword="null"/> when it was too late.</summary>
    public Task<string?> OpenWorkingAsync(SlackJob job, CancellationToken cancellationToken) => OpenAsync(job, SlackDialog.Working(), cancellationToken);

    /// <summary>Puts the draft that is offered into the form.</summary>
    public async Task UseDraftAsync(SlackJob job, CancellationToken cancellationToken)
    {
        if (SlackDialog.OfferedDraft(job.Surface?["blocks"]) is { } draft)
        {
            var fields = new JObject(job.Value ?? new JObject()) { [ButtonKeys.Draft] = draft };
            await replies.ShowAsync(job, SlackDialog.Form(fields), cancellationToken);
        }
    }

    /// <summary>Shows the tab as it is now.</summary>
    public async Task ShowHomeAsync(SlackJob job, CancellationToken cancellationToken)
    {
        var sender = SlackActivities.SenderOf(job);
        if (job is { Kind: SlackJobKind.HearAgain, Text: { } rule })
        {
            await home.HearAgainAsync(sender, rule, cancellationToken);
        }

        var view = await home.ForAsync(sender, cancellationToken);
        var answer = await calls.CallAsync("views.publish", job.Team, new JObject { ["user_id"] = job.User, ["view"] = view }, cancellationToken);
        if (answer.Outcome != SlackOutcome.Done)
        {
            throw new SlackRefusedException("views.publish", answer.Error);
        }
    }

    private async Task<string?> OpenAsync(SlackJob job, JObject view, CancellationToken cancellationToken)
    {
        if (job.Trigger is null || job.Attempt > 1)
        {
            return null;
        }

        var answer = await calls.CallAsync("views.open", job.Team, new JObject { ["trigger_id"] = job.Trigger, ["view"] = view }, cancellationToken);
        return answer.Outcome == SlackOutcome.Done ? answer.Body?["view"].Text("id") : null;
    }
}
