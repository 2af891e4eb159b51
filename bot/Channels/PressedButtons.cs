using CoachBot.Coaching.Replies;
using CoachBot.Commitments;
using CoachBot.Conversations;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels;

/// <summary>What the buttons below a review do. Their values came back from the client and may have been altered on the way.</summary>
internal sealed class PressedButtons(NotUsefulFlow notUseful, ReviewDraftFlow reviews, PromiseBook promises)
{
    /// <summary>The answer, or <see langword="null"/> for a button that is not known.</summary>
    public async Task<Reply?> AnswerAsync(IActivity activity, JObject data, CancellationToken cancellationToken)
    {
        var sender = IncomingMessages.SenderOf(activity);
        if (Value(data, ButtonKeys.NotUseful) is { } rule)
        {
            return await notUseful.AnswerAsync(sender, rule, cancellationToken);
        }

        if (Value(data, ButtonKeys.Promise) is { } promise && Value(data, ButtonKeys.Due) is { } due)
        {
            return await promises.SentAsync(sender, promise, due, cancellationToken);
        }

        if (Value(data, ButtonKeys.Draft) is { } draft)
        {
            return await reviews.ReviewAsync(new DraftRequest(draft, Value(data, ButtonKeys.Customer), Value(data, ButtonKeys.For)), sender, cancellationToken);
        }

        return Value(data, ButtonKeys.Agent) is { } agent && Value(data, ButtonKeys.Transcript) is { } transcript ? await reviews.ReviewAsync(transcript, agent, sender, cancellationToken) : null;
    }

    private static string? Value(JObject data, string key) => data[key] is JValue { Type: JTokenType.String } value ? (string?)value : null;
}
