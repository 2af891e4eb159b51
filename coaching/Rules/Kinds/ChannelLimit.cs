using CoachBot.Coaching.Drafts;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>A limit that may differ from channel to channel.</summary>
internal sealed record ChannelLimit(double Usual, IReadOnlyDictionary<Channel, double> ByChannel)
{
    public double For(Channel channel) => ByChannel.TryGetValue(channel, out var own) ? own : Usual;
}
