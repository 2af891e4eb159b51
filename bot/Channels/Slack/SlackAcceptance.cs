using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Delivery;

namespace CoachBot.Channels.Slack;

/// <summary>Writes work down before it is acknowledged, and gives it to the workers once the acknowledgement is out.</summary>
internal sealed partial class SlackAcceptance(WorkInbox inbox, JobSeal seal, SlackQueue queue, TimeProvider time, ILogger<SlackAcceptance> logger)
{
    private const int KeptBytes = 16;

    /// <summary>Slack waits three seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    /// <summary><see langword="false"/> when it could not be written down, so that it must not be acknowledged.</summary>
    public async Task<bool> AcceptAsync(SlackWork work, byte[] body, HttpResponse response)
    {
        string[] keys = work.Keys.Count > 0 ? [.. work.Keys.Select(k => KeyOf(Encoding.UTF8.GetBytes(k)))] : [KeyOf(body)];
        var writing = inbox.AcceptAsync(SlackRenderer.Channel, keys, seal.Close(keys[^1], work.Job));
        try
        {
            if (await writing.WaitAsync(Patience, time))
            {
                // The dialog must have got its acknowledgement before it is changed.
                response.OnCompleted(() => HandOverAsync(keys[^1], work.Job));
            }

            return true;
        }
        catch (TimeoutException)
        {
            TooSlow();
            _ = LeaveForLaterAsync(writing, keys[^1]);
            return false;
        }
        catch (Exception e) when (e is DbException or WorkRefusedException)
        {
            NotWritten(e);
            return false;
        }
    }

    /// <summary>Names of conversations stay out of the database.</summary>
    private static string KeyOf(byte[] name) => $"slack/{Convert.ToHexStringLower(SHA256.HashData(name).AsSpan(0, KeptBytes))}";

    private Task HandOverAsync(string key, SlackJob job) => queue.TryAdd(new QueuedJob(key, job, time.GetUtcNow())) ? Task.CompletedTask : inbox.LaterAsync(key, TimeSpan.Zero);

    /// <summary>It was not acknowledged, but it may be written all the same, and then somebody has to take it up.</summary>
    private async Task LeaveForLaterAsync(Task<bool> writing, string key)
    {
        try
        {
            if (await writing)
            {
                await inbox.LaterAsync(key, TimeSpan.Zero);
            }
        }
        catch (DbException e)
        {
            NotWritten(e);
        }
    }

    [LoggerMessage(EventId = 640, Level = LogLevel.Error, Message = "A request from Slack could not be written down in time, so it was not acknowledged.")]
    private partial void TooSlow();

    [LoggerMessage(EventId = 641, Level = LogLevel.Error, Message = "A request from Slack could not be written down, so it was not acknowledged.")]
    private partial void NotWritten(Exception exception);
}
