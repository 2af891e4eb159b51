using System.Threading.RateLimiting;
using CoachBot.Channels.Teams;
using CoachBot.Conversations;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Limits;

/// <summary>Keeps one person from using up what is there for all. Who asks too much hears so once, kindly; where others read along nothing is said.</summary>
internal sealed class PersonalLimit : IMiddleware, IDisposable
{
    private const int UsualPerMinute = 60;
    private static readonly TimeSpan BetweenNotices = TimeSpan.FromSeconds(20);

    private readonly PartitionedRateLimiter<string>? _asked;
    private readonly PartitionedRateLimiter<string>? _told;
    private readonly string _sentence;

    public PersonalLimit(IOptions<LimitOptions> options, IHostEnvironment environment)
    {
        var perMinute = options.Value.PerMinute ?? (environment.IsDevelopment() ? 0 : UsualPerMinute);
        _sentence = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"That was a lot at once: I take {perMinute} messages a minute from each of you. Give me a moment, and send it again.");
        if (perMinute == 0)
        {
            return;
        }

        // One more every so often, instead of all of them at the full minute.
        _asked = PartitionedRateLimiter.Create<string, string>(person => RateLimitPartition.GetTokenBucketLimiter(person, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Min(options.Value.AtOnce, perMinute),
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
            QueueLimit = 0,
        }));
        _told = PartitionedRateLimiter.Create<string, string>(person => RateLimitPartition.GetFixedWindowLimiter(person, _ => new FixedWindowRateLimiterOptions { PermitLimit = 1, Window = BetweenNotices, QueueLimit = 0 }));
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var activity = turnContext.Activity;
        if (_asked is null || activity.Type is not (ActivityTypes.Message or ActivityTypes.Invoke) || IsFree(_asked, IncomingMessages.SenderOf(activity)))
        {
            await next(cancellationToken);
        }
        else if (activity.Type == ActivityTypes.Invoke)
        {
            // A button that gets no answer spins on.
            await turnContext.SendActivityAsync(InvokeSentence.Of(activity.Name, _sentence), cancellationToken);
        }
        else if (IncomingMessages.KindOf(activity.Conversation) == ConversationKind.Personal && IsFree(_told!, IncomingMessages.SenderOf(activity)))
        {
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Message, Text = _sentence, TextFormat = TextFormatTypes.Plain }, cancellationToken);
        }
    }

    public void Dispose()
    {
        _asked?.Dispose();
        _told?.Dispose();
    }

    private static bool IsFree(PartitionedRateLimiter<string> limiter, string person)
    {
        using var lease = limiter.AttemptAcquire(person);
        return lease.IsAcquired;
    }
}
