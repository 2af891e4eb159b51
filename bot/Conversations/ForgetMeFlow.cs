using CoachBot.Coaching.Replies;
using CoachBot.Storage;

namespace CoachBot.Conversations;

/// <summary>Deletes everything that is kept about the person who asks.</summary>
internal sealed class ForgetMeFlow(PersonTables tables, PersonKeys people, ReviewLog reviews, SilencedRules silenced, IEnumerable<IPersonalMemory> memories, TimeProvider time) : ICoachFlow
{
    private static readonly Reply Done = Reply.Note(
        "Done: I deleted everything I kept about you, with your settings, your open promises and the remarks you switched off. Counts of the whole team stay; you are not in them by name. When you write to me again, we start from the beginning.");

    public async ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (Phrases.Normal(message.Text) is not ("forget me" or "/forgetme" or "please forget me" or "delete my data" or "forget my data"))
        {
            return null;
        }

        var person = people.Of(message.Sender);
        reviews.Forget(message.Sender);
        await tables.ForgetAsync(person, time.GetUtcNow(), cancellationToken);
        silenced.Forget(person);
        foreach (var memory in memories)
        {
            memory.Forget(message.Sender);
        }

        return Done;
    }
}
