using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>Exchanges a refresh token for a bot token and the next refresh token, once: Slack takes each but once.</summary>
internal sealed class SlackTokenExchange(IHttpClientFactory clients, IOptions<SlackOptions> options)
{
    /// <summary>The new tokens, or Slack's reason; neither when there was no answer.</summary>
    public async Task<(JObject? Answer, string? Error)> AskAsync(string refresh)
    {
        using var content = new FormUrlEncodedContent(
            [new("client_id", options.Value.ClientId), new("client_secret", options.Value.ClientSecret), new("grant_type", "refresh_token"), new("refresh_token", refresh)]);
        try
        {
            using var client = clients.CreateClient(SlackApi.HttpClient);
            using var response = await client.PostAsync(new Uri(new Uri(options.Value.ApiUrl), "oauth.v2.access"), content);
            var answer = SlackJson.Parse(await response.Content.ReadAsStringAsync());
            return answer?["ok"] is JValue { Value: true } && answer.Text("access_token") is not null && answer.Text("refresh_token") is not null && answer["expires_in"] is JValue { Type: JTokenType.Integer }
                ? (answer, null)
                : (null, answer.Text("error") is { } error and not ("ratelimited" or "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout") ? error : null);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return (null, null);
        }
    }
}
