using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>Slack's Web API and the addresses for answers: one call, one try.</summary>
internal sealed class SlackApi(IHttpClientFactory clients, IOptions<SlackOptions> options, SlackTokens tokens, TimeProvider time)
{
    public const string HttpClient = "slack";

    private readonly SlackOptions _options = options.Value;

    public async Task<SlackAnswer> CallAsync(string method, string team, JObject arguments, CancellationToken cancellationToken)
    {
        var address = new Uri(new Uri(_options.ApiUrl), method);
        if (await tokens.OfAsync(team, cancellationToken) is not { } token)
        {
            return new SlackAnswer(SlackOutcome.Refused) { Error = "no_token" };
        }

        var answer = await SendAsync(address, arguments, token, cancellationToken);
        if (answer is not { Outcome: SlackOutcome.Refused, Error: "token_expired" or "token_revoked" or "invalid_auth" })
        {
            return answer;
        }

        // Another process may have exchanged it, or its time is over sooner than was said.
        tokens.Reject(token);
        return await tokens.OfAsync(team, cancellationToken) is { } other && other != token ? await SendAsync(address, arguments, other, cancellationToken) : answer;
    }

    /// <summary>Leaves a message at an address for answers. It needs no token, so it gets none.</summary>
    public Task<SlackAnswer> LeaveAsync(string url, JObject message, CancellationToken cancellationToken) => IsAnswerAddress(url, out var address)
        ? SendAsync(address, message, null, cancellationToken)
        : Task.FromResult(new SlackAnswer(SlackOutcome.Refused) { Error = "no_answer_address" });

    /// <summary>The request was signed, and still: messages go to Slack and nowhere else.</summary>
    private bool IsAnswerAddress(string url, out Uri address)
    {
        var api = new Uri(_options.ApiUrl);
        return Uri.TryCreate(url, UriKind.Absolute, out address!)
            && ((address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.Host is "hooks.slack.com" or "hooks.slack-gov.com")
                || (api.IsLoopback && address.Authority == api.Authority && address.Scheme == api.Scheme));
    }

    private async Task<SlackAnswer> SendAsync(Uri address, JObject body, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(body.ToString(Formatting.None), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var client = clients.CreateClient(HttpClient);
            using var response = await client.SendAsync(request, cancellationToken);
            return Read(response, await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (HttpRequestException e)
        {
            var isUnreached = e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
            return new SlackAnswer(isUnreached ? SlackOutcome.Unreached : SlackOutcome.Unsure) { Error = $"{e.HttpRequestError}" };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SlackAnswer(SlackOutcome.Unsure) { Error = "no answer in time" };
        }
    }

    private SlackAnswer Read(HttpResponseMessage response, string body)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable:
                return new SlackAnswer(SlackOutcome.Busy) { Error = "ratelimited", Wait = WaitOf(response) };
            case >= HttpStatusCode.InternalServerError:
                return new SlackAnswer(SlackOutcome.Unsure) { Error = $"http {(int)response.StatusCode}" };
            case >= HttpStatusCode.Ambiguous:
                return new SlackAnswer(SlackOutcome.Refused) { Error = $"http {(int)response.StatusCode}" };
        }

        // Addresses for answers say "ok", methods say it in JSON.
        var json = body == "ok" ? new JObject { ["ok"] = true } : SlackJson.Parse(body);
        return (json?["ok"], json.Text("error")) switch
        {
            (JValue { Value: true }, _) => new SlackAnswer(SlackOutcome.Done) { Body = json },
            (_, "ratelimited" or "rate_limited" or "service_unavailable") => new SlackAnswer(SlackOutcome.Busy) { Error = "ratelimited", Wait = WaitOf(response) },
            (_, null or "internal_error" or "fatal_error" or "request_timeout") => new SlackAnswer(SlackOutcome.Unsure) { Error = json.Text("error") ?? "no answer" },
            var (_, error) => new SlackAnswer(SlackOutcome.Refused) { Error = error, Body = json },
        };
    }

    private TimeSpan WaitOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => TimeSpan.FromSeconds(1),
    };
}
