using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>
/// Finds the customer's name used so often that it sounds like a script: the name of the greeting, one that is called between commas, or one that
/// is spoken to again and again at the end of a phrase ("Right, Mr Boyle", "one minute Deepa ji").
/// </summary>
internal sealed class NameCountRule(RuleInfo info) : Rule(info)
{
    private const int Most = 3;
    private const int ShortestName = 3;

    /// <summary>How often a name must be spoken to before it counts as the customer's although no greeting says so.</summary>
    private const int FewestAddressed = 3;

    protected override void Find(ReviewContext context)
    {
        var text = context.Reading.Text;
        var greeted = Names.Greeted(text);
        if ((greeted >= 0 && Counts(context, greeted)) || !HasNames(text))
        {
            return;
        }

        for (var i = 0; i < text.Count; i++)
        {
            // The first time a name turns up, all its places are counted.
            if ((IsCalled(text, i) || Addressed(text, i) >= FewestAddressed) && Counts(context, i))
            {
                return;
            }
        }
    }

    /// <summary>Whether so many words may be names that one of them could be there too often.</summary>
    private static bool HasNames(TokenizedText text)
    {
        var names = 0;
        for (var i = 0; i < text.Count && names <= Most; i++)
        {
            names += IsName(text, i) ? 1 : 0;
        }

        return names > Most;
    }

    private bool Counts(ReviewContext context, int name)
    {
        var text = context.Reading.Text;
        var count = 0;
        var place = -1;
        for (var i = 0; i < text.Count; i++)
        {
            if (IsSame(text, i, name) && ++count == Most + 1)
            {
                place = i;
            }
        }

        return place >= 0 && context.Report(this, place, place, new Candidate { Value = count, Limit = Most });
    }

    /// <summary>Whether a word is a name that somebody is called by: a name with a comma before it.</summary>
    private static bool IsCalled(TokenizedText text, int i) => IsName(text, i) && text.Tokens[i].Has(TokenFlags.AfterBreak);

    /// <summary>In how many places a name ends a phrase and no word ties it to the one before, as in "to Boyle".</summary>
    private static int Addressed(TokenizedText text, int name)
    {
        if (!IsName(text, name))
        {
            return 0;
        }

        var count = 0;
        for (var i = 0; i < text.Count; i++)
        {
            count += IsSame(text, i, name) && EndsPhrase(text, i) && !IsTied(text, i) ? 1 : 0;
        }

        return count;
    }

    private static bool IsName(TokenizedText text, int i)
    {
        var token = text.Tokens[i];
        return token.Id == 0 && token.Has(TokenFlags.Capital) && !token.Has(TokenFlags.AllCaps | TokenFlags.Opaque) && token.End - token.Start >= ShortestName;
    }

    private static bool IsSame(TokenizedText text, int i, int name) => text.WordAt(i).Equals(text.WordAt(name), StringComparison.Ordinal);

    private static bool EndsPhrase(TokenizedText text, int i)
    {
        var next = i + 1 < text.Count && text.IsAt(i + 1, "ji", "sir", "san") ? i + 2 : i + 1;
        return next >= text.Count || text.Tokens[next].Sentence != text.Tokens[i].Sentence || text.Tokens[next].Has(TokenFlags.AfterBreak);
    }

    private static bool IsTied(TokenizedText text, int i)
    {
        var before = i > 0 && IsTitle(text, i - 1) ? i - 2 : i - 1;
        return before >= 0 && text.Tokens[before].Sentence == text.Tokens[i].Sentence && !text.Tokens[before + 1].Has(TokenFlags.AfterBreak)
            && text.IsAt(before, "to", "from", "in", "at", "of", "for", "with", "by", "near", "via", "and", "or", "the", "a", "our", "your", "is", "was", "ask", "call", "see", "on", "about", "than", "any");
    }

    private static bool IsTitle(TokenizedText text, int i) => text.IsAt(i, "mr", "mrs", "ms", "miss", "dr", "mister");
}
