namespace CoachBot.Coaching.NextSteps;

/// <summary>A step of the playbook.</summary>
/// <param name="Id">The name of its file.</param>
/// <param name="Lesson">The curriculum's id; one lesson gives one step at most.</param>
/// <param name="Weight">0 to 100: the heavier goes first; 0 silences the step.</param>
/// <param name="Title">What to do.</param>
/// <param name="Say">Words to say, the best first; the first whose slots are all known is taken.</param>
/// <param name="Because">Why, likewise.</param>
/// <param name="When">When it fits.</param>
/// <param name="Done">Cues and concepts in staff's words since the customer's last message that show it was done.</param>
/// <param name="Last">Who may have spoken last.</param>
/// <param name="IsUrgent">Whether it may stand beside an immediate risk.</param>
internal sealed record Step(
    string Id, string Lesson, int Weight, Template Title, IReadOnlyList<Template> Say, IReadOnlyList<Template> Because, Condition When, IReadOnlyList<string> Done, LastWord Last, bool IsUrgent)
{
    /// <summary>The cues its condition asks for: the words of one may be quoted.</summary>
    public IReadOnlyCollection<string> Quotable { get; } = [.. CuesOf(When).Distinct()];

    public bool Fits(Situation situation) =>
        Weight > 0
        && (Last == LastWord.Any || (Last == LastWord.Customer) == situation.Facts.AwaitsReply)
        && (!situation.IsCritical || IsUrgent)
        && When.Holds(situation)
        && !Done.Any(d => situation.Holds(situation.Answer, d) || situation.Since.Any(t => situation.Has(d, t)));

    private static IEnumerable<string> CuesOf(Condition condition) =>
        [.. condition.Now, .. condition.Cues, .. condition.Counts.Select(c => c.Cue), .. condition.Any.SelectMany(CuesOf)];
}

/// <summary>Who spoke last.</summary>
internal enum LastWord
{
    /// <summary>The customer: an answer is awaited.</summary>
    Customer,

    /// <summary>The agent or a supervisor.</summary>
    Agent,

    /// <summary>Either.</summary>
    Any,
}
