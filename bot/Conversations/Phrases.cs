namespace CoachBot.Conversations;

/// <summary>Short commands as people type them.</summary>
internal static class Phrases
{
    private const int Longest = 40;

    /// <summary>The words in lower case without punctuation around them; <see langword="null"/> when the text is too long to be a command.</summary>
    public static string? Normal(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length > Longest)
        {
            return null;
        }

        var words = trimmed.TrimEnd("!.,:;)🙂😊👋🙏 ");
        return words.Length > 1 ? words.TrimEnd('?').ToString().ToLowerInvariant() : words.ToString();
    }
}
