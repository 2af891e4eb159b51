using System.Text;

namespace CoachBot.Channels.Teams.Files;

/// <summary>The words of a text file: UTF-8 or UTF-16 by its mark, UTF-8 without one, and what older programs on Windows write.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The words; <see langword="null"/> when these are no words.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var text = Decode(bytes);
        return text.Contains('\0') ? null : text;
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]: return Encoding.UTF8.GetString(bytes[3..]);
            case [0xFF, 0xFE, ..]: return Encoding.Unicode.GetString(bytes[2..]);
            case [0xFE, 0xFF, ..]: return Encoding.BigEndianUnicode.GetString(bytes[2..]);
            default: break;
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(bytes);
        }
    }
}
