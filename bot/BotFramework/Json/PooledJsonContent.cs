using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace CoachBot.BotFramework.Json;

/// <summary>A JSON body from a pooled buffer; it may be sent again and goes back to the pool only when no send can still be reading it.</summary>
internal sealed class PooledJsonContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    private readonly ArraySegment<byte> _bytes;
    private int _sending;
    private int _disposed;

    public PooledJsonContent(object value)
    {
        _bytes = ProtocolJson.Serialize(value);
        Headers.ContentType = Json;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _sending);
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
        await stream.WriteAsync(_bytes, cancellationToken);
        // Not in a finally: a send that broke off may have left the buffer with the socket, so it must not be lent out again.
        Interlocked.Decrement(ref _sending);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Count;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _disposed, 1) == 0 && Volatile.Read(ref _sending) == 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes.Array!);
        }

        base.Dispose(disposing);
    }
}
