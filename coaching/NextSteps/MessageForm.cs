using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.NextSteps;

/// <summary>What the form of a message tells, whatever it is about.</summary>
internal static class MessageForm
{
    private const int FewestDigits = 4;

    private static readonly string[] Asking = ["what", "where", "when", "how", "who", "which", "why", "what's", "where's"];
    private static readonly string[] Verbs = ["is", "are", "was", "do", "does", "did", "can", "will", "would", "should", "much", "many", "long", "to", "my", "the", "time", "kind", "now"];

    /// <summary>Whether it asks something; in chats the mark is often left out.</summary>
    public static bool Asks(TokenizedText text)
    {
        foreach (ref readonly var sentence in text.Sentences)
        {
            if (sentence.IsQuestion || (sentence.TokenCount > 1 && text.IsAt(sentence.FirstToken, Asking) && text.IsAt(sentence.FirstToken + 1, Verbs)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A number of four digits and more, or an address: enough for a start.</summary>
    public static bool HoldsData(TokenizedText text)
    {
        foreach (ref readonly var token in text.Tokens)
        {
            var word = text.Text.AsSpan(token.Start, token.End - token.Start);
            if (word.Contains('@') || (token.Has(TokenFlags.Number) && word.Length >= FewestDigits))
            {
                return true;
            }
        }

        return false;
    }
}
