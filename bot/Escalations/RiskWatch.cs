using System.Data.Common;
using System.Threading.Channels;
using CoachBot.Coaching.Escalation;
using CoachBot.Conversations;
using CoachBot.Organisation;
using CoachBot.Storage;

namespace CoachBot.Escalations;

/// <summary>
/// Takes note of conversations: calls a supervisor where the policy says so, before the answer is given; behind it counts customers' feedback and thinks of breaks. What of the latter is
/// not done yet is lost when the process is killed, like the other counts.
/// </summary>
internal sealed partial class RiskWatch(EscalationDesk desk, Memberships memberships, FeedbackTable feedback, BreakNotes breaks, DeskTools tools) : BackgroundService, IRiskWatch
{
    private const int MostWaiting = 10_000;
    private const int MostTries = 100;

    /// <summary>A database that is slower than this goes on behind the answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Channel<Note> _notes = Channel.CreateBounded<Note>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    public Task SawAsync(RiskSighting sighting)
    {
        var isHot = sighting.Risk.Level >= RiskLevel.Nudge;
        if (isHot || sighting.Review?.Facts.Feedback.Count > 0)
        {
            _notes.Writer.TryWrite(new Note(sighting, IsCall: false));
        }

        return isHot ? CallSoonAsync(sighting) : Task.CompletedTask;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        while (_notes.Reader.TryRead(out var note))
        {
            await TryAsync(note);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var note in _notes.Reader.ReadAllAsync(stoppingToken))
            {
                await WorkAsync(note, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The bot stops.
        }
    }

    private async Task CallSoonAsync(RiskSighting sighting)
    {
        var call = new Note(sighting, IsCall: true);
        // On a thread of its own, so that the services outside are asked meanwhile.
        var written = Task.Run(() => TryAsync(call));
        try
        {
            if (await written.WaitAsync(Patience))
            {
                return;
            }
        }
        catch (TimeoutException)
        {
            Slow(tools.Logger, Patience);
        }

        _ = written.ContinueWith(w => w.Result || _notes.Writer.TryWrite(call), TaskScheduler.Default);
    }

    /// <summary>A call is tried until it is written; counts are not worth it.</summary>
    private async Task WorkAsync(Note note, CancellationToken cancellationToken)
    {
        for (var tried = 1; !await TryAsync(note) && note.IsCall && tried < MostTries; tried++)
        {
            try
            {
                await Task.Delay(Pause, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                _notes.Writer.TryWrite(note);
                throw;
            }
        }
    }

    private async Task<bool> TryAsync(Note note)
    {
        try
        {
            await (note.IsCall ? CallAsync(note.Sighting) : CountAsync(note.Sighting));
            return true;
        }
        catch (DbException e)
        {
            Failed(tools.Logger, e);
            return false;
        }
        // Whatever else it is would happen again, and must not cost the agent the answer.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            GivenUp(tools.Logger, e);
            return true;
        }
    }

    private async Task CallAsync(RiskSighting sighting)
    {
        if (await memberships.OfAsync(sighting.Sender, CancellationToken.None) is { } team)
        {
            await desk.OpenAsync(Evidence.Of(sighting, team.Name, memberships.NameOf(sighting.Sender), tools), CancellationToken.None);
        }
    }

    private async Task CountAsync(RiskSighting sighting)
    {
        if (sighting.Review?.Facts.Feedback is { Count: > 0 } items && await memberships.OfAsync(sighting.Sender, CancellationToken.None) is { } team)
        {
            await feedback.AddAsync(team.Name, tools.Now, items.GroupBy(f => (int)f.Bucket).Select(g => (g.Key, g.Count())), CancellationToken.None);
        }

        if (sighting.Risk.Level >= RiskLevel.Nudge)
        {
            await breaks.HotAsync(sighting.Sender, Evidence.ConversationOf(sighting, tools), CancellationToken.None);
        }
    }

    /// <param name="Sighting">What was seen.</param>
    /// <param name="IsCall">Whether a supervisor is to be called, else it is to be counted.</param>
    private sealed record Note(RiskSighting Sighting, bool IsCall);

    [LoggerMessage(EventId = 426, Level = LogLevel.Error, Message = "A conversation that may need a supervisor could not be written down; trying again.")]
    private static partial void Failed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 428, Level = LogLevel.Error, Message = "A conversation that may need a supervisor could not be worked on.")]
    private static partial void GivenUp(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 427, Level = LogLevel.Warning, Message = "A conversation that needs a supervisor took longer than {Patience} to be written down; the answer was given before.")]
    private static partial void Slow(ILogger logger, TimeSpan patience);
}
