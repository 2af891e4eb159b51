using CoachBot.Coaching.Replies;

namespace CoachBot.Conversations;

/// <summary>Explains the coach in ten lines.</summary>
internal sealed class HelpFlow : ICoachFlow
{
    private static readonly string[] Lines =
    [
        "I look at a reply before your customer does. Only you see what I say. Try it: paste the last reply you wrote today.",
        "Paste a draft: I tell you whether it is ready to send, what could hurt, and better words. Paste a conversation: I tell you what to do next.",
        "It gets better when I know what you are answering. Write it like this:",
        "customer: Where is my order? This is the third time I ask!",
        "draft: Sorry to keep you waiting. I will check with the carrier and write to you by 3 pm.",
        $"Add a line “channel: email” if it is not for chat. I know {DraftChannels.Names}.",
        "Under the review is a revised draft to copy. Fill in what stands in [brackets], and keep your own voice.",
        "Press “Not useful” under a remark and I will not make it to you again (“hear again” undoes that); “I sent this” under a promise, and I remind you of it (“promises” lists them).",
        "You decide what you send. I keep no drafts and never report who wrote what. “my data” shows what I keep about you, “forget me” deletes it.",
        "“help me” calls a supervisor, where your team has one; “summary today” shows how your team is doing.",
    ];

    private static readonly Reply Help = new("How I can help", [.. Lines.Select(l => new NoteBlock(l))]) { Suggestions = [ExampleFlow.Command, "Promises", "My data"] };

    public ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken) => ValueTask.FromResult(Phrases.Normal(message.Text) switch
    {
        "help" or "/help" or "help me" or "help please" or "?" or "what can you do" or "how does this work" or "how do you work" => Help,
        _ => null,
    });
}
