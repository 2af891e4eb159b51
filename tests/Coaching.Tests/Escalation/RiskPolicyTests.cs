using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Tests.Support;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.Escalation;

public sealed class RiskPolicyTests
{
    private const string Cue = """
        group: risk
        side: customer
        means: asks for a manager
        any: ["manager"]
        examples: [{in: manager}, {in: manager}, {in: manager}, {in: manager}, {in: manager}, {in: manager}, {in: manager}, {in: manager}, {out: a}, {out: b}, {out: c}, {out: d}, {out: e}, {out: f}, {out: g}, {out: h}]
        """;

    [Fact]
    public void A_nudge_explains_itself_in_the_playbooks_words()
    {
        var risk = Judge("C: This is the third time I'm calling about it.", "A: I see.", "C: I want to speak to your manager.");

        Assert.Equal(RiskLevel.Nudge, risk.Level);
        Assert.StartsWith("A supervisor should know: the customer asks for someone above and has raised this more than once", risk.Sentence, StringComparison.Ordinal);
        Assert.Equal("wants-manager", risk.Reasons[0].Code);
        Assert.Equal(2, risk.Reasons[0].Turn);
    }

    [Fact]
    public void A_nudge_waits_a_turn_when_the_last_words_are_better()
    {
        var risk = Judge("C: I want to speak to your manager.", "A: It is at your door.", "C: It works now, thank you!");

        Assert.Equal(RiskLevel.Watch, risk.Level);
        Assert.Contains("better", risk.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_softens_an_immediate_reason() =>
        Assert.Equal(RiskLevel.Immediate, Judge("C: The heater caught fire.", "A: I'm so sorry.", "C: All good now, it works again, thank you so much!").Level);

    [Fact]
    public void A_supervisor_who_has_answered_since_needs_no_nudge() =>
        Assert.Equal(RiskLevel.Watch, Judge("C: I want to speak to your manager.", "S: I'm the supervisor, tell me what happened.").Level);

    [Fact]
    public void What_the_agent_says_raises_nothing() =>
        Assert.Equal(RiskLevel.None, Judge("C: Where is it?", "A: My lawyer will sue you, I want to speak to your manager.").Level);

    [Fact]
    public void A_team_may_change_single_weights()
    {
        var shipped = new PlaybookBuilder().File("en/cues/boss.yml", Cue).File("en/policy.yml", "watch: 0.2\nnudge: 0.5\nweights: {boss: 0.6}");
        Turn[] turns = [new Turn(Speaker.Customer, "", "manager")];

        Assert.Equal(RiskLevel.Nudge, new Coach(shipped.Load()).ReviewConversation(turns).Risk.Level);
        Assert.Equal(RiskLevel.Watch, new Coach(shipped.LoadWith(new PlaybookBuilder().File("policy.yml", "weights: {boss: 0.3}"))).ReviewConversation(turns).Risk.Level);
    }

    [Fact]
    public void All_problems_of_cues_and_policy_are_told_at_once()
    {
        var problems = new PlaybookBuilder().File("en/cues/boss.yml", "group: risk\nside: customer\nmeans: m\nany: [manager]\nexamples: [{in: manager}]").File("en/policy.yml", "weights: {bos: 0.6}").Problems();

        Assert.Equal(2, problems.Count);
        Assert.StartsWith("playbook/en/cues/boss.yml(5,11): a cue of the group risk needs at least 8 examples", problems[0], StringComparison.Ordinal);
        Assert.StartsWith("playbook/en/policy.yml(1,16): the policy names 'bos', which is neither a cue nor a trend", problems[1], StringComparison.Ordinal);
    }

    private static Risk Judge(params string[] turns) =>
        Shipped.Coach.ReviewConversation([.. turns.Select(t => new Turn(t[0] switch { 'C' => Speaker.Customer, 'S' => Speaker.Supervisor, _ => Speaker.Agent }, "", t[3..]))]).Risk;
}
