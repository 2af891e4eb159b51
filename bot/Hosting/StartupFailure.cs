using System.Net.Sockets;
using System.Text.Json;
using CoachBot.Coaching.Rules.Loading;
using CoachBot.Storage;
using Microsoft.AspNetCore.Connections;
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
        PlaybookException or StorageException or InvalidOperationException { InnerException: null } => [failure.Message],
        InvalidOperationException when WrongValue(failure.Message) is { } sentence => [sentence],
        IOException when IsAddressTaken(failure) => [$"{failure.Message} Choose another address with --urls, for example --urls http://127.0.0.1:3979."],
        InvalidDataException or FormatException or JsonException or IOException => [failure.Message, .. Inner(failure)],
        _ => [$"{failure.GetType().Name}: {failure.Message}", .. Inner(failure)],
    };

    /// <summary>Kestrel tells of an address that is taken, and of one that may not be used, by the socket's reason.</summary>
    private static bool IsAddressTaken(Exception? failure) => failure is AddressInUseException or SocketException || (failure?.InnerException is { } inner && IsAddressTaken(inner));

    /// <summary>The binder's "Failed to convert configuration value 'x' at 'key' to type 'T'." in our words.</summary>
    public static string? WrongValue(string message) => message.Split('\'') is [_, var value, " at ", var key, _, var type, ..]
        ? $"{key} is '{value}'. It takes {Kind(type)}; correct the value."
        : null;

    private static string Kind(string type) => type switch
    {
        "System.Boolean" => "true or false",
        "System.Int32" or "System.Int64" => "a whole number",
        "System.Double" => "a number",
        "System.TimeSpan" => "a time such as 00:05:00",
        _ => $"a value of the type {type}",
    };

    private static IEnumerable<string> Inner(Exception failure) =>
        failure.InnerException is { } inner && !failure.Message.Contains(inner.Message, StringComparison.Ordinal) ? Sentences(inner) : [];
}
