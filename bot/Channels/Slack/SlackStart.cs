using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Slack;

/// <summary>Starts the workers where Slack is switched on; elsewhere there is no secret they could be made with.</summary>
internal sealed class SlackStart(IOptions<SlackOptions> options, IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        options.Value.Enabled ? services.GetRequiredService<SlackWorkers>().StartAsync(cancellationToken) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) =>
        options.Value.Enabled ? services.GetRequiredService<SlackWorkers>().StopAsync(cancellationToken) : Task.CompletedTask;
}
