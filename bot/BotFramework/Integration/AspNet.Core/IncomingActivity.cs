using System.Buffers;
using CoachBot.BotFramework.Json;
using Newtonsoft.Json;

namespace CoachBot.BotFramework.Builder.Integration.AspNet.Core;

/// <summary>Reads the activity of a request straight from the bytes that the server received, and no more of them than is sensible.</summary>
internal static class IncomingActivity
{
    public const int MaxBytes = 256 * 1024;

    public static async Task<(Activity? Activity, int Status, string Reason)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
        {
            return TooLarge();
        }

        var body = request.BodyReader;
        try
        {
            while (true)
            {
                var read = await body.ReadAsync(cancellationToken);
                if (read.Buffer.Length > MaxBytes)
                {
                    body.AdvanceTo(read.Buffer.End);
                    return TooLarge();
                }

                if (read.IsCompleted)
                {
                    var result = Parse(read.Buffer);
                    body.AdvanceTo(read.Buffer.End);
                    return result;
                }

                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }
        catch (BadHttpRequestException e)
        {
            return (null, e.StatusCode, "the body could not be received");
        }
        catch (IOException)
        {
            return (null, StatusCodes.Status400BadRequest, "the body could not be received");
        }
    }

    private static (Activity? Activity, int Status, string Reason) Parse(ReadOnlySequence<byte> bytes)
    {
        try
        {
            var activity = ProtocolJson.Deserialize<Activity>(bytes);
            return string.IsNullOrWhiteSpace(activity?.Type) ? Bad("the activity has no type") : (activity, StatusCodes.Status200OK, string.Empty);
        }
        catch (JsonException)
        {
            return Bad("the body is not an activity in JSON");
        }
    }

    private static (Activity? Activity, int Status, string Reason) Bad(string reason) => (null, StatusCodes.Status400BadRequest, reason);

    private static (Activity? Activity, int Status, string Reason) TooLarge() =>
        (null, StatusCodes.Status413PayloadTooLarge, "the body is larger than 256 KB");
}
