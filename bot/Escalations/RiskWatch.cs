using System.Data.Common;
using System.Threading.Channels;
using CoachBot.Coaching.Escalation;
using CoachBot.Conversations;
using CoachBot.Organisation;
using CoachBot.Storage;

namespace CoachBot.Escalations;

/// <summary>Takes note of conversations after the answer is given: calls a supervisor where the policy says so, counts customers' feedback, and thinks of breaks.</summary>
internal sealed partial class RiskWatch(EscalationDesk desk, Memberships memberships, FeedbackTable feedback, BreakNotes breaks, DeskTools tools) : BackgroundService, IRiskWatch
{
    private const int MostWaiting = 10_000;

    private readonly Channel<RiskSighting> _seen = Channel.CreateBounded<RiskSighting>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Saw(RiskSighting sighting)
    {
        if (sighting.Risk.Level >= RiskLevel.Nudge || sighting.Review?.Facts.Feedback.Count > 0)
        {
            _seen.Writer.TryWrite(sighting);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var sighting in _seen.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await WorkAsync(sighting, stoppingToken);
            }
            catch (DbException e)
            {
                Failed(tools.Logger, e);
            }
        }
    }

    /// <summary>Works on one conversation.</summary>
    public async Task WorkAsync(RiskSighting sighting, CancellationToken cancellationToken)
    {
        if (await memberships.OfAsync(sighting.Sender, cancellationToken) is { } team)
        {
            if (sighting.Risk.Level >= RiskLevel.Nudge)
            {
                await desk.OpenAsync(Evidence.Of(sighting, team.Name, memberships.NameOf(sighting.Sender), tools), cancellationToken);
            }

            if (sighting.Review?.Facts.Feedback is { Count: > 0 } items)
            {
                await feedback.AddAsync(team.Name, tools.Now, items.GroupBy(f => (int)f.Bucket).Select(g => (g.Key, g.Count())), cancellationToken);
            }
        }

        if (sighting.Risk.Level >= RiskLevel.Nudge)
        {
            await breaks.HotAsync(sighting.Sender, Evidence.ConversationOf(sighting, tools), cancellationToken);
        }
    }

    [LoggerMessage(EventId = 426, Level = LogLevel.Error, Message = "A conversation that may need a supervisor could not be worked on.")]
    private static partial void Failed(ILogger logger, Exception exception);
}
