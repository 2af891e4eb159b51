using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Coaching.Replies;
using CoachBot.Commitments;

namespace CoachBot.Conversations;

/// <summary>"promises" lists them; "kept 3", "missed 3", "drop 3" and "moved 3 to tomorrow noon" say what became of one.</summary>
internal sealed partial class PromisesFlow(PromiseBook promises) : ICoachFlow
{
    /// <summary>A new time may be told in many words.</summary>
    private const int Longest = 100;

    public async ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (Phrases.Normal(message.Text, Longest) is not { } words)
        {
            return null;
        }

        if (words is "promises" or "my promises" or "/promises")
        {
            return await promises.ListAsync(message.Sender, cancellationToken);
        }

        if (Change().Match(words) is not { Success: true } change || !long.TryParse(change.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        return change.Groups["when"] is { Success: true, Value: var when }
            ? await promises.MoveAsync(message.Sender, id, when, cancellationToken)
            : await promises.CloseAsync(message.Sender, id, change.Groups["what"].Value is "drop" ? "dropped" : change.Groups["what"].Value, cancellationToken);
    }

    [GeneratedRegex(@"^(?:(?<what>kept|missed|drop) #?(?<id>\d{1,18})|moved #?(?<id>\d{1,18}) (?:to )?(?<when>.+))$", RegexOptions.CultureInvariant)]
    private static partial Regex Change();
}
