using CoachBot.Delivery;

namespace CoachBot.Channels;

/// <summary>A new conversation may be announced by two events within seconds, to one process or to two; it is welcomed once.</summary>
internal sealed class Welcomes(Inbox inbox, TimeProvider time)
{
    private readonly RecentKeys _seen = new(time, TimeSpan.FromMinutes(10), most: 5_000);

    public async ValueTask<bool> IsFirstAsync(IActivity activity, CancellationToken cancellationToken) =>
        _seen.TryAdd(new RecentKey(activity.ChannelId, activity.Conversation?.Id, null))
        && await inbox.IsFirstAsync(activity.ChannelId, activity.Conversation?.Id, "welcome", cancellationToken);
}
