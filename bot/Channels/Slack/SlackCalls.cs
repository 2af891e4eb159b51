using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>Calls to Slack that wait their turn and are tried again. What takes longer than a few seconds is put off, not waited for.</summary>
internal sealed class SlackCalls(SlackApi api, SlackPacing pacing, TimeProvider time)
{
    private const int Tries = 3;
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan WhenAway = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan WhenLockedOut = TimeSpan.FromMinutes(2);

    /// <summary>The answer of a method: done or refused.</summary>
    public Task<SlackAnswer> CallAsync(string method, string team, JObject arguments, CancellationToken cancellationToken) => TryAsync(
        method, team, arguments.Text("channel"), ct => api.CallAsync(method, team, arguments, ct), cancellationToken);

    /// <summary>The answer of an address for answers: done or refused.</summary>
    public Task<SlackAnswer> LeaveAsync(string team, string url, JObject message, CancellationToken cancellationToken) => TryAsync(
        "response_url", team, null, ct => api.LeaveAsync(url, message, ct), cancellationToken);

    private async Task<SlackAnswer> TryAsync(string method, string team, string? channel, Func<CancellationToken, Task<SlackAnswer>> call, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            await WaitForTurn(method, team, channel, cancellationToken);
            var answer = await call(cancellationToken);
            switch (answer.Outcome)
            {
                case SlackOutcome.Refused when answer.IsLockedOut:
                    throw new SlackLaterException(WhenLockedOut);
                case SlackOutcome.Done or SlackOutcome.Refused:
                    return answer;
                case SlackOutcome.Busy:
                    pacing.Hold(method, team, answer.Wait ?? BetweenTries);
                    break;
                default:
                    await Task.Delay(BetweenTries * tries, time, cancellationToken);
                    break;
            }

            if (tries == Tries)
            {
                throw new SlackLaterException(answer.Wait ?? WhenAway);
            }
        }
    }

    private async Task WaitForTurn(string method, string team, string? channel, CancellationToken cancellationToken)
    {
        var wait = pacing.Take(method, team, channel, MostWait);
        if (wait > MostWait)
        {
            throw new SlackLaterException(wait);
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }
}
