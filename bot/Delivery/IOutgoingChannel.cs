using CoachBot.Coaching.Replies;

namespace CoachBot.Delivery;

/// <summary>A way to write to people who did not just ask.</summary>
internal interface IOutgoingChannel
{
    /// <summary>Whether conversations of the channel of that name are reached this way.</summary>
    bool Serves(string channel);

    /// <summary>The reply as it will be stored and sent.</summary>
    string Render(Reply reply, string channel);

    /// <summary>One try. What goes wrong is an outcome, not an exception.</summary>
    Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken);
}
