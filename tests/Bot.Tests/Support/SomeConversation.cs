using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.NextSteps;
using CoachBot.Coaching.Signals;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Tests.Support;

/// <summary>Conversations whose details do not matter to a test.</summary>
internal static class SomeConversation
{
    public static readonly RoleQuestion WhoIsTheAgent = new("Which of these is the agent?", ["Ana Reed", Some.Hostile]);

    /// <summary>A customer whose mood falls, then turns, and who waits for an answer with <paramref name="words"/> in it.</summary>
    public static ConversationReview Review(string words) => new()
    {
        Facts = Facts(words),
        Risk = new Risk(0.7, RiskLevel.Nudge, [new RiskReason("wants-manager", 2, words)], $"They asked for a manager: “{words}”."),
        Advice = new Advice(
            [
                new NextStep("acknowledge", "Name what happened before the fix", $"I can see why {words} is upsetting.", "They feel unheard."),
                new NextStep("say-when", "Say when you will be back", null, "Nobody has named a time yet."),
            ],
            $"I can see why {words} is upsetting.\n\nI'll check it and write to you by [time]."),
        Findings = [],
        Commitments = [new TurnCommitment(1, new Commitment("I'll call you by 3 pm", "by 3 pm"))],
        CoachedTurn = -1,
        LastTurn = null,
        Language = "en",
    };

    private static ConversationFacts Facts(string words) => new()
    {
        Turns = [Said(Speaker.Customer, "My blue kettle arrived broken.", -0.4f), Said(Speaker.Agent, "I see. I'll call you by 3 pm.", 0), Said(Speaker.Customer, words, -0.9f), Said(Speaker.Supervisor, "Hello.", 0), Said(Speaker.Customer, "That sounds much better now.", 0.6f)],
        Cues = [],
        StatedNeeds = [new Cited(words, 2, words)],
        UnderlyingNeeds = [new Cited("to be heard", 2, words)],
        Priorities = [new Cited("speed", 2, words)],
        Feedback = [new FeedbackItem(FeedbackBucket.Important, 2, words)],
        Data = [new GivenData("order number", "AB-1204", 2, ReadBack: false, "A as in Alfa, B as in Bravo, 1204")],
        Questions = [new AskedQuestion(1, "What happened?", IsOpen: true, IsEarly: true)],
        TalkShare = 0.25,
        Trajectory = Trajectory.Improving,
        TurningPoint = 2,
        Stage = Stage.Solving,
    };

    private static TurnReading Said(Speaker speaker, string text, float sentiment) =>
        new(new Turn(speaker, speaker.ToString(), text), TextSignals.None with { Sentiment = sentiment });
}
