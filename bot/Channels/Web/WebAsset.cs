using System.Security.Cryptography;

namespace CoachBot.Channels.Web;

/// <summary>A file of the page, part of the program; the browser asks again with its tag and gets it only when it changed.</summary>
internal sealed class WebAsset
{
    private readonly string _contentType;
    private readonly string _tag;

    private WebAsset(string name, string contentType)
    {
        Path = $"/{name}";
        _contentType = contentType;
        Bytes = Read(name);
        _tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Bytes).AsSpan(0, 12))}\"";
    }

    public static IReadOnlyList<WebAsset> All { get; } =
    [
        new("try.css", "text/css; charset=utf-8"), new("try.js", "text/javascript; charset=utf-8"), new("icon.svg", "image/svg+xml"),
    ];

    public string Path { get; }

    public byte[] Bytes { get; }

    public static byte[] Read(string name)
    {
        using var stream = typeof(WebAsset).Assembly.GetManifestResourceStream($"web/{name}")
            ?? throw new InvalidOperationException($"The program lacks its file web/{name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public Task Send(HttpContext context)
    {
        WebHeaders.Set(context.Response, isStored: true);
        context.Response.Headers.ETag = _tag;
        if (context.Request.Headers.IfNoneMatch.Contains(_tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = _contentType;
        context.Response.ContentLength = Bytes.Length;
        return context.Response.Body.WriteAsync(Bytes, context.RequestAborted).AsTask();
    }
}
