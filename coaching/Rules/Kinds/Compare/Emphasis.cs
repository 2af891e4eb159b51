using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>Tells whether somebody raises their voice in writing.</summary>
internal static class Emphasis
{
    private const int FewestLetters = 3;

    /// <summary>Whether marks are heaped ("!!", "??", "?!"), or a word the playbook knows stands in capitals; names, codes and acronyms are no shouting.</summary>
    public static bool In(Reading? reading, Playbook playbook)
    {
        if (reading?.Text is not { } text)
        {
            return false;
        }

        for (var i = 1; i < text.Text.Length; i++)
        {
            if (text.Text[i] is '!' or '?' && text.Text[i - 1] is '!' or '?')
            {
                return true;
            }
        }

        var acronyms = playbook.Lexicons.Set("acronyms");
        foreach (ref readonly var token in text.Tokens)
        {
            if (token.Has(TokenFlags.AllCaps) && !token.Has(TokenFlags.SecondHalf) && token.Id != 0 && token.End - token.Start >= FewestLetters
                && !acronyms.Contains(text.Text[token.Start..token.End]))
            {
                return true;
            }
        }

        return false;
    }
}
