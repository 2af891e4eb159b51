using System.Collections.Concurrent;
using CoachBot.Coaching.Replies;
using CoachBot.Delivery;
using CoachBot.Organisation;
using CoachBot.Storage;

namespace CoachBot.Escalations;

/// <summary>A kind word after a run of hot conversations. It is between the coach and the person: it lives in memory for an hour, and nothing of it is written down or counted.</summary>
internal sealed class BreakNotes(RosterSource roster, PrivateNotes notes, TimeProvider time) : IPersonalMemory
{
    private const int Run = 3;
    private const int MostPeople = 10_000;

    private static readonly TimeSpan Within = TimeSpan.FromHours(1);
    private static readonly TimeSpan NotAgainFor = TimeSpan.FromHours(4);

    private static readonly Reply Kind = Reply.Note(
        "That was a run of hard conversations, and you stayed with each of them. If you can, take five minutes before the next one: water, a window, a few steps. Only you see this, and I keep no note of it.");

    private readonly ConcurrentDictionary<string, Heat> _people = new(StringComparer.Ordinal);

    /// <summary>Notes a hot conversation of a person.</summary>
    public async Task HotAsync(string person, string conversation, CancellationToken cancellationToken)
    {
        if (!roster.Current.Options.BreakNote)
        {
            return;
        }

        if (_people.Count >= MostPeople)
        {
            _people.Clear();
        }

        if (_people.GetOrAdd(person, _ => new Heat()).IsRun(conversation, time.GetUtcNow()))
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(OutboxSender.TimeLimit);
            await notes.SendAsync(person, Kind, $"break/{Guid.NewGuid():N}", limit.Token);
        }
    }

    /// <inheritdoc/>
    public void Forget(string person) => _people.TryRemove(person, out _);

    private sealed class Heat
    {
        private readonly Dictionary<string, DateTimeOffset> _hot = new(StringComparer.Ordinal);
        private DateTimeOffset? _told;

        public bool IsRun(string conversation, DateTimeOffset now)
        {
            lock (_hot)
            {
                foreach (var old in _hot.Where(h => h.Value < now - Within).Select(h => h.Key).ToArray())
                {
                    _hot.Remove(old);
                }

                _hot[conversation] = now;
                if (_hot.Count < Run || _told > now - NotAgainFor)
                {
                    return false;
                }

                _told = now;
                return true;
            }
        }
    }
}
