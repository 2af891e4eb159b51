using System.Text;

namespace CoachBot.Channels.Slack;

/// <summary>What Slack signs its requests with. There is no empty one, so nothing can be checked against it.</summary>
internal sealed class SigningSecret
{
    private readonly byte[] _bytes;

    public SigningSecret(string secret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        _bytes = Encoding.UTF8.GetBytes(secret.Trim());
    }

    public ReadOnlySpan<byte> Bytes => _bytes;
}
