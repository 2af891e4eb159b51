using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>Finds the customer's name used so often that it sounds like a script: the name of the greeting, or one that is called again and again between commas.</summary>
internal sealed class NameCountRule(RuleInfo info) : Rule(info)
{
    private const int Most = 3;
    private const int ShortestName = 3;

    protected override void Find(ReviewContext context)
    {
        var text = context.Reading.Text;
        var greeted = Names.Greeted(text);
        for (var i = 0; i < text.Count; i++)
        {
            // The first time a name turns up, all its places are counted.
            if ((i == greeted || IsCalled(text, i)) && Counts(context, i))
            {
                return;
            }
        }
    }

    private bool Counts(ReviewContext context, int name)
    {
        var text = context.Reading.Text;
        var count = 0;
        var place = -1;
        for (var i = 0; i < text.Count; i++)
        {
            if (text.WordAt(i).Equals(text.WordAt(name), StringComparison.Ordinal) && ++count == Most + 1)
            {
                place = i;
            }
        }

        return place >= 0 && context.Report(this, place, place, new Candidate { Value = count, Limit = Most });
    }

    /// <summary>Whether a word is a name that somebody is called by: capitalised, in no pattern, with a comma before it.</summary>
    private static bool IsCalled(TokenizedText text, int i)
    {
        var token = text.Tokens[i];
        return token.Id == 0 && token.Has(TokenFlags.Capital) && token.Has(TokenFlags.AfterBreak) && !token.Has(TokenFlags.AllCaps | TokenFlags.Opaque) && token.End - token.Start >= ShortestName;
    }
}
