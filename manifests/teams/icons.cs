// Draws the two icons of the app: dotnet run manifests/teams/icons.cs
// A speech bubble with a tick: white on green, and white on nothing for the outline, as Teams asks for.
#:property PublishAot=false

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

(byte Red, byte Green, byte Blue) accent = (0x2F, 0x6F, 0x5E);
var folder = Path.GetDirectoryName((string)AppContext.GetData("EntryPointFilePath")!)!;

// Everything is measured on a square of 192.
Write("color.png", 192, p => IsBubble(p, 0) && !IsTick(p, 7.5) ? (255, 255, 255, 255) : (accent.Red, accent.Green, accent.Blue, 255));
Write("outline.png", 32, p => (IsBubble(p, 0) && !IsBubble(p, 13)) || IsTick(p, 9) ? (255, 255, 255, 255) : (255, 255, 255, 0));
return;

static bool IsBubble((double X, double Y) p, double inset) =>
    RoundedBox(p, (96, 86), (61 - inset, 44 - inset), 18 - (inset / 2)) || (inset == 0 && IsTail(p));

static bool IsTail((double X, double Y) p) => p.X is >= 58 and <= 92 && p.Y >= 120 && p.Y <= 154 - ((p.X - 58) * 34 / 34);

static bool RoundedBox((double X, double Y) p, (double X, double Y) middle, (double X, double Y) half, double radius)
{
    var x = Math.Max(Math.Abs(p.X - middle.X) - half.X + radius, 0);
    var y = Math.Max(Math.Abs(p.Y - middle.Y) - half.Y + radius, 0);
    return (x * x) + (y * y) <= radius * radius;
}

static bool IsTick((double X, double Y) p, double half) => Distance(p, (68, 86), (90, 108)) <= half || Distance(p, (90, 108), (126, 66)) <= half;

static double Distance((double X, double Y) p, (double X, double Y) a, (double X, double Y) b)
{
    var (dx, dy) = (b.X - a.X, b.Y - a.Y);
    var t = Math.Clamp((((p.X - a.X) * dx) + ((p.Y - a.Y) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
    var (x, y) = (p.X - a.X - (t * dx), p.Y - a.Y - (t * dy));
    return Math.Sqrt((x * x) + (y * y));
}

void Write(string name, int size, Func<(double X, double Y), (int Red, int Green, int Blue, int Alpha)> colour)
{
    // Sixteen looks at each pixel make smooth edges.
    const int Looks = 4;
    var rows = new byte[size * ((size * 4) + 1)];
    for (var y = 0; y < size; y++)
    {
        for (var x = 0; x < size; x++)
        {
            var sum = (Red: 0, Green: 0, Blue: 0, Alpha: 0);
            for (var look = 0; look < Looks * Looks; look++)
            {
                var place = ((x + ((look % Looks) + 0.5) / Looks) * 192 / size, (y + ((look / Looks) + 0.5) / Looks) * 192 / size);
                var seen = colour(place);
                sum = (sum.Red + seen.Red, sum.Green + seen.Green, sum.Blue + seen.Blue, sum.Alpha + seen.Alpha);
            }

            var at = (y * ((size * 4) + 1)) + 1 + (x * 4);
            (rows[at], rows[at + 1], rows[at + 2], rows[at + 3]) = ((byte)(sum.Red / 16), (byte)(sum.Green / 16), (byte)(sum.Blue / 16), (byte)(sum.Alpha / 16));
        }
    }

    using var file = File.Create(Path.Combine(folder, name));
    file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
    var head = new byte[13];
    BinaryPrimitives.WriteInt32BigEndian(head, size);
    BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), size);
    (head[8], head[9]) = (8, 6);
    Chunk(file, "IHDR", head);
    using var packed = new MemoryStream();
    using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
    {
        zip.Write(rows);
    }

    Chunk(file, "IDAT", packed.ToArray());
    Chunk(file, "IEND", []);
    Console.WriteLine($"Drew {name}, {size} x {size}.");
}

static void Chunk(Stream file, string type, byte[] data)
{
    Span<byte> number = stackalloc byte[4];
    BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
    file.Write(number);
    byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
    file.Write(body);
    BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
    file.Write(number);
}

static uint Checksum(byte[] bytes)
{
    var sum = uint.MaxValue;
    foreach (var b in bytes)
    {
        sum ^= b;
        for (var bit = 0; bit < 8; bit++)
        {
            sum = (sum >> 1) ^ (0xEDB88320 & (uint)-(int)(sum & 1));
        }
    }

    return ~sum;
}
