using System.Net;

namespace CoachBot.Delivery;

/// <summary>What is known of a call to a channel, whatever the layers above make of it.</summary>
internal sealed class CallRecord
{
    private static readonly AsyncLocal<CallRecord?> Slot = new();

    /// <summary>Whether the channel may have seen the call.</summary>
    public bool HasBegun { get; set; }

    /// <summary>The channel's answer, if one came.</summary>
    public HttpStatusCode? Status { get; set; }

    /// <summary>How long the channel asks to wait.</summary>
    public TimeSpan? Wait { get; set; }

    /// <summary>The record of the calls of this flow of control; <see langword="null"/> when nobody keeps one.</summary>
    public static CallRecord? Current => Slot.Value;

    /// <summary>Begins a record for the calls that follow in this flow of control.</summary>
    public static CallRecord Begin() => Slot.Value = new CallRecord();

    /// <summary>What the call means for the message.</summary>
    /// <param name="activityId">The channel's id, when the call succeeded.</param>
    /// <param name="failure">The exception, when it did not.</param>
    public SendOutcome Outcome(string? activityId, Exception? failure) => Status switch
    {
        null => new SendOutcome(HasBegun ? SendResult.Unsure : SendResult.NotYet) { Problem = $"No answer from the channel: {failure?.GetType().Name}." },
        >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous => new SendOutcome(SendResult.Sent) { ActivityId = activityId },
        HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => Answered(SendResult.Unsure),
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestTimeout
            or HttpStatusCode.Unauthorized => Answered(SendResult.NotYet),
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound => Answered(SendResult.Gone),
        _ => Answered(SendResult.Refused),
    };

    private SendOutcome Answered(SendResult result) => new(result) { Wait = Wait, Problem = $"The channel answered {(int)Status!.Value}." };
}
