using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>
/// What a button needs to know, in the button itself: nothing of it has to be kept on the server. Compressed, because Slack gives a button
/// 2,000 characters.
/// </summary>
internal static class Packed
{
    /// <summary>More than this Slack does not take as the value of a button.</summary>
    public const int MostCharacters = 2_000;

    private const int MostBytes = 64 * 1024;

    /// <summary>The value for the button, or <see langword="null"/> when it does not fit.</summary>
    public static string? Close(JToken value)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(Encoding.UTF8.GetBytes(value.ToString(Formatting.None)));
        }

        var text = Base64Url.EncodeToString(packed.GetBuffer().AsSpan(0, (int)packed.Length));
        return text.Length <= MostCharacters ? text : null;
    }

    /// <summary>What was packed; <see langword="null"/> when it is something else.</summary>
    public static JObject? Open(string? text)
    {
        if (text is null || text.Length > MostCharacters || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            using var brotli = new BrotliStream(new MemoryStream(Base64Url.DecodeFromChars(text)), CompressionMode.Decompress);
            var bytes = new byte[MostBytes];
            var length = brotli.ReadAtLeast(bytes, MostBytes, throwOnEndOfStream: false);
            return length == MostBytes ? null : SlackJson.Parse(Encoding.UTF8.GetString(bytes, 0, length));
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException or FormatException)
        {
            return null;
        }
    }
}
