using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>Tells whether somebody raises their voice in writing.</summary>
internal static class Emphasis
{
    private const int FewestLetters = 3;

    /// <summary>Whether marks are heaped ("!!", "?!"), or a word the playbook knows stands in capitals; names and codes in capitals are no shouting.</summary>
    public static bool In(TokenizedText text)
    {
        for (var i = 1; i < text.Text.Length; i++)
        {
            if (text.Text[i] is '!' or '?' && text.Text[i - 1] is '!' or '?')
            {
                return true;
            }
        }

        foreach (ref readonly var token in text.Tokens)
        {
            if (token.Has(TokenFlags.AllCaps) && !token.Has(TokenFlags.SecondHalf) && token.Id != 0 && token.End - token.Start >= FewestLetters)
            {
                return true;
            }
        }

        return false;
    }
}
