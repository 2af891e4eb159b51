using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Storage;

/// <summary>Turns who somebody is in a channel into a key that does not tell who it is, and that only this installation can make.</summary>
internal sealed class PersonKeys
{
    private const int KeptBytes = 16;

    private byte[]? _salt;

    /// <summary>The key of a person, 32 characters.</summary>
    public string Of(string person)
    {
        var salt = _salt ?? throw new InvalidOperationException("People's keys are asked for before the database is open.");
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(person), hash);
        return Convert.ToHexStringLower(hash[..KeptBytes]);
    }

    public void Use(byte[] salt) => _salt = salt;
}
