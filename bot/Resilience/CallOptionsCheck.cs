using System.Globalization;

namespace CoachBot.Resilience;

/// <summary>The limits of <see cref="CallOptions"/>, each told with its key, the value given and what it may be.</summary>
internal static class CallOptionsCheck
{
    public static IEnumerable<string> Problems(CallOptions options, string section, TimeSpan longestBudget)
    {
        string?[] problems =
        [
            Time(options.Budget, nameof(options.Budget), TimeSpan.FromMilliseconds(50), longestBudget),
            Time(options.TryTimeout, nameof(options.TryTimeout), TimeSpan.FromMilliseconds(20), longestBudget),
            Number(options.Retries, nameof(options.Retries), 0, 5),
            Time(options.RetryDelay, nameof(options.RetryDelay), TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(5)),
            Number(options.MostAtOnce, nameof(options.MostAtOnce), 1, 10_000),
            options.FailureRatio is > 0 and <= 1 ? null : Said(nameof(options.FailureRatio), options.FailureRatio.ToString(CultureInfo.InvariantCulture), "a share above 0, at most 1"),
            Number(options.FewestCalls, nameof(options.FewestCalls), 2, 10_000),
            Time(options.Window, nameof(options.Window), TimeSpan.FromMilliseconds(500), TimeSpan.FromMinutes(10)),
            Time(options.BreakFor, nameof(options.BreakFor), TimeSpan.FromMilliseconds(500), TimeSpan.FromMinutes(10)),
            options.TryTimeout > options.Budget && options.TryTimeout <= longestBudget ? Said(nameof(options.TryTimeout), Text(options.TryTimeout), $"a time not above {nameof(options.Budget)} ({Text(options.Budget)})") : null,
        ];
        return problems.OfType<string>();

        string? Time(TimeSpan value, string name, TimeSpan least, TimeSpan most) =>
            value >= least && value <= most ? null : Said(name, Text(value), $"a time from {Text(least)} to {Text(most)}");

        string? Number(int value, string name, int least, int most) =>
            value >= least && value <= most ? null : Said(name, value.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));

        string Said(string name, string value, string limit) => $"{section}:{name} is {value}. Give {limit}.";
    }

    /// <summary>What is wrong with the address of a service; https outside Development, because texts and keys go there.</summary>
    public static string? Address(Uri? address, string key, bool isDevelopment) => address switch
    {
        null => null,
        { IsAbsoluteUri: false } => $"{key} is '{address}'. Give a whole address that begins with https://.",
        { UserInfo.Length: > 0 } => $"{key} holds a user name or password. Give the address without; secrets have settings of their own.",
        { Scheme: "https" } => null,
        { Scheme: "http" } when isDevelopment => null,
        _ => $"{key} is '{address}'. Give an address that begins with https://; http:// is taken in Development only.",
    };

    private static string Text(TimeSpan time) => time.ToString("c", CultureInfo.InvariantCulture);
}
