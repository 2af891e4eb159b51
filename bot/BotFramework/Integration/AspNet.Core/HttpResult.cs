using System.Buffers;
using CoachBot.BotFramework.Json;

namespace CoachBot.BotFramework.Builder.Integration.AspNet.Core;

/// <summary>Writes what a turn answers in its HTTP response.</summary>
internal static class HttpResult
{
    public static async Task WriteAsync(HttpResponse response, InvokeResponse? result, CancellationToken cancellationToken)
    {
        response.StatusCode = result?.Status ?? StatusCodes.Status200OK;
        if (result?.Body is null)
        {
            return;
        }

        var bytes = ProtocolJson.Serialize(result.Body);
        try
        {
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = bytes.Count;
            await response.BodyWriter.WriteAsync(bytes, cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes.Array!);
        }
    }
}
