using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Fakes;

/// <summary>
/// A real server on this machine that speaks the protocols of Azure AI Language and of OpenAI-compatible models, and misbehaves on demand.
/// </summary>
internal sealed class FakeService : IAsyncDisposable
{
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(5);

    private readonly WebApplication _app;
    private int _calls;

    private FakeService(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    /// <summary>How the next calls are treated.</summary>
    public Func<FakeMode> Next { get; set; } = () => FakeMode.Normal;

    /// <summary>How long a normal answer takes.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>What a busy service asks to wait, in seconds.</summary>
    public int RetryAfter { get; set; } = 2;

    /// <summary>What the language model makes of the text it is to word.</summary>
    public Func<string, string> Words { get; set; } = text => text;

    /// <summary>Whether calls are kept for a test to read.</summary>
    public bool IsRecording { get; set; }

    public ConcurrentQueue<FakeCall> Recorded { get; } = new();

    /// <summary>How many calls arrived.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>Starts a server; with an expired certificate, it speaks https that nobody may trust.</summary>
    public static async Task<FakeService> StartAsync(int port = 0, bool isExpired = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, port, listen =>
        {
            if (isExpired)
            {
                listen.UseHttps(Expired());
            }
        }));
        var app = builder.Build();
        var service = new FakeService(app);
        app.MapPost("/language/:analyze-text", context => service.AnswerAsync(context, FakeLanguage.Answer));
        app.MapPost("/v1/chat/completions", context => service.AnswerAsync(context, body => FakeModel.Answer(body, service.Words)));
        await app.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, Func<string, string> answer)
    {
        Interlocked.Increment(ref _calls);
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        if (IsRecording)
        {
            Recorded.Enqueue(new FakeCall(context.Request.Path + context.Request.QueryString, context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body));
        }

        try
        {
            await AnswerAsync(context, Next(), () => answer(body));
        }
        catch (OperationCanceledException)
        {
            // The caller gave up, which is what some of this is about.
        }
    }

    private async Task AnswerAsync(HttpContext context, FakeMode mode, Func<string> answer)
    {
        switch (mode)
        {
            case FakeMode.Normal:
                await Task.Delay(Latency, context.RequestAborted);
                await WriteAsync(context, 200, answer());
                break;
            case FakeMode.Slow:
                await Task.Delay(Late, context.RequestAborted);
                await WriteAsync(context, 200, answer());
                break;
            case FakeMode.Busy:
                context.Response.Headers.RetryAfter = RetryAfter.ToString(CultureInfo.InvariantCulture);
                await WriteAsync(context, 429, Error("TooManyRequests"));
                break;
            case FakeMode.Failing:
                await WriteAsync(context, 500, Error("InternalServerError"));
                break;
            case FakeMode.Unauthorized:
                await WriteAsync(context, 401, Error("401"));
                break;
            case FakeMode.Reset:
                context.Abort();
                break;
            case FakeMode.Garbage:
                await WriteAsync(context, 200, "<html><body>Welcome to the proxy</body></html>");
                break;
            case FakeMode.OtherJson:
                await WriteAsync(context, 200, """{"results":{"documents":[{"id":1}]}}""");
                break;
            case FakeMode.HalfBody or FakeMode.StuckBody:
                await HalfAsync(context, answer(), isStuck: mode == FakeMode.StuckBody);
                break;
            default:
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
                break;
        }
    }

    private static async Task HalfAsync(HttpContext context, string body, bool isStuck)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        if (isStuck)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        }

        context.Abort();
    }

    private static Task WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static string Error(string code) => $$$"""{"error":{"code":"{{{code}}}","message":"Told by the fake."}}""";

    private static X509Certificate2 Expired()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-30), now.AddDays(-1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
