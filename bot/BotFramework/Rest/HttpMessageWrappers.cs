using System.Net;

namespace CoachBot.BotFramework.Rest;

/// <summary>What is kept of a message for an error report: no authorization, no text.</summary>
public abstract class HttpMessageWrapper
{
    public string? Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; } =
        new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
}

/// <summary>The call that failed.</summary>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    public HttpMethod? Method { get; set; }

    public Uri? RequestUri { get; set; }
}

/// <summary>How the channel answered the call that failed.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    public HttpStatusCode StatusCode { get; set; }

    public string? ReasonPhrase { get; set; }
}
