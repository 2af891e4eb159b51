using System.Text.Json.Nodes;
using CoachBot.Coaching;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Replies;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Rules.Loading;
using CoachBot.Coaching.Text;
using CoachBot.Conversations;

namespace CoachBot.Tests.Support;

/// <summary>Values whose details do not matter to a test.</summary>
internal static class Some
{
    /// <summary>Words in every way hostile: HTML, Markdown, a Teams mention, a template, bidirectional and invisible characters, half an emoji.</summary>
    public const string Hostile = "<script>alert(1)</script> <at>Everyone</at> **bold** [link](https://evil.example) {{DATE(2030-01-01T00:00:00Z)}} \u202Ereversed\u202C zero\u200Bwidth \"quote\" \\ end \uD83D";

    private static readonly Lazy<Playbook> Shipped = new(() => PlaybookLoader.Load(PlaybookLoader.ShippedFolder));

    public static Playbook Playbook => Shipped.Value;

    public static Coach Coach() => new(Playbook);

    public static IncomingMessage Message(string text, ConversationKind kind = ConversationKind.Personal) => new(text, "msteams/ana", kind, "msteams");

    public static Finding Finding(string text, string words, Severity severity = Severity.High, string rule = "trigger.calm-down") => new()
    {
        Rule = rule,
        Lesson = rule,
        Dimension = Dimension.Tone,
        Severity = severity,
        Span = SpanOf(text, words),
        Excerpt = words,
        Message = $"“{words}” tells an upset person how to feel.",
        Why = "Being told to calm down makes most people angrier.",
        Alternatives = ["I can see why this is upsetting. Let's fix it together.", "Here is what I'll do: [next step]."],
    };

    public static Reply Review(string text, Verdict verdict, IReadOnlyList<Finding> findings, string? rewrite = null) => ReplyComposer.ForReview(new Draft(text), new DraftReview
    {
        Verdict = verdict,
        Score = verdict switch { Verdict.Ready => 96, Verdict.Tweak => 64, _ => 20 },
        Dimensions = new DimensionScores(80, 60, 90, null, 40),
        Findings = findings,
        Strengths = [Finding(text, "", Severity.Praise, "praise.time") with { Message = "You name a time: “by 3 pm”." }],
        Commitments = [new Commitment("I'll call you by 3 pm", "by 3 pm")],
        Rewrite = rewrite,
        Language = "en",
    });

    /// <summary>The activity of a message as Teams sends it.</summary>
    public static JsonObject Activity(string serviceUrl, string? text, string id = "1") => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["text"] = text,
        ["textFormat"] = "plain",
        ["locale"] = "en-US",
        ["from"] = new JsonObject { ["id"] = "29:ana", ["name"] = "Ana", ["aadObjectId"] = "11111111-2222-3333-4444-555555555555" },
        ["recipient"] = new JsonObject { ["id"] = "28:coach", ["name"] = "Coach" },
        ["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal", ["tenantId"] = "t" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t" } },
    };

    private static TextSpan SpanOf(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
