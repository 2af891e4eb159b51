using CoachBot.Coaching.Replies;

namespace CoachBot.Delivery;

/// <summary>All ways to write to people.</summary>
internal sealed class OutgoingChannels(IEnumerable<IOutgoingChannel> channels)
{
    private readonly IOutgoingChannel[] _channels = [.. channels];

    /// <summary>The way into conversations of that channel; <see langword="null"/> when it is switched off.</summary>
    public IOutgoingChannel? Find(string? channel) => channel is null ? null : Array.Find(_channels, c => c.Serves(channel));

    /// <summary>The reply for the outbox.</summary>
    public string Render(Reply reply, string channel) => (Find(channel) ?? throw new InvalidOperationException($"No way leads into the channel '{channel}'.")).Render(reply, channel);
}
