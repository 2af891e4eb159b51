using System.Text;
using Newtonsoft.Json;

namespace CoachBot.Channels.Slack;

/// <summary>
/// Where Slack's requests come in: the body is read once as it is, its signature checked, what it asks for written down, and only then is
/// it acknowledged. Nothing that an acknowledgement waits for is slow.
/// </summary>
internal sealed partial class SlackDoor(SigningSecret secret, SlackAcceptance acceptance, TimeProvider time, ILogger<SlackDoor> logger)
{
    private const int MostBytes = 1024 * 1024;

    public async Task ReceiveAsync(HttpContext context, Func<string, SlackInput?> read)
    {
        if (await ReadAsync(context) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var headers = context.Request.Headers;
        var verdict = SlackSignature.Check(secret, Single(headers[SlackSignature.TimeHeader]), Single(headers[SlackSignature.SignatureHeader]), body, time.GetUtcNow());
        if (verdict != SignatureVerdict.Valid)
        {
            NotBelieved(verdict);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        switch (read(Encoding.UTF8.GetString(body)))
        {
            case null:
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
            case SlackChallenge challenge:
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync(challenge.Words, context.RequestAborted);
                break;
            case SlackNothing { Notice: { } notice }:
                Noticed(notice);
                break;
            case SlackWork work:
                await AcceptAsync(context, work, body);
                break;
        }
    }

    private async Task AcceptAsync(HttpContext context, SlackWork work, byte[] body)
    {
        if (!await acceptance.AcceptAsync(work, body, context.Response))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        else if (work.Acknowledgement is { } shown)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(shown.ToString(Formatting.None), context.RequestAborted);
        }
    }

    private static string? Single(Microsoft.Extensions.Primitives.StringValues values) => values.Count == 1 ? values[0] : null;

    private static async Task<byte[]?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MostBytes)
        {
            return null;
        }

        using var body = new MemoryStream((int)(context.Request.ContentLength ?? 4096));
        var buffer = new byte[8192];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            if (body.Length + read > MostBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    [LoggerMessage(EventId = 630, Level = LogLevel.Warning, Message = "A request to the Slack endpoints was refused: its signature is {Verdict}.")]
    private partial void NotBelieved(SignatureVerdict verdict);

    [LoggerMessage(EventId = 631, Level = LogLevel.Warning, Message = "{Notice}.")]
    private partial void Noticed(string notice);
}
