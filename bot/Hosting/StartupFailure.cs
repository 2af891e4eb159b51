using CoachBot.Coaching.Rules.Loading;
using Microsoft.Extensions.Options;

namespace CoachBot.Hosting;

/// <summary>Says in plain sentences why the bot did not start.</summary>
internal static class StartupFailure
{
    /// <summary>One line for each problem, without stack traces.</summary>
    public static string Explain(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        var sentences = Sentences(failure).Distinct(StringComparer.Ordinal).ToArray();
        return $"CoachBot did not start.{Environment.NewLine}{string.Join(Environment.NewLine, sentences)}";
    }

    private static IEnumerable<string> Sentences(Exception failure) => failure switch
    {
        AggregateException many => many.InnerExceptions.SelectMany(Sentences),
        OptionsValidationException invalid => invalid.Failures,
        PlaybookException or InvalidOperationException { InnerException: null } => [failure.Message],
        InvalidOperationException { InnerException: FormatException wrong } => [$"{failure.Message} {wrong.Message}"],
        InvalidDataException or FormatException => [failure.Message, .. Inner(failure)],
        IOException => [$"{failure.Message} Choose another address with --urls, for example --urls http://127.0.0.1:3979.", .. Inner(failure)],
        _ => [$"{failure.GetType().Name}: {failure.Message}", .. Inner(failure)],
    };

    private static IEnumerable<string> Inner(Exception failure) =>
        failure.InnerException is { } inner && !failure.Message.Contains(inner.Message, StringComparison.Ordinal) ? Sentences(inner) : [];
}
