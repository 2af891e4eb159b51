using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>Does what a person in Slack asked for.</summary>
internal sealed class SlackJobs(SlackAdapter adapter, IBot bot, SlackDialogs dialogs, SlackReplies replies, SlackPlaces places)
{
    public Task RunAsync(SlackJob job, CancellationToken cancellationToken) => job.Kind switch
    {
        SlackJobKind.OpenDialog => dialogs.OpenAsync(job, cancellationToken),
        SlackJobKind.CoachMessage or SlackJobKind.WhatNext => AnswerInDialogAsync(job, cancellationToken),
        SlackJobKind.ShowAll => ShowAllAsync(job, cancellationToken),
        SlackJobKind.UseDraft => dialogs.UseDraftAsync(job, cancellationToken),
        SlackJobKind.HearAgain or SlackJobKind.Home => dialogs.ShowHomeAsync(job, cancellationToken),
        _ => AnswerAsync(job, cancellationToken),
    };

    /// <summary>The dialog must be open within three seconds, so it opens first and is filled in then.</summary>
    private async Task AnswerInDialogAsync(SlackJob job, CancellationToken cancellationToken)
    {
        var view = job.Attempt == 1 ? await dialogs.OpenWorkingAsync(job, cancellationToken) : null;
        await AnswerAsync(job with { ViewId = view }, cancellationToken);
    }

    private async Task AnswerAsync(SlackJob job, CancellationToken cancellationToken)
    {
        await places.RememberAsync(job);
        await adapter.AnswerAsync(job, SlackActivities.From(job, places.ServiceUrl), bot, cancellationToken);
    }

    private async Task ShowAllAsync(SlackJob job, CancellationToken cancellationToken)
    {
        if (job.Surface?.DeepClone() is JObject surface && surface["blocks"] is JArray blocks && SlackFolding.Unfold(blocks, job.Text ?? ""))
        {
            await replies.ShowAsync(job, surface, cancellationToken);
        }
    }
}
