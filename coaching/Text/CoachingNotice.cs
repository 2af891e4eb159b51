namespace CoachBot.Coaching.Text;

/// <summary>The one kind sentence that answers a text which cannot be coached.</summary>
public static class CoachingNotice
{
    /// <summary>The sentence for a guess, or <see langword="null"/> when the text can be coached.</summary>
    /// <param name="guess">What is known about the text.</param>
    public static string? For(LanguageGuess guess) => guess.Nature switch
    {
        InputNature.Code => "This looks like code rather than a message, so there is no wording for me to coach yet.",
        InputNature.EmojiOnly => "Emoji speak for themselves; send me a few words and I will gladly look at how they come across.",
        InputNature.NumbersOnly => "I only see numbers here; send me the sentence around them and I will gladly look at it.",
        InputNature.Empty => "There is nothing here yet; paste the reply you would like to send and I will look at it.",
        InputNature.TooShort => "This is a little too short for me to coach; send me the whole reply and I will look at it.",
        _ => OtherLanguage(guess.Code),
    };

    /// <summary>The same for a conversation: what is not read has to be said, or silence would pass for "nothing to worry about".</summary>
    /// <param name="guess">What is known about its words.</param>
    public static string? ForConversation(LanguageGuess guess) => guess.Nature == InputNature.Prose && OtherLanguage(guess.Code) is { } other
        ? $"{other} Its risk is hardly read either: if it is about a danger, fraud, a lawyer or the press, tell a supervisor yourself."
        : For(guess);

    private static string? OtherLanguage(string code)
    {
        if (code == "en")
        {
            return null;
        }

        string? name = NameOf(code);
        return name is null
            ? "I can only coach English so far, and I cannot tell which language this is."
            : $"I can only coach English so far, and this looks like {name}.";
    }

    private static string? NameOf(string code) => code switch
    {
        "ar" => "Arabic",
        "de" => "German",
        "el" => "Greek",
        "es" => "Spanish",
        "fr" => "French",
        "he" => "Hebrew",
        "hi" => "Hindi",
        "it" => "Italian",
        "ja" => "Japanese",
        "ko" => "Korean",
        "nl" => "Dutch",
        "pl" => "Polish",
        "pt" => "Portuguese",
        "ru" => "Russian",
        "sv" => "Swedish",
        "th" => "Thai",
        "tr" => "Turkish",
        "uk" => "Ukrainian",
        "zh" => "Chinese",
        _ => null,
    };
}
