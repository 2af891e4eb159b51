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
    };

    public static void AddHosting(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
        {
            Defaults["urls"] = "http://127.0.0.1:3978";
        }

        var defaults = new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = Defaults };
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

    /// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: it has a playbook and can coach.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("ok"));
        app.MapGet("/readyz", (CoachBot.Coaching.Coach coach, CoachBot.Resilience.ExternalServices services) => coach.Playbook.RuleCount > 0
            ? Results.Text(services.Degraded is { Count: > 0 } degraded ? $"ready, degraded: {string.Join(", ", degraded)}" : "ready")
            : Results.Text("no rules are loaded", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
