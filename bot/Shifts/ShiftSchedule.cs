using CoachBot.Organisation;
using CoachBot.Storage;
using Microsoft.Extensions.Options;
using Quartz;

namespace CoachBot.Shifts;

/// <summary>
/// The scheduler. On PostgreSQL its alarms are in the database and all processes share them, so each rings once and survives a restart; on SQLite there is
/// one process, and what it missed while it was down is found in the table of shifts.
/// </summary>
internal sealed partial class ShiftSchedule(ShiftTeller teller, ShiftTriggers triggers, RosterSource roster, IOptions<StorageOptions> storage, TimeProvider time, ILoggerFactory logs) : IHostedService
{
    private const string Name = "CoachBot";

    private IScheduler? _scheduler;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _scheduler = await QuartzSchedulerBuilder.Create(Configure).BuildScheduler(cancellationToken);
        await triggers.BeginAsync(_scheduler, cancellationToken);
        roster.Changed += Replan;
        await _scheduler.Start(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        roster.Changed -= Replan;
        if (_scheduler is not null)
        {
            await _scheduler.Shutdown(true, cancellationToken);
        }
    }

    private void Configure(IQuartzBuilder quartz)
    {
        quartz.Services.AddSingleton(teller);
        quartz.Services.AddSingleton(triggers);
        quartz.Services.AddSingleton(logs);
        quartz.UseTimeProvider(time);
        quartz.ConfigureScheduler(o => (o.InstanceName, o.GenerateInstanceId) = (Name, true));
        quartz.UseDefaultThreadPool(2);
        if (storage.Value.Provider == StorageProvider.PostgreSql)
        {
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(storage.Value.ConnectionString);
                store.UseClustering(_ => { });
                store.UseSystemTextJsonSerializer(_ => { });
                store.ProvisionSchema();
            });
        }
        else
        {
            quartz.UseInMemoryStore(_ => { });
        }
    }

    /// <summary>A setting was changed by command; nobody waits for this.</summary>
    private void Replan() => _ = ReplanAsync();

    private async Task ReplanAsync()
    {
        try
        {
            await triggers.PlanAsync(_scheduler!, CancellationToken.None);
        }
        catch (SchedulerException e)
        {
            NotPlanned(logs.CreateLogger<ShiftSchedule>(), e);
        }
    }

    [LoggerMessage(EventId = 432, Level = LogLevel.Error, Message = "The ends of the shifts could not be planned anew; the next look is within a minute.")]
    private static partial void NotPlanned(ILogger logger, Exception exception);
}
