namespace CoachBot.Channels;

/// <summary>A new conversation may be announced by two events within seconds; it is welcomed once.</summary>
internal sealed class Welcomes(TimeProvider time)
{
    private readonly RecentKeys _seen = new(time, TimeSpan.FromMinutes(10), most: 5_000);

    public bool IsFirst(IActivity activity) => _seen.TryAdd(new RecentKey(activity.ChannelId, activity.Conversation?.Id, null));
}
