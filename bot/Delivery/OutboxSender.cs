using CoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CoachBot.Delivery;

/// <summary>
/// Sends one message and writes down what became of it. A channel has no way to ask whether a message arrived, and takes the same one
/// twice. So what certainly did not arrive is simply sent again; what may have arrived is sent again with a sentence that says so, so
/// that nobody takes it for a second event. Messages that replace an earlier one may be repeated freely.
/// </summary>
internal sealed partial class OutboxSender(OutboxTable outbox, OutgoingChannels channels, AddressBook addresses, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<OutboxSender> logger)
{
    /// <summary>One try takes at most this long.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private readonly string _owner = Guid.NewGuid().ToString("N");

    /// <summary>Sends the next message that is due; <see langword="false"/> when there is none.</summary>
    public async Task<bool> SendNextAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await outbox.TakeAsync(_owner, now, now + options.Value.Lease, cancellationToken) is not { } row)
        {
            return false;
        }

        await NoteAsync(row, await TryAsync(row));
        return true;
    }

    private async Task<SendOutcome> TryAsync(OutboxRow row)
    {
        if (row.Reference is null)
        {
            return new SendOutcome(SendResult.Refused) { Problem = "The conversation is not known any more." };
        }

        if (channels.Find(row.Channel) is not { } channel)
        {
            return new SendOutcome(SendResult.NotYet) { Problem = $"The channel {row.Channel} is switched off." };
        }

        if (row.Target is not null && string.IsNullOrEmpty(row.TargetActivity))
        {
            return new SendOutcome(SendResult.Refused) { Problem = "The message that this one replaces did not arrive." };
        }

        // Once begun, a try is ended by its time limit only: a stop in between would leave it open whether the message arrived.
        using var limit = new CancellationTokenSource(TimeLimit);
        return await channel.SendAsync(new OutgoingMessage(row.Key, row.Reference, row.Payload) { Replaces = row.TargetActivity, IsRepeat = row.IsUnsure }, limit.Token);
    }

    private async Task NoteAsync(OutboxRow row, SendOutcome outcome)
    {
        var isOurs = outcome.Result switch
        {
            SendResult.Sent => await outbox.SentAsync(row.Id, _owner, outcome.ActivityId, time.GetUtcNow()),
            SendResult.NotYet or SendResult.Unsure when time.GetUtcNow() - row.CreatedAt < options.Value.GiveUpAfter => await TryLaterAsync(row, outcome),
            _ => await ParkAsync(row, outcome),
        };
        if (!isOurs)
        {
            LeaseLost(row.Id);
        }
    }

    private Task<bool> TryLaterAsync(OutboxRow row, SendOutcome outcome)
    {
        var wait = Backoff(row);
        wait = outcome.Wait > wait ? outcome.Wait.Value : wait;
        Waiting(row.Id, row.Attempts, wait, outcome.Problem);
        // To replace a message twice with the same is to replace it once.
        return outbox.TryLaterAsync(row.Id, _owner, time.GetUtcNow() + wait, outcome.Result == SendResult.Unsure && row.Target is null, outcome.Problem);
    }

    private async Task<bool> ParkAsync(OutboxRow row, SendOutcome outcome)
    {
        Parked(row.Id, row.Key, row.Attempts, outcome.Problem);
        // To replace a message that somebody deleted fails like a message to a closed chat.
        var isGone = outcome.Result == SendResult.Gone && row.Target is null;
        var isOurs = await outbox.ParkAsync(row, _owner, outcome.Problem ?? "No reason was given.", isGone, time.GetUtcNow());
        if (isGone)
        {
            addresses.ForgetConversation(row.Conversation);
        }

        return isOurs;
    }

    /// <summary>Doubles with every try; messages that failed together come back a little apart.</summary>
    private static TimeSpan Backoff(OutboxRow row)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(row.Attempts - 1, 10)) * (0.75 + (row.Id % 50 / 100.0));
        return wait < LongestWait ? wait : LongestWait;
    }

    [LoggerMessage(EventId = 300, Level = LogLevel.Warning, Message = "The message {Id} was tried {Attempts} times and waits {Wait}: {Problem}")]
    private partial void Waiting(long id, int attempts, TimeSpan wait, string? problem);

    [LoggerMessage(EventId = 301, Level = LogLevel.Error, Message = "The message {Id} ({Key}) is parked after {Attempts} tries: {Problem}")]
    private partial void Parked(long id, string key, int attempts, string? problem);

    [LoggerMessage(EventId = 302, Level = LogLevel.Warning, Message = "The message {Id} took so long that another process took it over.")]
    private partial void LeaseLost(long id);
}
