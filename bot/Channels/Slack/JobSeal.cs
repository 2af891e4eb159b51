using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace CoachBot.Channels.Slack;

/// <summary>
/// Seals accepted work and tokens for the database, where neither may stand in clear. The key is derived from the signing secret: every process of the
/// bot has it, the database does not. A seal belongs to the key of its row, so rows cannot be exchanged.
/// </summary>
internal sealed class JobSeal(SigningSecret secret)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private static readonly JsonSerializerSettings Json = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        Converters = { new StringEnumConverter() },
    };

    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret.Bytes.ToArray(), 32, info: "coachbot/slack/work/1"u8.ToArray());

    public byte[] Close(string row, SlackJob job) => Close(row, JsonConvert.SerializeObject(job, Json));

    public byte[] Close(string row, string text)
    {
        var clear = Encoding.UTF8.GetBytes(text);
        var result = new byte[NonceBytes + TagBytes + clear.Length];
        var nonce = result.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_key, TagBytes);
        cipher.Encrypt(nonce, clear, result.AsSpan(NonceBytes + TagBytes), result.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(row));
        return result;
    }

    /// <summary>The work; <see langword="null"/> when it was sealed with another secret, or altered.</summary>
    public SlackJob? Open(string row, ReadOnlySpan<byte> closed)
    {
        try
        {
            return OpenText(row, closed) is { } text ? JsonConvert.DeserializeObject<SlackJob>(text, Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text; <see langword="null"/> when it was sealed with another secret, or altered.</summary>
    public string? OpenText(string row, ReadOnlySpan<byte> closed)
    {
        if (closed.Length < NonceBytes + TagBytes)
        {
            return null;
        }

        var clear = new byte[closed.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(_key, TagBytes);
        try
        {
            cipher.Decrypt(closed[..NonceBytes], closed[(NonceBytes + TagBytes)..], closed.Slice(NonceBytes, TagBytes), clear, Encoding.UTF8.GetBytes(row));
            return Encoding.UTF8.GetString(clear);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
