using CoachBot.Organisation;
using Quartz;

namespace CoachBot.Shifts;

/// <summary>Sets the alarm of each shift to its next end, which only the shift's own calendar knows: it sees the changes of the clock.</summary>
internal sealed class ShiftTriggers(RosterSource roster, TimeProvider time)
{
    private const string Group = "shift-ends";

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    /// <summary>The one job that all alarms start.</summary>
    public static JobKey Job { get; } = new("tell", Group);

    /// <summary>Sets all alarms anew; setting one twice is setting it once.</summary>
    public async Task PlanAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var shift in roster.Current.Teams.SelectMany(t => t.Shifts))
        {
            if (shift.Shift.Hours.NextEndAfter(now) is { } next)
            {
                await SetAsync(scheduler, TriggerBuilder.Create().WithIdentity(shift.Shift.Id, Group).ForJob(Job).StartAt(next.End + ShiftTeller.Settling).Build(), cancellationToken);
            }
        }
    }

    /// <summary>Adds the job, the alarms, and a look at what is left over every minute.</summary>
    public async Task BeginAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        await scheduler.AddJob(JobBuilder.Create<ShiftEndJob>().WithIdentity(Job).StoreDurably().Build(), new AddJobOptions { Replace = true }, cancellationToken);
        await SetAsync(
            scheduler,
            TriggerBuilder.Create().WithIdentity("left over", Group).ForJob(Job).StartAt(time.GetUtcNow()).WithSimpleSchedule(s => s.WithInterval(Between).RepeatForever()).Build(),
            cancellationToken);
        await PlanAsync(scheduler, cancellationToken);
    }

    private static async Task SetAsync(IScheduler scheduler, ITrigger trigger, CancellationToken cancellationToken) =>
        await scheduler.ScheduleJob(trigger, new ScheduleJobOptions { Replace = true }, cancellationToken);
}
