using System.Collections.Concurrent;
using System.Data.Common;
using CoachBot.Conversations;
using CoachBot.Storage;

namespace CoachBot.Organisation;

/// <summary>
/// Which team a person is in: the one that lists them, else the one in whose channel they were last heard, else the only team there is. The answer is written down
/// for the counts.
/// </summary>
internal sealed partial class Memberships(RosterSource roster, AgentTable agents, PersonKeys people, TimeProvider time, ILogger<Memberships> logger) : ICoachFlow, IPersonalMemory
{
    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Answers nothing: notes the team before anything is counted.</summary>
    public async ValueTask<Coaching.Replies.Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (roster.Current.Teams.Count > 0)
        {
            Remember(_names, message.Sender, message.SenderName ?? "");
            try
            {
                await OfAsync(message.Sender, message.Places, cancellationToken);
            }
            catch (DbException e)
            {
                // The person waits for an answer to what was said; the next message is another chance.
                NotNoted(e);
            }
        }

        return null;
    }

    /// <summary>The team of a person; <see langword="null"/> for none.</summary>
    public Task<Team?> OfAsync(string person, CancellationToken cancellationToken) => OfAsync(person, [], cancellationToken);

    /// <inheritdoc/>
    public void Forget(string person)
    {
        _known.TryRemove(person, out _);
        _names.TryRemove(person, out _);
    }

    private async Task<Team?> OfAsync(string person, IReadOnlyList<string> places, CancellationToken cancellationToken)
    {
        var now = roster.Current;
        var known = _known.GetValueOrDefault(person);
        var told = now.Teams.FirstOrDefault(t => t.Members.Contains(person)) ?? now.Teams.FirstOrDefault(t => places.Any(t.Channels.Contains));
        if (told is null)
        {
            known ??= (await agents.FindAsync(people.Of(person), cancellationToken))?.Team ?? "";
            told = now.Find(known) ?? (now.Teams.Count == 1 ? now.Teams[0] : null);
        }

        if (told?.Name is { } name && name != known)
        {
            await agents.SetTeamAsync(people.Of(person), name, time.GetUtcNow(), cancellationToken);
        }

        Remember(_known, person, told?.Name ?? "");
        return told;
    }

    /// <summary>What a person is called, as far as this process has heard; kept in memory only.</summary>
    public string? NameOf(string person) => _names.GetValueOrDefault(person) is { Length: > 0 } name ? name : null;

    private static void Remember(ConcurrentDictionary<string, string> memory, string person, string value)
    {
        if (memory.Count >= MostRemembered)
        {
            memory.Clear();
        }

        memory[person] = value;
    }

    [LoggerMessage(EventId = 403, Level = LogLevel.Error, Message = "The team of a person could not be looked up or written down.")]
    private partial void NotNoted(Exception exception);
}
