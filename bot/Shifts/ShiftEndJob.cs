using Quartz;

namespace CoachBot.Shifts;

/// <summary>Runs at the end of each shift, and now and then in between for what could not be told at once. One at a time over all processes.</summary>
[DisallowConcurrentExecution]
internal sealed class ShiftEndJob(ShiftTeller teller, ShiftTriggers triggers) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await teller.TellDueAsync(cancellationToken);
        await triggers.PlanAsync(context.Scheduler, cancellationToken);
    }
}
