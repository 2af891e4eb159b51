using Microsoft.Extensions.Options;

namespace CoachBot.Hosting;

/// <summary>
/// Until the host has started, what goes wrong is told once, in sentences, by <see cref="StartupFailure"/>; the framework's own
/// report of the same failure, a page of stack trace, stays out of the log.
/// </summary>
internal sealed class StartupLog
{
    private volatile bool _isOpen;

    public void Open() => _isOpen = true;

    public bool Lets(string? category, LogLevel level) =>
        _isOpen || level < LogLevel.Error || category?.StartsWith("Microsoft.", StringComparison.Ordinal) != true;
}

internal sealed class StartupLogFilter(StartupLog log) : IConfigureOptions<LoggerFilterOptions>
{
    public void Configure(LoggerFilterOptions options)
    {
        // Only for the categories that report a failed start, so that the configured levels of all others stay in force.
        foreach (var category in new[] { "Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Hosting.Diagnostics" })
        {
            options.Rules.Add(new LoggerFilterRule(null, category, LogLevel.Warning, (_, name, level) => log.Lets(name, level)));
        }
    }
}
