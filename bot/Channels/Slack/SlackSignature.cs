using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Channels.Slack;

/// <summary>Tells whether a request comes from Slack: HMAC-SHA256 over version, time and the very bytes of the body.</summary>
internal static class SlackSignature
{
    public const string TimeHeader = "X-Slack-Request-Timestamp";
    public const string SignatureHeader = "X-Slack-Signature";

    /// <summary>How far the clocks may differ, in either direction.</summary>
    public static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(5);

    private const string Version = "v0";
    private const int LongestTime = 12;

    public static SignatureVerdict Check(SigningSecret secret, string? time, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(time) || string.IsNullOrEmpty(signature))
        {
            return SignatureVerdict.Missing;
        }

        if (time.Length > LongestTime || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return SignatureVerdict.NoTime;
        }

        var age = now.ToUnixTimeSeconds() - seconds;
        if (Math.Abs(age) > MostSkew.TotalSeconds)
        {
            return age > 0 ? SignatureVerdict.TooOld : SignatureVerdict.TooNew;
        }

        var expected = Encoding.ASCII.GetBytes(Of(secret, time, body));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature)) ? SignatureVerdict.Valid : SignatureVerdict.Wrong;
    }

    /// <summary>The signature that Slack puts under a body.</summary>
    public static string Of(SigningSecret secret, string time, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret.Bytes);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Version}:{time}:"));
        hash.AppendData(body);
        return $"{Version}={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
