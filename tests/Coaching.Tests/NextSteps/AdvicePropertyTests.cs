using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.NextSteps;

/// <summary>Conversations put together at random from what people write, and from what they hopefully never do.</summary>
public sealed class AdvicePropertyTests
{
    private const int Conversations = 1_000;

    private static readonly string[] Starts =
    [
        "Hi", "Hello, this is Ana Reed.", "hey there", "Dear Sir or Madam,", "Good morning!", "My name is Tom.", "", "WHAT IS GOING ON??", "Sorry to bother you,", "Thanks for nothing.", "ok", "So,",
    ];

    private static readonly string[] Matters =
    [
        "my blue kettle arrived broken.", "I was charged twice for my order 48291.", "the app keeps crashing.", "my parcel never arrived and I need it by Friday!", "where is my refund?", "I want to cancel my subscription.",
        "can you change my address to 14 Elm Street?", "how do I reset the router?", "this is the third time I write about the washing machine!!", "I'd like a discount, it costs $1,200.", "let me talk to a manager.",
        "you are useless idiots.", "I'm worried my flight is canceled.", "it works now, thank you so much!", "no, that's all, bye", "I guess it's fine?", "my husband died and I need to close his account.",
        "I'll call my lawyer.", "they never called back.", "my order number is AB-4471-D", "the dress is the wrong size", "let's do it, I'll take the sofa", "it's too expensive", "I already told you people!",
        "[name] {thing} {0} %s $100 http://evil.example/?q=1", "<b>my</b> *kettle* _arrived_ `broken`", "my my my kettle kettle arrived arrived broken broken", "☕🔥 kettle 💔", "Ich habe meine Bestellung nicht erhalten.",
        "My kettle\tarrived\u00a0broken\u200b.", "it's it's it's", "\"my kettle arrived broken\" is what he said", "yes", "no", "48291", "...", "the lamp, the vase, the rug and the sofa are all missing", "your app deleted my photos",
    ];

    private static readonly string[] Answers =
    [
        "Hello, how can I help?", "I'm sorry about that.", "Could you send me the order number?", "Let me check.", "I understand how frustrating that is.", "Unfortunately we can't do that.", "Calm down.", "Done!",
        "I'll write to you by 5 pm.", "Is there anything else?", "Thanks for your patience.", "Your refund was sent.", "No.",
    ];

    [Fact]
    public void Any_conversation_gets_sound_advice_or_none()
    {
        var random = new Random(20260);
        for (var i = 0; i < Conversations; i++)
        {
            AdviceCheck.Holds(Conversation(random));
        }
    }

    private static Turn[] Conversation(Random random)
    {
        var turns = new Turn[random.Next(1, 12)];
        for (var i = 0; i < turns.Length; i++)
        {
            var speaker = random.Next(20) switch { 0 => Speaker.Bot, 1 => Speaker.System, 2 => Speaker.Supervisor, < 12 => Speaker.Customer, _ => Speaker.Agent };
            turns[i] = new Turn(speaker, speaker.ToString(), speaker == Speaker.Customer ? Message(random) : Pick(random, Answers)) { Name = random.Next(4) == 0 && speaker == Speaker.Customer ? "Ana Reed" : null };
        }

        return turns;
    }

    private static string Message(Random random) => string.Join(random.Next(3) == 0 ? "\n" : " ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(random, Matters)).Prepend(Pick(random, Starts)));

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
