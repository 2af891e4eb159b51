using CoachBot.Coaching.Replies;

namespace CoachBot.Conversations;

/// <summary>Greetings and thanks, only when they are the whole message: inside a draft they are the draft's.</summary>
internal sealed class SmallTalkFlow : ICoachFlow
{
    private static readonly Reply Hello = Reply.Note("Hi! Paste a reply you are about to send, and I will look at it with you. Type “help” to see what else I can do.") with { Suggestions = [ExampleFlow.Command, "Help"] };
    private static readonly Reply Welcome = Reply.Note("You're welcome. Paste the next draft whenever you like.");

    public ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken) => ValueTask.FromResult(Phrases.Normal(message.Text) switch
    {
        "hi" or "hello" or "hey" or "hiya" or "hi there" or "hello there" or "hey there" or "hi coach" or "hello coach" or "hey coach"
            or "good morning" or "good afternoon" or "good evening" or "morning" or "" or "start" => Hello,
        "thanks" or "thank you" or "thx" or "ty" or "cheers" or "thanks a lot" or "many thanks" or "thank you very much" or "thank you so much"
            or "thanks coach" or "great, thanks" or "ok thanks" or "ok, thanks" => Welcome,
        _ => null,
    });
}
