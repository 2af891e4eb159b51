using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Rules;

namespace CoachBot.Coaching.NextSteps;

/// <summary>Chooses the next steps and puts a reply together; steps and wording are the playbook's.</summary>
internal sealed class Advisor
{
    // Lighter steps are a polish: never more than one, and none beside two that matter.
    private const int Matters = 40;

    // A calm, short conversation needs little.
    private const int MostWhenCalm = 2;
    private const int ShortConversation = 6;

    private readonly IReadOnlyList<Step> _steps;
    private readonly ReplyBook? _book;
    private readonly Playbook? _playbook;

    /// <summary>An advisor without a playbook: it has nothing to say.</summary>
    public Advisor()
        : this([], null)
    {
    }

    /// <param name="steps">The steps, the weightiest first.</param>
    /// <param name="book">What replies are made of.</param>
    /// <param name="playbook">The playbook to read words with; see <see cref="On"/>.</param>
    public Advisor(IReadOnlyList<Step> steps, ReplyBook? book, Playbook? playbook = null)
    {
        _steps = steps;
        _book = book;
        _playbook = playbook;
    }

    /// <summary>The steps, the weightiest first.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>The same advisor, reading words with <paramref name="playbook"/>.</summary>
    public Advisor On(Playbook playbook) => new(_steps, _book, playbook);

    /// <param name="facts">What the conversation tells.</param>
    /// <param name="risk">Whether it needs a human above.</param>
    /// <param name="review">Reviews a reply as a draft that answers the customer's last words: what is suggested must be ready.</param>
    public Advice Advise(ConversationFacts facts, Risk risk, Func<string, DraftReview> review)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(risk);
        ArgumentNullException.ThrowIfNull(review);
        if (_playbook is null || _book is null)
        {
            return Advice.None;
        }

        var situation = new Situation(_playbook, facts, risk);
        if (situation.Spoken == 0)
        {
            return Advice.None;
        }

        var words = new CustomerWords(situation, _book.Things, _book.Troubles);
        return new Advice(Choose(situation, words), new SuggestedReply(_book, situation, words, review).Compose());
    }

    private List<NextStep> Choose(Situation situation, CustomerWords words)
    {
        var most = situation.Mood <= Temper.Calm && !situation.WasUpset && situation.Spoken <= ShortConversation && situation.Risk.Level < RiskLevel.Nudge ? MostWhenCalm : Advice.MostSteps;
        var chosen = new List<NextStep>();
        var lessons = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in _steps)
        {
            if (chosen.Count == most || (step.Weight < Matters && chosen.Count > 1))
            {
                break;
            }

            if (!lessons.Contains(step.Lesson) && step.Fits(situation) && Told(step, words) is { } told)
            {
                lessons.Add(step.Lesson);
                chosen.Add(told);
                if (step.Weight < Matters)
                {
                    break;
                }
            }
        }

        return chosen;
    }

    private NextStep? Told(Step step, CustomerWords words)
    {
        string? First(IEnumerable<Template> wordings) => wordings.Select(w => w.Fill(Value)).FirstOrDefault(t => !string.IsNullOrEmpty(t));

        return First([step.Title]) is { } title && First(step.Because) is { } because ? new NextStep(step.Id, title, First(step.Say), because) : null;

        string? Value(string slot) => slot switch
        {
            "cue" => words.Cue(step.Quotable),
            "protocol" => _book?.Protocol,
            _ => words.Of(slot),
        };
    }
}
