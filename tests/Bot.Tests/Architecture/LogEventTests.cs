using System.Reflection;
using CoachBot.CommandLine;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Architecture;

/// <summary>Operators find log lines by the number of the event.</summary>
public sealed class LogEventTests
{
    [Fact]
    public void Every_event_has_a_number_of_its_own()
    {
        const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var events = typeof(CoachCommand).Assembly.GetTypes()
            .Where(t => t.Namespace?.StartsWith("CoachBot.BotFramework", StringComparison.Ordinal) != true)
            .SelectMany(t => t.GetMethods(All))
            .Select(m => (Method: m, Event: m.GetCustomAttribute<LoggerMessageAttribute>()?.EventId))
            .Where(e => e.Event is not null)
            .ToArray();

        Assert.True(events.Length > 20);
        Assert.Empty(events.GroupBy(e => e.Event).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(e => $"{e.Method.DeclaringType!.Name}.{e.Method.Name}"))}"));
    }
}
