using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>Finds the names people use: the one a draft greets, the one a customer signs or introduces themselves with.</summary>
internal static class Names
{
    /// <summary>The token of the name greeted at the start of the draft ("Hi Ana,"), or -1.</summary>
    public static int Greeted(TokenizedText text)
    {
        var tokens = text.Tokens;
        for (var i = 0; i + 1 < tokens.Length && i < 3; i++)
        {
            if (text.IsAt(i, "hi", "hello", "hey", "dear") && tokens[i + 1].Has(TokenFlags.Capital) && !tokens[i + 1].Has(TokenFlags.AfterBreak | TokenFlags.Placeholder) && tokens[i + 1].Sentence == tokens[i].Sentence)
            {
                var name = text.IsAt(i + 1, "mr", "mrs", "ms", "miss", "dr") && i + 2 < tokens.Length ? i + 2 : i + 1;
                return tokens[name].Has(TokenFlags.Capital) && !IsNoName(text, name) && (name + 1 == tokens.Length || EndsGreeting(text, name)) ? name : -1;
            }
        }

        return -1;
    }

    /// <summary>The name the customer signs with or introduces themselves by, or <see langword="null"/>.</summary>
    public static string? Own(TokenizedText text)
    {
        var tokens = text.Tokens;
        for (var i = 0; i + 2 < tokens.Length; i++)
        {
            if (text.IsAt(i, "name") && text.IsAt(i + 1, "is", "'s") && tokens[i + 2].Has(TokenFlags.Capital))
            {
                return text.WordAt(i + 2).ToString();
            }
        }

        // A signature: one or two capitalised words alone at the end, behind a sentence or a closing word.
        if (text.SentenceCount > 1 && text.Sentences[^1] is { TokenCount: 1 or 2 } last && !IsNoName(text, last.FirstToken))
        {
            for (var i = last.FirstToken; i < last.EndToken; i++)
            {
                if (!tokens[i].Has(TokenFlags.Capital) || tokens[i].Has(TokenFlags.AllCaps) || tokens[i].Id != 0)
                {
                    return null;
                }
            }

            return text.Text.AsSpan(last.Span.End).IsWhiteSpace() && text.Text[last.Span.End - 1] is not ('?' or '!') ? text.WordAt(last.FirstToken).ToString() : null;
        }

        return null;
    }

    private static bool EndsGreeting(TokenizedText text, int name)
    {
        var next = text.Tokens[name + 1];
        return next.Has(TokenFlags.AfterBreak) || next.Sentence != text.Tokens[name].Sentence || text.Text.AsSpan(text.Tokens[name].End, next.Start - text.Tokens[name].End).ContainsAny(',', '!', '-');
    }

    private static bool IsNoName(TokenizedText text, int token) =>
        text.IsAt(token, "sir", "madam", "customer", "there", "all", "team", "everyone", "thanks", "thank", "valued", "again", "friend", "regards", "please", "cheers", "sent", "best");
}
