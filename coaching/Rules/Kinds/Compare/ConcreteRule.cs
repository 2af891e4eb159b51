using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>
/// Finds an abstract word ("the item") where the customer named the thing ("my jacket"), and offers theirs. Things are known from the lexicon
/// <c>concrete-nouns</c>, abstract words from <c>abstract-nouns</c>.
/// </summary>
internal sealed class ConcreteRule(RuleInfo info) : Rule(info)
{
    public override bool NeedsCustomer => true;

    protected override void Find(ReviewContext context)
    {
        if (context.Customer is not { } customer)
        {
            return;
        }

        var concrete = context.Playbook.Lexicons.Set("concrete-nouns");
        var named = First(customer.Text, concrete);
        if (named < 0 || First(context.Reading.Text, concrete) >= 0)
        {
            return;
        }

        var place = First(context.Reading.Text, context.Playbook.Lexicons.Set("abstract-nouns"));
        if (place < 1)
        {
            return;
        }

        var theirs = customer.Text.WordAt(named).ToString().ToLowerInvariant();
        var tokens = context.Reading.Text.Tokens;
        if (tokens[place - 1].Sentence == tokens[place].Sentence && context.Reading.Text.IsAt(place - 1, "the", "your", "this", "that"))
        {
            context.Report(this, place - 1, place, new Candidate { Missing = theirs, Alternatives = [$"your {theirs}"], Replacement = $"your {theirs}" });
        }
    }

    private static int First(TokenizedText text, System.Collections.Frozen.FrozenSet<string> words)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var tokens = text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (lookup.Contains(text.WordAt(i)))
            {
                return i;
            }
        }

        return -1;
    }
}
