using System.Data.Common;
using CoachBot.Resilience;
using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoachBot.Hosting;

/// <summary>What every part of the bot stands on: the clock, quiet logs, and the checks before the port opens.</summary>
internal static class HostingSetup
{
    /// <summary>Defaults below every other source, so that a setting anywhere wins over them.</summary>
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:System.Net.Http"] = "Warning",
        ["Logging:LogLevel:Quartz"] = "Warning",
    };

    public static void AddHosting(this WebApplicationBuilder builder)
    {
        var urls = builder.Environment.IsDevelopment() ? new[] { KeyValuePair.Create("urls", (string?)"http://127.0.0.1:3978") } : [];
        var defaults = new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = [.. Defaults, .. urls] };
        builder.Configuration.Sources.Insert(0, defaults);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<StartupLog>();
        builder.Services.AddSingleton<IConfigureOptions<LoggerFilterOptions>, StartupLogFilter>();
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
    }

    /// <summary>Refuses every wrong setting and a broken playbook while nothing listens yet, all problems of the settings together.</summary>
    public static void CheckBeforeStart(this WebApplication app)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.Services.GetRequiredService<CoachBot.Coaching.Coach>();
        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<StartupLog>().Open);
    }

    /// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: it has a playbook and a database and can coach; what waits to be sent is told along.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("ok"));
        app.MapGet("/readyz", async (CoachBot.Coaching.Coach coach, OutboxTable outbox, ExternalServices services, CancellationToken cancellationToken) => coach.Playbook.RuleCount > 0
            ? await Ready(outbox, services, cancellationToken)
            : NotReady("no rules are loaded"));
    }

    private static async Task<IResult> Ready(OutboxTable outbox, ExternalServices services, CancellationToken cancellationToken)
    {
        try
        {
            var counts = await outbox.CountAsync(cancellationToken);
            var degraded = services.Degraded is { Count: > 0 } names ? $"\ndegraded: {string.Join(", ", names)} left alone" : "";
            return Results.Text((counts is { Open: 0, Parked: 0 } ? "ready" : $"ready\nmessages to send: {counts.Open}, parked: {counts.Parked}") + degraded);
        }
        catch (DbException)
        {
            return NotReady("the database does not answer");
        }
    }

    private static IResult NotReady(string reason) => Results.Text(reason, statusCode: StatusCodes.Status503ServiceUnavailable);
}
