using CoachBot.Delivery;

namespace CoachBot.Channels.Teams;

/// <summary>
/// A channel that did not get its answer in time sends the message again: the second delivery is answered 200 without a second reply.
/// Each process remembers its own; of several behind one address the inbox knows.
/// </summary>
internal sealed class DuplicateDeliveries(Inbox inbox, TimeProvider time) : IMiddleware
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly RecentKeys _seen = new(time, Lifetime, most: 20_000);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var activity = turnContext.Activity;
        if (activity.Type != ActivityTypes.Message || string.IsNullOrEmpty(activity.Id))
        {
            await next(cancellationToken);
            return;
        }

        var key = new RecentKey(activity.ChannelId, activity.Conversation?.Id, activity.Id);
        if (!_seen.TryAdd(key) || !await inbox.IsFirstAsync(key.Channel, key.Conversation, key.Id, cancellationToken))
        {
            return;
        }

        try
        {
            await next(cancellationToken);
        }
        catch
        {
            // Nobody got an answer, so another delivery is a new chance.
            _seen.Forget(key);
            await inbox.ForgetAsync(key.Channel, key.Conversation, key.Id);
            throw;
        }
    }
}
