using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.NextSteps;
using CoachBot.Coaching.Signals;
using CoachBot.Coaching.Tests.Support;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.NextSteps;

/// <summary>A conversation whose facts are set by hand.</summary>
internal sealed class Talk
{
    private readonly List<TurnReading> _turns = [];
    private readonly List<CueHit> _cues = [];
    private readonly List<GivenData> _data = [];
    private readonly List<Cited> _priorities = [];
    private readonly List<Cited> _needs = [];
    private Stage _stage = Stage.Diagnosing;
    private RiskLevel _risk;

    /// <summary>A turn of the customer, as upset as is said, with the cues named.</summary>
    public Talk Customer(string text, float upset = 0, params string[] cues) => Add(Speaker.Customer, text, TextSignals.None with { Upset = upset }, cues);

    /// <summary>A customer's turn with signals of its own.</summary>
    public Talk Customer(string text, TextSignals signals, params string[] cues) => Add(Speaker.Customer, text, signals, cues);

    public Talk Agent(string text, params string[] cues) => Add(Speaker.Agent, text, TextSignals.None, cues);

    public Talk At(Stage stage)
    {
        _stage = stage;
        return this;
    }

    public Talk Risk(RiskLevel level)
    {
        _risk = level;
        return this;
    }

    public Talk Data(string kind, string value, string? spelled = null)
    {
        _data.Add(new GivenData(kind, value, _turns.Count - 1, false, spelled));
        return this;
    }

    public Talk Values(string priority)
    {
        _priorities.Add(new Cited(priority, _turns.Count - 1, "soon"));
        return this;
    }

    public Talk Needs(string need)
    {
        _needs.Add(new Cited(need, _turns.Count - 1, "return"));
        return this;
    }

    public Advice Advise(CoachBot.Coaching.Rules.Playbook? playbook = null)
    {
        var facts = new ConversationFacts
        {
            Turns = _turns,
            Cues = _cues,
            StatedNeeds = [],
            UnderlyingNeeds = _needs,
            Priorities = _priorities,
            Feedback = [],
            Data = _data,
            Questions = [],
            TalkShare = null,
            Trajectory = Trajectory.Steady,
            TurningPoint = null,
            Stage = _stage,
        };
        var asked = _turns.LastOrDefault(t => t.Turn.Speaker == Speaker.Customer)?.Turn.Text;
        return (playbook ?? Shipped.Playbook).Advisor.Advise(facts, Coaching.Escalation.Risk.None with { Level = _risk }, text => Shipped.Coach.ReviewDraft(new Draft(text) { Customer = asked }));
    }

    /// <summary>The ids of the steps that are advised.</summary>
    public string[] Steps() => [.. Advise().Steps.Select(s => s.Id)];

    /// <summary>The curriculum's lessons of the steps that are advised.</summary>
    public string[] Lessons() => [.. Steps().Select(id => Shipped.Playbook.Advisor.Steps.Single(s => s.Id == id).Lesson)];

    private Talk Add(Speaker speaker, string text, TextSignals signals, string[] cues)
    {
        _cues.AddRange(cues.Select(c => new CueHit(c, CueGroup.Risk, _turns.Count, new Coaching.Text.TextSpan(0, Math.Min(12, text.Length)), text[..Math.Min(12, text.Length)])));
        _turns.Add(new TurnReading(new Turn(speaker, speaker.ToString(), text), signals));
        return this;
    }
}
