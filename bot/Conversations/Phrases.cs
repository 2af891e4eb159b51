namespace CoachBot.Conversations;

/// <summary>Short commands as people type them.</summary>
internal static class Phrases
{
    private const int Longest = 40;

    /// <summary>The words in lower case without punctuation around them; <see langword="null"/> when the text is too long to be a command.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="longest">How many characters the command may have.</param>
    public static string? Normal(string text, int longest = Longest)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length > longest)
        {
            return null;
        }

        var words = trimmed.TrimEnd("!.,:;)🙂😊👋🙏 ");
        return words.Length > 1 ? words.TrimEnd('?').ToString().ToLowerInvariant() : words.ToString();
    }
}
