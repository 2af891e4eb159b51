using CoachBot.Conversations;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Teams.Files;

/// <summary>
/// Reads the file that somebody sends in the 1:1 chat. Its address comes from outside and already holds the permission to read it, so it is fetched without the bot's
/// token, from trusted hosts only, without following anybody elsewhere, and never further than the limits.
/// </summary>
internal sealed partial class SentFiles(IHttpClientFactory clients, IOptions<TeamsFileOptions> options, IHostEnvironment environment, ILogger<SentFiles> logger)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string HttpClient = "teams-files";

    private const string DownloadInfo = "application/vnd.microsoft.teams.file.download.info";

    private static readonly Dictionary<string, bool> IsRecording = new(StringComparer.OrdinalIgnoreCase)
    {
        ["txt"] = false, ["vtt"] = true, ["srt"] = true, ["csv"] = true, ["json"] = true,
    };

    private static readonly AttachedFile OneAtATime = AttachedFile.Unread("Send me one file at a time, and I will look at it.");
    private static readonly AttachedFile OtherKind = AttachedFile.Unread("I can't read that kind of file. I read .txt, .vtt, .srt, .csv and .json; or paste the words as text.");
    private static readonly AttachedFile NotFetched = AttachedFile.Unread("I couldn't get that file. Send it once more, or paste its words as text.");
    private static readonly AttachedFile NoWords = AttachedFile.Unread("I can't find words in that file. Paste them as text, and I will look at them.");

    /// <summary>The file of a message; <see langword="null"/> when it has none.</summary>
    public async ValueTask<AttachedFile?> ReadAsync(IMessageActivity activity, CancellationToken cancellationToken)
    {
        var files = activity.Attachments?.Where(a => a?.ContentType == DownloadInfo).ToArray() ?? [];
        if (files.Length == 0 || !options.Value.Enabled)
        {
            return null;
        }

        if (files.Length > 1)
        {
            return OneAtATime;
        }

        var info = files[0].Content as JObject;
        var kind = Text(info, "fileType") ?? Path.GetExtension(files[0].Name ?? "").TrimStart('.');
        if (!IsRecording.TryGetValue(kind, out var isRecording))
        {
            return OtherKind;
        }

        if (TrustedAddress(Text(info, "downloadUrl")) is not { } address)
        {
            return NotFetched;
        }

        var (problem, bytes) = await FetchAsync(address, cancellationToken);
        return problem ?? (FileText.Of(bytes) is { } text && !string.IsNullOrWhiteSpace(text) ? new AttachedFile(text) { IsRecording = isRecording } : NoWords);
    }

    private static string? Text(JObject? info, string key) => info?[key] is JValue { Type: JTokenType.String } value ? (string?)value : null;

    private Uri? TrustedAddress(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0)
        {
            return null;
        }

        var isTrusted = uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && uri.HostNameType == UriHostNameType.Dns && options.Value.TrustedHosts().Any(h => Covers(h, uri.IdnHost));
        if (isTrusted || (environment.IsDevelopment() && uri.IsLoopback && uri.Scheme is "http" or "https"))
        {
            return uri;
        }

        // The path would tell whose file it is.
        NotTrusted(uri.Host);
        return null;
    }

    private static bool Covers(string trusted, string host) =>
        host.EndsWith(trusted, StringComparison.OrdinalIgnoreCase) && (host.Length == trusted.Length || host[host.Length - trusted.Length - 1] == '.');

    private async Task<(AttachedFile? Problem, byte[] Bytes)> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Value.TimeLimit);
        try
        {
            using var client = clients.CreateClient(HttpClient);
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (!response.IsSuccessStatusCode)
            {
                Refused((int)response.StatusCode);
                return (NotFetched, []);
            }

            var most = options.Value.MostBytes;
            if (response.Content.Headers.ContentLength > most)
            {
                return (TooLarge(most), []);
            }

            await using var stream = await response.Content.ReadAsStreamAsync(limit.Token);
            var bytes = new byte[most + 1];
            var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, limit.Token);
            return read > most ? (TooLarge(most), []) : (null, bytes[..read]);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            Failed(e.GetType().Name);
            return (NotFetched, []);
        }
    }

    private static AttachedFile TooLarge(int most) =>
        AttachedFile.Unread(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"That file is larger than I can read ({most / 1024:N0} KB). Send me the part you would like to check."));

    [LoggerMessage(EventId = 220, Level = LogLevel.Warning, Message = "A file was not fetched: its host {Host} is not trusted. Add it to TeamsFiles:Hosts if it should be.")]
    private partial void NotTrusted(string host);

    [LoggerMessage(EventId = 221, Level = LogLevel.Warning, Message = "A file could not be fetched: its host answered {Status}.")]
    private partial void Refused(int status);

    [LoggerMessage(EventId = 222, Level = LogLevel.Warning, Message = "A file could not be fetched: {Problem}.")]
    private partial void Failed(string problem);
}
