namespace CoachBot.Coaching.Rules.Kinds.Compare;

/// <summary>
/// Tells whether a draft opens with what the customer wrote about. Naming what happened ("You were told Tuesday and nobody came") shows listening without
/// any formula of empathy.
/// </summary>
internal static class Reflection
{
    private const int OpeningSentences = 2;

    /// <summary>Whether the opening shares a content word or number with the customer's message; false when that is not known.</summary>
    public static bool Opens(Reading draft, Reading? customer)
    {
        if (customer is null || draft.Text.SentenceCount == 0)
        {
            return false;
        }

        var theirs = new HashSet<string>(StringComparer.Ordinal);
        ContentWords.Collect(customer.Text, customer.Text.Count, theirs);
        var ours = new HashSet<string>(StringComparer.Ordinal);
        ContentWords.Collect(draft.Text, draft.Text.Sentences[Math.Min(OpeningSentences, draft.Text.SentenceCount) - 1].EndToken, ours);
        return ours.Overlaps(theirs);
    }
}
