using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>Tells whether somebody raises their voice in writing.</summary>
internal static class Emphasis
{
    private const int FewestLetters = 3;

    /// <summary>Whether marks are heaped ("!!", "??", "?!"), or a word stands in capitals.</summary>
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

        return FirstCapitals(text, playbook) >= 0;
    }

    /// <summary>The first word in capitals that the playbook knows, or -1; names, codes and acronyms are no shouting.</summary>
    public static int FirstCapitals(TokenizedText text, Playbook playbook)
    {
        if ((text.Seen & TokenFlags.AllCaps) == 0)
        {
            return -1;
        }

        var acronyms = playbook.Lexicons.Set("acronyms");
        for (var i = 0; i < text.Count; i++)
        {
            var token = text.Tokens[i];
            if (token.Has(TokenFlags.AllCaps) && !token.Has(TokenFlags.SecondHalf) && token.Id != 0 && token.End - token.Start >= FewestLetters
                && !acronyms.Contains(text.Text[token.Start..token.End]))
            {
                return i;
            }
        }

        return -1;
    }
}
