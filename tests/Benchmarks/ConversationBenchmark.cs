using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Rules.Loading;
using CoachBot.Coaching.Signals;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Benchmarks;

/// <summary>What a conversation of thirty turns costs: reading it, judging it, coaching the agent's turns, advice.</summary>
internal static class ConversationBenchmark
{
    private const int Calls = 40;
    private const int Turns = 30;

    private static readonly string[] Customer =
    [
        "Hi, my blue kettle arrived broken on Monday and nobody answers my emails.", "The order number is AB-1204, and I need it by Friday.", "No, it leaks at the bottom, from the first use.",
        "I already told your colleague all of this last week.", "Ok, and what happens next?",
    ];

    private static readonly string[] Agent =
    [
        "Hello Ana, thank you for writing. What happened to the kettle?", "I'm sorry about that. Let me check the order with the warehouse.", "Thank you. Does it leak when it is cold, too?",
        "I see it here now. I'll send a new one today and write to you by 3 pm.", "The new kettle leaves us today, and you'll have it on Thursday.",
    ];

    public static void Run()
    {
        var coach = new Coach(PlaybookLoader.Load(PlaybookLoader.ShippedFolder));
        var turns = Enumerable.Range(0, Turns).Select(i => i % 2 == 0
            ? new Turn(Speaker.Customer, "Customer", Customer[i / 2 % Customer.Length])
            : new Turn(Speaker.Agent, "Agent", Agent[i / 2 % Agent.Length])).SkipLast(1).ToArray();
        var text = string.Join('\n', turns.Select(t => $"{t.Label}: {t.Text}"));
        var facts = ConversationReader.Read(coach.Playbook, turns, EmbeddedSignals.Shipped);
        Report("parse", () => TranscriptParser.Read(text));
        Report("signals, cues, facts", () => ConversationReader.Read(coach.Playbook, turns, EmbeddedSignals.Shipped));
        Report("risk", () => coach.Playbook.Policy.Judge(facts));
        Report("whole review, advice and all", () => coach.ReviewConversation(turns));
    }

    private static void Report(string name, Action work)
    {
        var (median, lowest) = Measure.Times(work, Calls);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {median:0} us, lowest {lowest:0} (whole: at most 1000)"));
    }
}
