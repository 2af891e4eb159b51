using System.Collections.Frozen;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>Takes keys, tokens and passwords out of links, and leaves the rest of the link readable.</summary>
internal sealed class UrlSecretScanner : ISpanScanner
{
    private const int ShortestOpaque = 20;
    private const int ShortestOpaqueRun = 12;

    private static readonly string[] Placeholders = [.. Enum.GetValues<RedactionKind>().Select(Redactor.Placeholder)];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SecretNames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "token", "access_token", "id_token", "refresh_token", "auth_token", "secret", "client_secret", "password", "passwd", "pwd", "pass",
        "key", "apikey", "api_key", "api-key", "sig", "signature", "auth", "authorization", "code", "otp", "pin", "session", "sessionid",
        "sid", "jwt", "ticket", "credential", "hash", "nonce", "email", "mail", "phone", "user", "username")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <inheritdoc/>
    public void Scan(ReadOnlySpan<char> text, int offset, List<RedactedSpan> found)
    {
        int at = 0;
        for (int scheme; (scheme = text[at..].IndexOf("://", StringComparison.Ordinal)) >= 0;)
        {
            int start = at + scheme + 3;
            at = LinkEnd(text, start);
            if (char.IsAsciiLetter(Characters.At(text, start - 4)))
            {
                ScanLink(text[..at].TrimEnd(".,;:!?)'*_"), start, offset, found);
            }
        }
    }

    /// <summary>The end of a link: a blank, a delimiter of the channel, or something that is taken out already.</summary>
    private static int LinkEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('<' or '>' or '"' or '|') && !StartsTakenOut(text[at..]))
        {
            at++;
        }

        return at;
    }

    private static bool StartsTakenOut(ReadOnlySpan<char> text)
    {
        if (text[0] != '[')
        {
            return false;
        }

        foreach (string placeholder in Placeholders)
        {
            if (text.StartsWith(placeholder))
            {
                return true;
            }
        }

        return false;
    }

    private static void ScanLink(ReadOnlySpan<char> text, int start, int offset, List<RedactedSpan> found)
    {
        if (start > text.Length)
        {
            return;
        }

        int hostLength = text[start..].IndexOfAny("/?#");
        int hostEnd = hostLength < 0 ? text.Length : start + hostLength;
        int user = text[start..hostEnd].LastIndexOf('@');
        if (user > 0)
        {
            Add(start, start + user, offset, found);
        }

        bool query = false;
        for (int at = hostEnd; at < text.Length;)
        {
            query |= text[at] is '?' or '#';
            int partStart = at + 1;
            int length = text[partStart..].IndexOfAny(query ? "&;#?" : "/?#");
            at = length < 0 ? text.Length : partStart + length;
            ScanPart(text[..at], partStart, offset, found);
        }
    }

    /// <summary>Judges one path segment or one query parameter.</summary>
    private static void ScanPart(ReadOnlySpan<char> text, int start, int offset, List<RedactedSpan> found)
    {
        int equals = text[start..].IndexOf('=');
        ReadOnlySpan<char> name = equals < 0 ? default : text.Slice(start, equals);
        int valueStart = equals < 0 ? start : start + equals + 1;
        ReadOnlySpan<char> value = text[valueStart..];
        if (!value.IsEmpty && (SecretNames.Contains(name) || IsOpaque(value) || value.Contains("%40", StringComparison.Ordinal)))
        {
            Add(valueStart, text.Length, offset, found);
        }
    }

    /// <summary>Whether a value is too random to be a word: long, with a long stretch of letters and digits mixed.</summary>
    private static bool IsOpaque(ReadOnlySpan<char> value)
    {
        if (value.Length < ShortestOpaque)
        {
            return false;
        }

        int run = 0;
        bool letter = false;
        bool digit = false;
        foreach (char c in value)
        {
            bool asciiDigit = char.IsAsciiDigit(c);
            bool inRun = asciiDigit || char.IsAsciiLetter(c);
            run = inRun ? run + 1 : 0;
            letter = inRun && (letter || !asciiDigit);
            digit = inRun && (digit || asciiDigit);
            if (run >= ShortestOpaqueRun && letter && digit)
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(int start, int end, int offset, List<RedactedSpan> found) =>
        found.Add(new RedactedSpan(new TextSpan(offset + start, offset + end), RedactionKind.UrlSecret));
}
