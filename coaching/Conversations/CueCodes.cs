namespace CoachBot.Coaching.Conversations;

/// <summary>The cues that code asks for by name. The playbook may hold more; what it lacks is never found.</summary>
internal static class CueCodes
{
    // Said by customers; each may raise the risk.
    public const string Churn = "churn";
    public const string Legal = "legal";
    public const string Press = "press";
    public const string Safety = "safety";
    public const string SelfHarm = "self-harm";
    public const string Fraud = "fraud";
    public const string Abuse = "abuse";
    public const string Threat = "threat";
    public const string RepeatContact = "repeat-contact";
    public const string BrokenPromise = "broken-promise";
    public const string WantsManager = "wants-manager";
    public const string BeyondAllowance = "beyond-allowance";
    public const string Freebie = "freebie";
    public const string Vulnerable = "vulnerable";

    // Said by customers; what they need.
    public const string Deadline = "deadline";
    public const string Uncertainty = "uncertainty";
    public const string BuyingSignal = "buying-signal";
    public const string PriceObjection = "price-objection";
    public const string NeedsTime = "needs-time";
    public const string Solved = "solved";
    public const string Thanks = "thanks";
    public const string Returns = "returns";
    public const string CircularRepeat = "circular";
    public const string Request = "request";
    public const string Rhetorical = "rhetorical";
    public const string Reopened = "reopened";
    public const string CustomerApology = "customer-apology";
    public const string CustomerGoodbye = "customer-goodbye";

    // Said by agents.
    public const string AgentApology = "agent-apology";
    public const string AgentEmpathy = "agent-empathy";
    public const string AgentDiagnosis = "agent-diagnosis";
    public const string AgentSolution = "agent-solution";
    public const string AgentRefusal = "agent-refusal";
    public const string AgentOffer = "agent-offer";
    public const string AgentHandoff = "agent-handoff";
    public const string AgentClosing = "agent-closing";
    public const string AgentAffirmation = "agent-affirmation";
    public const string AgentOpenQuestion = "agent-open-question";
    public const string AgentAsksData = "agent-asks-data";
}
