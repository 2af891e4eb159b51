using System.Buffers;
using System.Text;

namespace CoachBot.BotFramework.Json;

/// <summary>Reads UTF-8 bytes as characters without an intermediate string or buffer.</summary>
internal sealed class Utf8TextReader : TextReader
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private ReadOnlySequence<byte> _rest;

    public Utf8TextReader(ReadOnlySequence<byte> bytes)
    {
        var first = bytes.FirstSpan;
        _rest = first.StartsWith(Encoding.UTF8.Preamble) ? bytes.Slice(Encoding.UTF8.Preamble.Length) : bytes;
    }

    public override int Peek() => -1;

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 1 ? one[0] : -1;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var written = 0;
        while (!_rest.IsEmpty && written == 0)
        {
            var segment = _rest.FirstSpan;
            _decoder.Convert(segment, buffer, flush: segment.Length == _rest.Length, out var used, out written, out _);
            _rest = _rest.Slice(used);
            if (used == 0 && written == 0)
            {
                break;
            }
        }

        return written;
    }
}
