using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Delivery;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;

namespace CoachBot.Channels.Slack;

/// <summary>
/// The bot token of each workspace: the one in the settings, or with token rotation (https://docs.slack.dev/authentication/using-token-rotation) one that ends after
/// twelve hours and is exchanged ahead of that, by one process for all. Slack takes each refresh token once, so the next one is written down before the bot token is used.
/// </summary>
internal sealed partial class SlackTokens(IOptions<SlackOptions> options, ChangingSecrets secrets, Lazy<JobSeal> seal, SlackTokenExchange exchange, TimeProvider time, ILogger<SlackTokens> logger)
{
    private const string RefreshTokens = "xoxe-";
    private const string Common = "*";
    private const int MostWaits = 40;
    private const int MostTries = 5;

    /// <summary>A token is exchanged so long before it ends.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan WhenAway = TimeSpan.FromSeconds(15);

    private readonly SlackOptions _options = options.Value;
    private readonly ConcurrentDictionary<string, SlackToken> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SlackToken> _last = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<SlackToken?>>> _exchanges = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _refused = new(StringComparer.Ordinal);

    /// <summary>Whether a token of the settings is a refresh token.</summary>
    public static bool IsRefreshToken(string? token) => token?.StartsWith(RefreshTokens, StringComparison.Ordinal) == true;

    /// <summary>The bot token of a workspace; <see langword="null"/> when there is none, or Slack gives none any more.</summary>
    /// <exception cref="SlackLaterException">There is none at the moment.</exception>
    public async ValueTask<string?> OfAsync(string team, CancellationToken cancellationToken)
    {
        var (name, given) = _options.Workspaces.TryGetValue(team, out var own) ? (team, own) : (Common, _options.BotToken);
        if (string.IsNullOrEmpty(given) || !IsRefreshToken(given))
        {
            return string.IsNullOrEmpty(given) ? null : given;
        }

        if (_known.TryGetValue(name, out var known) && known.Until - Ahead > time.GetUtcNow())
        {
            return known.Access;
        }

        var underWay = _exchanges.GetOrAdd(name, n => new(() => ExchangeAsync(n, given)));
        try
        {
            return (await underWay.Value.WaitAsync(cancellationToken))?.Access;
        }
        catch (DbException)
        {
            throw new SlackLaterException(WhenAway);
        }
        finally
        {
            if (underWay.Value.IsCompleted)
            {
                _exchanges.TryRemove(KeyValuePair.Create(name, underWay));
            }
        }
    }

    /// <summary>Slack does not take a token any more although its time is not over: it is looked up, or exchanged, anew.</summary>
    public void Reject(string token)
    {
        foreach (var (name, known) in _known)
        {
            if (known.Access == token)
            {
                _known.TryRemove(KeyValuePair.Create(name, known));
            }
        }
    }

    private async Task<SlackToken?> ExchangeAsync(string name, string given)
    {
        var (row, seed) = ($"slack/{name}", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(given)).AsSpan(0, 8)));
        for (var waits = 0; ; waits++)
        {
            var stored = await ReadAsync(row, seed);
            if (IsFresh(stored))
            {
                return _known[name] = stored!;
            }

            if (await secrets.TakeAsync(row, CancellationToken.None))
            {
                return await TakenAsync(name, row, seed, given);
            }

            if (stored is not null && stored.Until > time.GetUtcNow())
            {
                // Another process is at it, and this one will do meanwhile.
                return stored;
            }

            if (waits == MostWaits)
            {
                throw new SlackLaterException(WhenAway);
            }

            await Task.Delay(BetweenLooks, time);
        }
    }

    private async Task<SlackToken?> TakenAsync(string name, string row, string seed, string given)
    {
        SlackToken? next = null;
        var stored = await ReadAsync(row, seed);
        try
        {
            // Another process may just have been quicker.
            if (IsFresh(stored))
            {
                return _known[name] = stored!;
            }

            var (answer, error) = await exchange.AskAsync(stored?.Refresh ?? given);
            if (answer is not null)
            {
                next = new SlackToken(seed, answer.Text("access_token")!, answer.Text("refresh_token")!, time.GetUtcNow() + TimeSpan.FromSeconds((long)answer["expires_in"]!));
                return _known[name] = _last[row] = next;
            }

            if (error is null && (stored is null || stored.Until <= time.GetUtcNow()))
            {
                throw new SlackLaterException(WhenAway);
            }

            if (error is not null && _refused.TryAdd(name, true))
            {
                Refused(name == Common ? nameof(SlackOptions.BotToken) : $"{nameof(SlackOptions.Workspaces)}:{name}", error);
            }

            return stored is not null && stored.Until > time.GetUtcNow() ? stored : null;
        }
        finally
        {
            await LetGoAsync(row, next);
        }
    }

    /// <summary>A token that cannot be written down now is still in memory, and is written with the next one.</summary>
    private async Task LetGoAsync(string row, SlackToken? next)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await (next is null ? secrets.LeaveAsync(row) : secrets.SaveAsync(row, seal.Value.Close(row, JsonConvert.SerializeObject(next))));
                return;
            }
            catch (DbException e) when (tries == MostTries)
            {
                NotWritten(e);
                return;
            }
            catch (DbException)
            {
                await Task.Delay(BetweenLooks * tries, time);
            }
        }
    }

    private bool IsFresh(SlackToken? token) => token is not null && token.Until - Ahead > time.GetUtcNow();

    /// <summary>The token that is written down, if it comes from the refresh token in the settings: a new one there begins anew.</summary>
    private async Task<SlackToken?> ReadAsync(string row, string seed)
    {
        var stored = await secrets.ReadAsync(row, CancellationToken.None) is { } closed && seal.Value.OpenText(row, closed) is { } clear ? JsonConvert.DeserializeObject<SlackToken>(clear) : null;
        var latest = _last.TryGetValue(row, out var ours) && (stored is null || stored.Seed != seed || stored.Until < ours.Until) ? ours : stored;
        return latest?.Seed == seed ? latest : null;
    }

    [LoggerMessage(EventId = 651, Level = LogLevel.Error, Message = "The token that Slack gave could not be written down; it is kept in memory.")]
    private partial void NotWritten(Exception exception);

    [LoggerMessage(EventId = 650, Level = LogLevel.Error, Message = "Slack does not take the refresh token any more ({Error}), so nothing can be sent there. Install the app again and set Slack:{Setting} to its new refresh token.")]
    private partial void Refused(string setting, string error);
}
