using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Slack;

/// <summary>Without a secret every request would have to be refused, or worse, believed: then the bot does not start.</summary>
internal sealed class SlackOptionsCheck : IValidateOptions<SlackOptions>
{
    private const string OrWithout = $"or set {SlackOptions.Section}:{nameof(SlackOptions.Enabled)} to false.";

    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        var problems = options.Enabled ? Problems(options).ToArray() : [];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(SlackOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.SigningSecret))
        {
            yield return $"{Key(nameof(SlackOptions.SigningSecret))} is empty. Copy it from Basic Information of the Slack app, {OrWithout}";
        }

        if (options.BotToken.Length == 0 && options.Workspaces.Count == 0)
        {
            yield return $"{Key(nameof(SlackOptions.BotToken))} is empty. Copy the Bot User OAuth Token from OAuth & Permissions of the Slack app, {OrWithout}";
        }
        else if (options.BotToken.Length > 0 && !IsBotToken(options.BotToken))
        {
            yield return NoBotToken(Key(nameof(SlackOptions.BotToken)));
        }

        foreach (var (team, token) in options.Workspaces)
        {
            if (!SlackIds.IsId(team))
            {
                yield return $"{Key(nameof(SlackOptions.Workspaces))} names '{team}', which is no id of a workspace. It looks like T0123ABCD; take it from the address of the workspace in a browser.";
            }
            else if (!IsBotToken(token))
            {
                yield return NoBotToken($"{Key(nameof(SlackOptions.Workspaces))}:{team}");
            }
        }

        if (options.Workspaces.Values.Append(options.BotToken).Any(SlackTokens.IsRefreshToken) && (options.ClientId.Length == 0 || options.ClientSecret.Length == 0))
        {
            yield return $"{Key(options.ClientId.Length == 0 ? nameof(SlackOptions.ClientId) : nameof(SlackOptions.ClientSecret))} is empty, and a refresh token is set. Copy it from Basic Information of the Slack app, or set a bot token that begins with xoxb-.";
        }

        if (!IsAddress(options.ApiUrl))
        {
            yield return $"{Key(nameof(SlackOptions.ApiUrl))} is '{options.ApiUrl}'. Give an address that begins with https:// and ends with a slash, such as https://slack.com/api/.";
        }
    }

    private static string Key(string name) => $"{SlackOptions.Section}:{name}";

    private static string NoBotToken(string key) => $"{key} is no bot token: those begin with xoxb-, and refresh tokens with xoxe-. Copy the Bot User OAuth Token from OAuth & Permissions of the Slack app.";

    private static bool IsBotToken(string? token) => token?.StartsWith("xoxb-", StringComparison.Ordinal) == true || SlackTokens.IsRefreshToken(token);

    /// <summary>The token goes there: in clear only to this machine, for tests.</summary>
    private static bool IsAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && url.EndsWith('/') && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
