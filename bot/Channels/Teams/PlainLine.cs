namespace CoachBot.Channels.Teams;

/// <summary>Untrusted words on one line where no markup can be told apart from text, such as a notification.</summary>
internal static class PlainLine
{
    private const int Longest = 200;

    public static string Of(string text)
    {
        Span<char> line = stackalloc char[Longest];
        var length = 0;
        foreach (var c in text)
        {
            if (length == Longest - 1)
            {
                if (char.IsHighSurrogate(line[length - 1]))
                {
                    length--;
                }

                line[length++] = '…';
                break;
            }

            line[length++] = c switch
            {
                '<' => '‹',
                '>' => '›',
                _ when char.IsControl(c) => ' ',
                _ => c,
            };
        }

        return new string(line[..length]);
    }
}
