namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Where a finding about the whole draft points: the sentence of a concept, the first or the last sentence.</summary>
internal sealed record Anchor(int Concept, bool AtEnd)
{
    /// <summary>The concept without which there is nothing to point at; empty for the first or the last sentence.</summary>
    public IReadOnlyList<int> Ground { get; } = Concept < 0 ? [] : [Concept];

    /// <summary>Reports the sentence, unless there is none or the rule's conditions don't hold there.</summary>
    public void Report(ReviewContext context, Rule rule, Candidate details = default)
    {
        var text = context.Reading.Text;
        if (text.SentenceCount == 0)
        {
            return;
        }

        if (Concept < 0)
        {
            context.ReportSentence(rule, text.Sentences[AtEnd ? text.SentenceCount - 1 : 0], details);
            return;
        }

        foreach (var hit in context.Reading.HitsOf(Concept))
        {
            if (context.ReportSentence(rule, text.SentenceOf(hit.First), details))
            {
                return;
            }
        }
    }
}
