using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Replies;
using CoachBot.Coaching.Shifts;
using CoachBot.Coaching.Signals;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

/// <summary>The replies every channel is held against.</summary>
internal static class ReplyCases
{
    private const string Late = "Hello Sam,\n\nplease calm down. Your refund is late.\nI'll call you by 3 pm.";

    public static IReadOnlyDictionary<string, Reply> All { get; } = new Dictionary<string, Reply>
    {
        ["ready"] = Some.Review("Thanks for waiting, Sam. I'll call you by 3 pm.", Verdict.Ready, []),
        ["late-refund"] = Some.Review(
            Late,
            Verdict.Tweak,
            [
                Some.Finding(Late, "calm down"),
                Some.Finding(Late, "late", Severity.Medium, "clarity.late"),
                Some.Finding(Late, "", Severity.Medium, "empathy.missing") with { Message = "The customer is upset, and the draft goes past it." },
                Some.Finding(Late, "Hello Sam", Severity.Low, "tone.greeting") with { Message = "A warmer greeting would fit." },
                Some.Finding(Late, "please", Severity.Low, "tone.please"),
            ],
            "Hello Sam,\n\nI can see why this is upsetting.\nI'll call you by 3 pm."),
        ["hold"] = Some.Review("Dear [name], you idiot.", Verdict.Hold, [Some.Finding("Dear [name], you idiot.", "you idiot", Severity.Block, "trigger.insult")]),
        ["hostile"] = Some.Review(Some.Hostile, Verdict.Tweak, [Some.Finding(Some.Hostile, Some.Hostile)], Some.Hostile),
        ["conversation"] = ConversationReply.For(SomeConversation.Review("my blue kettle")),
        ["hostile-conversation"] = ConversationReply.For(SomeConversation.Review(Some.Hostile)),
        ["who-is-the-agent"] = ConversationReply.Ask(SomeConversation.WhoIsTheAgent, "Ana Reed: Hello\nTom: My kettle leaks"),
        ["refined"] = ReplyComposer.ForReview(
            new Draft(Late),
            new DraftReview { Verdict = Verdict.Ready, Score = 96, Dimensions = new DimensionScores(80, 60, 90, null, 40), Findings = [], Strengths = [], Commitments = [], Rewrite = "Hello Sam", Language = "en" })
            .With(ReadingMerge.Of(TextSignals.None, new CustomerReading(-0.5, [new Complaint("delivery", ["late"]), new Complaint(Some.Hostile, [Some.Hostile])], "Spanish")))
            .Worded("Hello Sam, [detail] **bold**").WithoutReading(),
        ["ai-worded-conversation"] = ConversationReply.For(SomeConversation.Review("my blue kettle")).Worded("I can see why this is upsetting."),
        ["nudge"] = NudgeReply.For(SomeSupervision.Nudge("Where is my <b>kettle</b>?")),
        ["hostile-nudge"] = NudgeReply.For(SomeSupervision.Nudge(Some.Hostile)),
        ["nudge-taken"] = NudgeReply.For(SomeSupervision.Nudge("Where is my kettle?") with { Ending = "Mia is on it" }),
        ["shift"] = ShiftSummary.For(SomeSupervision.Report, SomeSupervision.Playbook),
        ["shift-preview"] = SomeSupervision.Preview,
        ["note"] = Reply.Note("I can coach English drafts only for now."),
    };

    public static TheoryData<string> Names => [.. All.Keys];
}
