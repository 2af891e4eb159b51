using System.Buffers;
using System.Text;

namespace CoachBot.BotFramework.Json;

/// <summary>Collects characters as UTF-8 in one pooled buffer, which the caller takes over with <see cref="Detach"/>.</summary>
internal sealed class Utf8TextWriter : TextWriter
{
    private readonly Encoder _encoder = System.Text.Encoding.UTF8.GetEncoder();
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;
    private bool _halfPair;

    public Utf8TextWriter()
        : base(System.Globalization.CultureInfo.InvariantCulture)
    {
    }

    public override Encoding Encoding => System.Text.Encoding.UTF8;

    public override void Write(char value)
    {
        if (value < 0x80 && !_halfPair)
        {
            Ensure(1);
            _buffer[_length++] = (byte)value;
        }
        else
        {
            Write([value]);
        }
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.IsEmpty)
        {
            return;
        }

        Ensure((buffer.Length + 1) * 3);
        _length += _encoder.GetBytes(buffer, _buffer.AsSpan(_length), flush: false);
        _halfPair = char.IsHighSurrogate(buffer[^1]);
    }

    /// <summary>Hands the bytes over; whoever takes them returns the array to the shared pool.</summary>
    public ArraySegment<byte> Detach()
    {
        var bytes = new ArraySegment<byte>(_buffer, 0, _length);
        _buffer = [];
        _length = 0;
        return bytes;
    }

    protected override void Dispose(bool disposing)
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }

        base.Dispose(disposing);
    }

    private void Ensure(int more)
    {
        if (_buffer.Length - _length >= more)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + more));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
