using System.Buffers;
using System.IO.Pipelines;

namespace CoachBot.CommandLine;

/// <summary>
/// Reads a stream by lines, as many at a time as have arrived: a file comes in large batches, a person typing gets an answer to each line.
/// </summary>
internal sealed class LineReader(Stream stream)
{
    /// <summary>Longest line taken, in bytes; a longer one is an error of its own, not of the run.</summary>
    public const int LongestLine = 4 * 1024 * 1024;

    private const int BufferSize = 64 * 1024;

    private readonly PipeReader _pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: BufferSize, leaveOpen: true));

    /// <summary>Bytes read so far.</summary>
    public long Position { get; private set; }

    public Stream AsStream() => _pipe.AsStream();

    /// <summary>Whether the first byte that is no white space (nor a byte order mark) is <paramref name="first"/>.</summary>
    public async Task<bool> StartsWithAsync(byte first, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await _pipe.ReadAsync(cancellationToken);
            foreach (var segment in read.Buffer)
            {
                foreach (var b in segment.Span)
                {
                    if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF))
                    {
                        _pipe.AdvanceTo(read.Buffer.Start);
                        return b == first;
                    }
                }
            }

            _pipe.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted)
            {
                return false;
            }
        }
    }

    /// <summary>The lines that have arrived, as one block of whole lines, or an empty block at the end. The caller returns the array to the pool.</summary>
    public async Task<LineBlock> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await _pipe.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            var end = LastLineEnd(buffer) ?? (read.IsCompleted || buffer.Length > LongestLine ? buffer.End : null);
            if (end is { } position && !(buffer.IsEmpty && read.IsCompleted))
            {
                var whole = buffer.Slice(buffer.Start, position);
                var length = (int)whole.Length;
                var bytes = ArrayPool<byte>.Shared.Rent(length);
                whole.CopyTo(bytes);
                Position += length;
                _pipe.AdvanceTo(position);
                return new LineBlock(bytes, length);
            }

            if (read.IsCompleted)
            {
                return new LineBlock([], 0);
            }

            _pipe.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static SequencePosition? LastLineEnd(ReadOnlySequence<byte> buffer)
    {
        SequencePosition? end = null;
        var rest = buffer;
        foreach (var segment in buffer)
        {
            var index = segment.Span.LastIndexOf((byte)'\n');
            if (index >= 0)
            {
                end = rest.GetPosition(index + 1);
            }

            rest = rest.Slice(segment.Length);
        }

        return end;
    }
}

/// <summary>Whole lines in a pooled array.</summary>
internal readonly record struct LineBlock(byte[] Bytes, int Length);
