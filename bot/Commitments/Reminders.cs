using CoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CoachBot.Commitments;

/// <summary>Reminds agents of their promises, in their 1:1 chat, shortly before they lapse. Each is reminded of once, whatever process is up.</summary>
internal sealed class Reminders(Database database, CommitmentTable commitments, PersonClock clock, ReminderPost post, IOptions<CommitmentsOptions> options)
{
    /// <summary>What nobody has said anything about so long after it was due counts as missed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>A promise without a time that can be read is kept this long.</summary>
    private static readonly TimeSpan LongPatience = TimeSpan.FromDays(7);

    /// <summary>Reminds of what is due soon, and gives up what is long over.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        await commitments.LapseAsync(now - Patience, now - LongPatience, now, cancellationToken);
        foreach (var promise in await commitments.DueAsync(now + options.Value.RemindBefore, cancellationToken))
        {
            var letter = await post.LetterAsync(promise, clock, cancellationToken);
            await database.WriteAsync(
                async t =>
                {
                    if (await CommitmentTable.RemindedAsync(t, promise.Id, now) && letter is not null)
                    {
                        await post.SendAsync(t, promise, letter);
                    }
                },
                cancellationToken);
        }
    }
}
