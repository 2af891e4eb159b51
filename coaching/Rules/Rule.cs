using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules;

/// <summary>One rule of the playbook; a kind is a subclass and decides how the rule finds what it looks for.</summary>
internal abstract class Rule(RuleInfo info)
{
    public RuleInfo Info { get; } = info;

    /// <summary>The set of patterns without a hit of which the rule finds nothing, or -1 when there is none.</summary>
    public virtual int Trigger => -1;

    /// <summary>The concepts without one of which in the draft the rule finds nothing; empty when there are none.</summary>
    public virtual IReadOnlyList<int> Ground => [];

    /// <summary>The flags without one of which on some word of the draft the rule finds nothing; none when it asks for no flag.</summary>
    public virtual TokenFlags Marks => TokenFlags.None;

    /// <summary>Whether the rule finds nothing as long as the customer's message is not known.</summary>
    public virtual bool NeedsCustomer => Info.When.NeedsCustomer;

    /// <summary>Reports what the rule finds, if its conditions hold.</summary>
    public void Run(ReviewContext context)
    {
        if (MayFind(context) && Info.When.Holds(context))
        {
            Find(context);
        }
    }

    /// <summary>A look so cheap that it comes before the rule's conditions; most rules end here on most drafts.</summary>
    protected virtual bool MayFind(ReviewContext context) => true;

    /// <summary>Reports each place by <see cref="ReviewContext.Report"/>.</summary>
    protected abstract void Find(ReviewContext context);
}
