using System.Buffers;
using System.Threading.Channels;
using CoachBot.Coaching;

namespace CoachBot.CommandLine;

/// <summary>
/// Reviews JSON Lines on all cores and writes the answers in the order of the lines. What waits between the reader and the writer is bounded, so memory stays
/// flat whatever the length of the input.
/// </summary>
internal sealed class LineReviews(Coach coach, ItemKind kind, OutputFormat format, ProgressBar? progress)
{
    private static readonly int MostWaiting = Environment.ProcessorCount * 2;

    public async Task<bool> RunAsync(LineReader lines, Stream output, CancellationToken cancellationToken)
    {
        var waiting = System.Threading.Channels.Channel.CreateBounded<Task<Batch>>(new BoundedChannelOptions(MostWaiting) { SingleReader = true, SingleWriter = true });
        var reading = ReadAsync(lines, waiting.Writer, cancellationToken);
        var good = true;
        await foreach (var task in waiting.Reader.ReadAllAsync(cancellationToken))
        {
            using var batch = await task;
            good &= batch.AllGood;
            await output.WriteAsync(batch.Lines, cancellationToken);
            progress?.Report(lines.Position);
            if (waiting.Reader.Count == 0)
            {
                await output.FlushAsync(cancellationToken);
            }
        }

        await reading;
        await output.FlushAsync(cancellationToken);
        progress?.Done();
        return good;
    }

    private async Task ReadAsync(LineReader lines, ChannelWriter<Task<Batch>> waiting, CancellationToken cancellationToken)
    {
        try
        {
            long line = 0;
            while (await lines.ReadAsync(cancellationToken) is { Length: > 0 } block)
            {
                var first = line;
                line += block.Bytes.AsSpan(0, block.Length).Count((byte)'\n');
                await waiting.WriteAsync(Task.Run(() => Review(block, first), cancellationToken), cancellationToken);
            }

            waiting.Complete();
        }
        catch (Exception wrong)
        {
            waiting.Complete(wrong);
            throw;
        }
    }

    private Batch Review(LineBlock block, long linesBefore)
    {
        var json = new ReviewJson();
        var writer = new ItemWriter(coach, format, json, TerminalText.ForConsole());
        var good = true;
        var number = linesBefore;
        var rest = block.Bytes.AsMemory(0, block.Length);
        while (rest.Length > 0)
        {
            number++;
            var length = rest.Span.IndexOf((byte)'\n');
            var line = length < 0 ? rest : rest[..length];
            rest = length < 0 ? default : rest[(length + 1)..];
            good &= Review(Trim(line), number, writer);
        }

        ArrayPool<byte>.Shared.Return(block.Bytes);
        return new Batch(json, writer.Lines, good);
    }

    private bool Review(ReadOnlyMemory<byte> line, long number, ItemWriter writer)
    {
        if (line.Length == 0)
        {
            return true;
        }

        var id = new ItemId(null, number);
        try
        {
            if (line.Length > LineReader.LongestLine)
            {
                throw new ItemException("too-long", $"Line {number} has {line.Length} bytes; at most {LineReader.LongestLine} are read. Cut the text into several items.");
            }

            return writer.Write(ReviewItem.Parse(line, number, kind, out id));
        }
        catch (ItemException wrong)
        {
            writer.WriteError(id, wrong);
            return false;
        }
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line)
    {
        // A file saved by some editors begins with a byte order mark.
        if (line.Span.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        var start = 0;
        var end = line.Length;
        while (start < end && line.Span[start] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            start++;
        }

        while (end > start && line.Span[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            end--;
        }

        return line[start..end];
    }

    private sealed record Batch(ReviewJson Json, ReadOnlyMemory<byte> Lines, bool AllGood) : IDisposable
    {
        public void Dispose() => Json.Dispose();
    }
}
