using CoachBot.Coaching.Replies;
using CoachBot.Delivery;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>Messages from the outbox into Slack, one try each; the outbox waits and tries again.</summary>
internal sealed class SlackOutgoing(SlackApi api, SlackPacing pacing, IOptions<SlackOptions> options) : IOutgoingChannel
{
    public bool Serves(string channel) => options.Value.Enabled && channel == SlackRenderer.Channel;

    public string Render(Reply reply, string channel) => SlackMessage.Of(reply).ToString(Formatting.None);

    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (SlackJson.Parse(message.Payload) is not { } payload || SlackJson.Parse(message.Reference)?["conversation"].Text("id")?.Split(':') is not [var team, var channel])
        {
            return new SendOutcome(SendResult.Refused) { Problem = "The message or its address is no longer understood." };
        }

        var method = message.Replaces is null ? "chat.postMessage" : "chat.update";
        if (pacing.Take(method, team, channel, TimeSpan.Zero) is { Ticks: > 0 } wait)
        {
            return new SendOutcome(SendResult.NotYet) { Wait = wait, Problem = "Slack takes one message a second into a channel." };
        }

        return OutcomeOf(await TryAsync(method, team, Arguments(message, payload, channel), cancellationToken), method, team);
    }

    private static JObject Arguments(OutgoingMessage message, JObject payload, string channel)
    {
        if (message.IsRepeat)
        {
            SlackMessage.MarkRepeat(payload);
        }

        return message.Replaces?.Split('/') is [var sentTo, var replaced]
            ? new JObject(payload) { ["channel"] = sentTo, ["ts"] = replaced }
            : SlackReplies.Arguments(payload, channel, null);
    }

    private async Task<SlackAnswer> TryAsync(string method, string team, JObject arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await api.CallAsync(method, team, arguments, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return new SlackAnswer(SlackOutcome.Unsure) { Error = "no answer in time" };
        }
    }

    private SendOutcome OutcomeOf(SlackAnswer answer, string method, string team)
    {
        if (answer is { Outcome: SlackOutcome.Busy, Wait: { } wait })
        {
            pacing.Hold(method, team, wait);
        }

        return new SendOutcome(ResultOf(answer))
        {
            // What was posted to a person stands in a channel with a name of its own, and can be changed only there.
            ActivityId = answer.Body.Text("ts") is { } ts ? $"{answer.Body.Text("channel")}/{ts}" : null,
            Wait = answer.Wait,
            Problem = answer.Outcome == SlackOutcome.Done ? null : $"Slack answered: {answer.Error}.",
        };
    }

    private static SendResult ResultOf(SlackAnswer answer) => answer switch
    {
        { Outcome: SlackOutcome.Done } => SendResult.Sent,
        { Outcome: SlackOutcome.Busy or SlackOutcome.Unreached } => SendResult.NotYet,
        { Outcome: SlackOutcome.Unsure } => SendResult.Unsure,
        { IsLockedOut: true } => SendResult.NotYet,
        { Error: "channel_not_found" or "is_archived" or "not_in_channel" or "account_inactive" or "user_not_found" or "cannot_dm_bot" } => SendResult.Gone,
        _ => SendResult.Refused,
    };
}
