namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>
/// Tells whether a draft opens with what the customer wrote about. Naming what happened ("You were told Tuesday and nobody came") shows listening without
/// any formula of empathy.
/// </summary>
internal static class Reflection
{
    private const int OpeningSentences = 2;

    // One word in common ("your parcel is at the depot") tells only the subject.
    private const int FewestShared = 2;

    /// <summary>Whether the opening shares content words or numbers with the customer's message, more than one; false when that is not known.</summary>
    public static bool Opens(Reading draft, Reading? customer) => Shared(draft, customer) >= FewestShared;

    /// <summary>How many content words and numbers of the customer's message the opening picks up.</summary>
    public static int Shared(Reading draft, Reading? customer)
    {
        if (customer is null || draft.Text.SentenceCount == 0)
        {
            return 0;
        }

        var theirs = new HashSet<string>(StringComparer.Ordinal);
        ContentWords.Collect(customer.Text, customer.Text.Count, theirs);
        var ours = new HashSet<string>(StringComparer.Ordinal);
        ContentWords.Collect(draft.Text, draft.Text.Sentences[Math.Min(OpeningSentences, draft.Text.SentenceCount) - 1].EndToken, ours);
        ours.IntersectWith(theirs);
        return ours.Count;
    }
}
