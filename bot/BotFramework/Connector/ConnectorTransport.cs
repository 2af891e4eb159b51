using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CoachBot.BotFramework.Json;
using CoachBot.BotFramework.Rest;
using Newtonsoft.Json;

namespace CoachBot.BotFramework.Connector;

/// <summary>One call to the channel: path, token, body, and what came back.</summary>
internal sealed class ConnectorTransport(Uri? baseUri, ServiceClientCredentials? credentials, HttpClient httpClient, ILogger logger)
{
    private const int KeptOfAnError = 4096;
    private static readonly MediaTypeWithQualityHeaderValue AcceptJson = new("application/json");

    public Uri? BaseUri { get; set; } = baseUri;

    public ServiceClientCredentials? Credentials => credentials;

    /// <summary>For calls whose answer is only an id: an empty body, a page of HTML or a broken answer means that there is none.</summary>
    public async Task<T?> SendAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
        where T : class
    {
        using var content = body is null ? null : new PooledJsonContent(body);
        using var response = await Exchange(method, path, content, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return TryRead<T>(bytes);
    }

    /// <summary>For calls whose answer is what was asked for: without it the call has failed.</summary>
    public async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await Exchange(HttpMethod.Get, path, content: null, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return TryRead<T>(bytes) ?? throw Failure(response, bytes, "The channel's answer cannot be read.");
    }

    public async Task<Stream> GetStreamAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await Exchange(HttpMethod.Get, path, content: null, cancellationToken);
        return new MemoryStream(await response.Content.ReadAsByteArrayAsync(cancellationToken), writable: false);
    }

    private static T? TryRead<T>(byte[] bytes)
        where T : class
    {
        try
        {
            return bytes.Length == 0 ? null : ProtocolJson.Deserialize<T>(new ReadOnlySequence<byte>(bytes));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<HttpResponseMessage> Exchange(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        var address = Join(path);
        var response = await SendOnce(method, address, content, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized && credentials is IRefreshableCredentials refreshable)
        {
            Log.RefreshingToken(logger);
            response.Dispose();
            await refreshable.RefreshAsync(cancellationToken);
            response = await SendOnce(method, address, content, cancellationToken);
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            throw Failure(response, bytes, $"The channel answered {(int)response.StatusCode} to {method} {address.AbsolutePath}.");
        }
    }

    private async Task<HttpResponseMessage> SendOnce(HttpMethod method, Uri address, HttpContent? content, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Accept.Add(AcceptJson);
        if (credentials is not null)
        {
            await credentials.ProcessHttpRequestAsync(request, cancellationToken);
        }

        return await httpClient.SendAsync(request, cancellationToken);
    }

    private Uri Join(string path)
    {
        var root = BaseUri?.AbsoluteUri ?? throw new InvalidOperationException("The activity has no serviceUrl, so the channel cannot be called.");
        return new Uri(root.EndsWith('/') ? root + path : $"{root}/{path}");
    }

    private static ErrorResponseException Failure(HttpResponseMessage response, byte[] bytes, string message)
    {
        var error = TryRead<ErrorResponse>(bytes);
        var wrapped = new HttpResponseMessageWrapper
        {
            StatusCode = response.StatusCode,
            ReasonPhrase = response.ReasonPhrase,
            Content = Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, KeptOfAnError)),
        };
        foreach (var (name, values) in response.Headers.NonValidated)
        {
            wrapped.Headers[name] = [.. values];
        }

        var code = error?.Error?.Code is { Length: > 0 } given ? $" Error code: {given}." : string.Empty;
        return new ErrorResponseException(message + code)
        {
            Body = error,
            Response = wrapped,
            Request = new HttpRequestMessageWrapper { Method = response.RequestMessage?.Method, RequestUri = response.RequestMessage?.RequestUri },
        };
    }
}
