using System.Buffers;
using Newtonsoft.Json;

namespace CoachBot.BotFramework.Json;

/// <summary>Lends the shared character pool to the JSON reader and writer.</summary>
internal sealed class CharPool : IArrayPool<char>
{
    public static readonly CharPool Shared = new();

    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    public void Return(char[]? array)
    {
        if (array is not null)
        {
            ArrayPool<char>.Shared.Return(array);
        }
    }
}
