using System.CommandLine;
using System.Globalization;
using CoachBot.Storage;

namespace CoachBot.CommandLine;

/// <summary>The command <c>outbox</c>: what could not be delivered, for the operator. Uses the database of the bot's settings, also while the bot runs.</summary>
internal static class OutboxCommand
{
    private const int MostListed = 1000;

    public static Command Create()
    {
        var list = new Command("list", "Lists the messages that could not be delivered.");
        list.SetAction((_, cancellationToken) => StoreAccess.RunAsync((services, token) => ListAsync(services.GetRequiredService<OutboxTable>(), token), cancellationToken));

        var key = new Argument<string>("key") { Description = "The key of the message, as listed." };
        var send = new Command("send", "Sends a message again that could not be delivered.") { key };
        send.SetAction((parsed, cancellationToken) => StoreAccess.RunAsync((services, token) => SendAsync(services.GetRequiredService<OutboxTable>(), parsed.GetValue(key)!, token), cancellationToken));
        return new Command("outbox", "Shows what could not be delivered.") { list, send };
    }

    private static async Task<int> ListAsync(OutboxTable outbox, CancellationToken cancellationToken)
    {
        foreach (var parked in await outbox.ParkedAsync(MostListed, cancellationToken))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{parked.ParkedAt:yyyy-MM-dd HH:mm}Z  {parked.Key}  {parked.Attempts} tries  {parked.Problem}"));
        }

        var counts = await outbox.CountAsync(cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Parked} parked, {counts.Open} to send."));
        return CoachCommand.Success;
    }

    private static async Task<int> SendAsync(OutboxTable outbox, string key, CancellationToken cancellationToken)
    {
        if (await outbox.SendAgainAsync(key, TimeProvider.System.GetUtcNow(), cancellationToken))
        {
            Console.WriteLine($"{key} will be sent again by the running bot.");
            return CoachCommand.Success;
        }

        await Console.Error.WriteLineAsync($"No message with the key {key} is parked; see outbox list.");
        return CoachCommand.SomeItemsFailed;
    }
}
