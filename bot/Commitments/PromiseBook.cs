using CoachBot.Coaching.Commitments;
using CoachBot.Coaching.Privacy;
using CoachBot.Coaching.Replies;
using CoachBot.Storage;

namespace CoachBot.Commitments;

/// <summary>Keeps the promises that an agent has sent to a customer: notes them, lists them, moves them, closes them. Seen by that agent alone.</summary>
internal sealed class PromiseBook(CommitmentTable commitments, AgentTable agents, PersonKeys people, PersonClock clock)
{
    private const int LongestText = 300;
    private const int LongestDue = 80;
    private const int MostListed = 30;

    private static readonly Reply Unknown = Reply.Note("You have no open promise with that number. Type “promises” to see them.");

    /// <summary>The agent says that a draft with a promise was sent. Both texts came back from a button and may have been altered on the way.</summary>
    public async Task<Reply> SentAsync(string sender, string text, string dueWords, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText || dueWords.Length > LongestDue)
        {
            return Reply.Note("I can't note that promise: it is too long or empty.");
        }

        var agent = people.Of(sender);
        var known = await agents.FindAsync(agent, cancellationToken);
        var (zone, now) = (clock.ZoneOf(known), clock.Now);
        var row = new CommitmentRow
        {
            Agent = agent,
            Team = known?.Team ?? "",
            Text = Redactor.Default.Redact(text.ReplaceLineEndings(" ")).Text,
            DueWords = dueWords,
            DueAt = DueTime.Resolve(dueWords, now, zone),
            CreatedAt = now,
        };
        // Pressed twice, it is one promise; made again on another day, it is another.
        var isNew = await commitments.AddAsync(people.Of($"{sender}\n{text}\n{TimeZoneInfo.ConvertTime(now, zone):yyyy-MM-dd}"), row, cancellationToken);
        return Reply.Note((isNew, row.DueAt) switch
        {
            (false, _) => "I have that one already. Type “promises” to see all.",
            (_, { } due) => $"Noted: “{row.Text}”, until {clock.Told(due, zone)}. I will remind you before. Type “promises” to see all.",
            _ => $"Noted: “{row.Text}”. I can't tell the time in “{dueWords}”, so I will not remind you. Type “promises” to see all.",
        });
    }

    public async Task<Reply> ListAsync(string sender, CancellationToken cancellationToken)
    {
        var agent = people.Of(sender);
        var open = await commitments.OpenOfAsync(agent, cancellationToken);
        if (open.Count == 0)
        {
            return Reply.Note("You have no open promises. Press “I sent this” below a promise in a review, and I will keep it in mind for you.");
        }

        var zone = clock.ZoneOf(await agents.FindAsync(agent, cancellationToken));
        var lines = open.Take(MostListed).Select(c => new NoteBlock($"{c.Id}. “{c.Text}”{(c.DueAt is { } due ? $", until {clock.Told(due, zone)}{(due < clock.Now ? " (over)" : "")}" : "")}"));
        var first = open[0].Id;
        return new Reply(
            open.Count == 1 ? "You have one open promise" : $"You have {open.Count} open promises",
            [new HeadlineBlock("Your open promises"), .. lines, new NoteBlock($"Type “kept {first}”, “missed {first}”, “drop {first}”, or “moved {first} to tomorrow noon”.")]);
    }

    /// <summary>Ends a promise as kept, missed or dropped.</summary>
    public async Task<Reply> CloseAsync(string sender, long id, string state, CancellationToken cancellationToken) =>
        await commitments.CloseAsync(id, people.Of(sender), state, clock.Now, cancellationToken)
            ? Reply.Note(state switch
            {
                "kept" => "Well done: a promise kept.",
                "missed" => "Noted as missed. A short word to the customer, before they ask, still helps.",
                _ => "Dropped: I will not remind you of it.",
            })
            : Unknown;

    public async Task<Reply> MoveAsync(string sender, long id, string words, CancellationToken cancellationToken)
    {
        var agent = people.Of(sender);
        var zone = clock.ZoneOf(await agents.FindAsync(agent, cancellationToken));
        if (words.Length > LongestDue || DueTime.Resolve(words, clock.Now, zone) is not { } due)
        {
            return Reply.Note($"I can't tell that time. Write it like “moved {id} to 3 pm” or “moved {id} to tomorrow morning”.");
        }

        return await commitments.MoveAsync(id, agent, words, due, cancellationToken)
            ? Reply.Note($"Moved to {clock.Told(due, zone)}. Tell the customer the new time before the old one is over.")
            : Unknown;
    }
}
