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
        for (var i = 2; i < tokens.Length; i++)
        {
            if (tokens[i].Has(TokenFlags.Capital) && (IsNamed(text, i) || (IsIntroduced(text, i) && IsName(text, i))))
            {
                return text.WordAt(i).ToString();
            }
        }

        return text.SentenceCount > 1 ? Signed(text) : null;
    }

    /// <summary>"My name is Ana".</summary>
    private static bool IsNamed(TokenizedText text, int i) => text.IsAt(i - 1, "is", "'s") && text.IsAt(i - 2, "name");

    /// <summary>"It's Ana Reed", "This is Ana,", "I'm Ana": the name alone, or with a surname.</summary>
    private static bool IsIntroduced(TokenizedText text, int i)
    {
        var isTold = text.Tokens[i - 1].Has(TokenFlags.SecondHalf) ? text.IsAt(i - 1, "it's", "it’s", "i'm", "i’m") : text.IsAt(i - 1, "is", "am") && text.IsAt(i - 2, "it", "this", "i");
        return isTold && text.Tokens[i].Sentence == text.Tokens[i - 1].Sentence
            && (i + 1 == text.Count || text.Tokens[i + 1].Sentence != text.Tokens[i].Sentence || text.Tokens[i + 1].Has(TokenFlags.AfterBreak | TokenFlags.Capital));
    }

    /// <summary>A signature: one or two names alone at the end, perhaps behind a closing word ("Thanks, Ana").</summary>
    private static string? Signed(TokenizedText text)
    {
        var last = text.Sentences[^1];
        var first = last.FirstToken;
        if (last.TokenCount is 2 or 3 && IsNoName(text, first) && text.Tokens[first + 1].Has(TokenFlags.AfterBreak))
        {
            first++;
        }

        if (last.EndToken - first is not (1 or 2) || IsNoName(text, first) || text.Text[last.Span.End - 1] is '?' or '!' || !text.Text.AsSpan(last.Span.End).IsWhiteSpace())
        {
            return null;
        }

        for (var i = first; i < last.EndToken; i++)
        {
            if (!IsName(text, i))
            {
                return null;
            }
        }

        return text.WordAt(first).ToString();
    }

    /// <summary>Whether a word may be a name: capitalised, not in capitals, in no pattern.</summary>
    private static bool IsName(TokenizedText text, int i) => text.Tokens[i].Has(TokenFlags.Capital) && !text.Tokens[i].Has(TokenFlags.AllCaps) && text.Tokens[i].Id == 0;

    private static bool EndsGreeting(TokenizedText text, int name)
    {
        // The two halves of a short form ("I'm") share their characters: what goes on there is no greeting that ends.
        var next = text.Tokens[name + 1];
        if (next.Has(TokenFlags.SecondHalf))
        {
            return false;
        }

        return next.Has(TokenFlags.AfterBreak) || next.Sentence != text.Tokens[name].Sentence || text.Text.AsSpan(text.Tokens[name].End, next.Start - text.Tokens[name].End).ContainsAny(',', '!', '-');
    }

    private static bool IsNoName(TokenizedText text, int token) =>
        text.IsAt(token, "sir", "madam", "customer", "there", "all", "team", "everyone", "thanks", "thank", "valued", "again", "friend", "regards", "please", "cheers", "sent", "best");
}
