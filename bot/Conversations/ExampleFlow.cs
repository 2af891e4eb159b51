using CoachBot.Coaching.Replies;

namespace CoachBot.Conversations;

/// <summary>“Show me an example”: the review of a made-up draft, counted for nobody.</summary>
internal sealed class ExampleFlow(ReviewDraftFlow reviews) : ICoachFlow
{
    /// <summary>What to say to see it.</summary>
    public const string Command = "Show me an example";

    private static readonly DraftRequest Example = new(
        "Please calm down. As I said, the parcel is at the depot. I'll write to you by 3 pm today.",
        "Where is my parcel? This is the third time I ask!",
        null);

    private static readonly NoteBlock Introduction = new(
        $"Say a customer wrote “{Example.Customer}”, and this is your draft. Change it below where your app lets you, or send me one of your own.");

    public async ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (Phrases.Normal(message.Text) is not ("show me an example" or "show an example" or "example" or "an example" or "give me an example"))
        {
            return null;
        }

        var reply = await reviews.ReviewAsync(Example, null, cancellationToken);
        return reply with { Blocks = [Introduction, .. reply.Blocks] };
    }
}
