using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>
/// Tells what arrives a second time, also when the first delivery went to another process. For the only process on a database its own
/// memory is enough, and nothing is written.
/// </summary>
internal sealed partial class Inbox(InboxTable table, TimeProvider time, ILogger<Inbox> logger)
{
    private const int KeptBytes = 16;

    /// <summary>Whether this is the first delivery. Only what this process has not seen itself is to be asked for.</summary>
    public async ValueTask<bool> IsFirstAsync(string? channel, string? conversation, string? id, CancellationToken cancellationToken)
    {
        if (!table.IsShared)
        {
            return true;
        }

        try
        {
            return await table.AddAsync(KeyOf(channel, conversation, id), time.GetUtcNow(), cancellationToken);
        }
        catch (DbException e)
        {
            // Rather an answer twice than none.
            NotAsked(e);
            return true;
        }
    }

    /// <summary>Nobody got an answer: the next delivery counts as the first.</summary>
    public async ValueTask ForgetAsync(string? channel, string? conversation, string? id)
    {
        if (!table.IsShared)
        {
            return;
        }

        try
        {
            await table.RemoveAsync(KeyOf(channel, conversation, id), CancellationToken.None);
        }
        catch (DbException e)
        {
            NotAsked(e);
        }
    }

    /// <summary>Names of conversations stay out of the database.</summary>
    private static string KeyOf(string? channel, string? conversation, string? id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{channel}\n{conversation}\n{id}")).AsSpan(0, KeptBytes));

    [LoggerMessage(EventId = 305, Level = LogLevel.Error, Message = "Whether a message was seen before cannot be asked in the database.")]
    private partial void NotAsked(Exception exception);
}
