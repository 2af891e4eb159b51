using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Rules.Matching;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules;

/// <summary>Everything rules may look at while one draft is reviewed, and the place where they report. Reused from draft to draft.</summary>
internal sealed class ReviewContext
{
    private readonly Reading _customer = new(Side.Customer);
    private readonly Stack<List<Hit>> _spare = new();

    public Draft Draft { get; private set; } = new("");

    public Playbook Playbook { get; private set; } = null!;

    /// <summary>The voice the draft is held against.</summary>
    public Voice Voice { get; private set; } = Voice.Unset;

    /// <summary>The draft, read.</summary>
    public Reading Reading { get; } = new(Side.Draft);

    /// <summary>The customer's message, read; <see langword="null"/> when it is not known.</summary>
    public Reading? Customer { get; private set; }

    public List<Candidate> Candidates { get; } = [];

    /// <summary>Reads a draft, to be held against <paramref name="voice"/> or, when it is left out, the playbook's.</summary>
    public void Start(Playbook playbook, Draft draft, Voice? voice = null)
    {
        Draft = draft;
        Playbook = playbook;
        Voice = voice ?? playbook.Voice;
        Candidates.Clear();
        Reading.Read(playbook, draft.Text);
        Customer = null;
        if (!string.IsNullOrWhiteSpace(draft.Customer))
        {
            _customer.Read(playbook, draft.Customer);
            Customer = _customer;
            Reading.ReadAsAnswer();
        }
    }

    /// <summary>An empty list to collect hits in; give it back by <see cref="ReturnHits"/>.</summary>
    public List<Hit> BorrowHits() => _spare.TryPop(out var list) ? list : [];

    public void ReturnHits(List<Hit> hits)
    {
        hits.Clear();
        _spare.Push(hits);
    }

    /// <summary>Reports the words from one token to another, both included, if the rule's conditions hold there.</summary>
    public bool Report(Rule rule, int firstToken, int lastToken, Candidate details = default)
    {
        if (!rule.Info.When.HoldsAt(this, firstToken, lastToken))
        {
            return false;
        }

        Candidates.Add(details with { Rule = rule, FirstToken = firstToken, LastToken = lastToken, Span = Reading.Text.SpanOf(firstToken, lastToken) });
        return true;
    }

    /// <summary>Reports a whole sentence, its closing mark included.</summary>
    public bool ReportSentence(Rule rule, in Sentence sentence, Candidate details = default)
    {
        if (!rule.Info.When.HoldsAt(this, sentence.FirstToken, sentence.EndToken - 1))
        {
            return false;
        }

        Candidates.Add(details with { Rule = rule, FirstToken = sentence.FirstToken, LastToken = sentence.EndToken - 1, Span = sentence.Span });
        return true;
    }

    /// <summary>Reports characters that need not be whole tokens, such as an emoji.</summary>
    public void ReportSpan(Rule rule, TextSpan span, Candidate details = default) =>
        Candidates.Add(details with { Rule = rule, FirstToken = -1, LastToken = -1, Span = span });
}
