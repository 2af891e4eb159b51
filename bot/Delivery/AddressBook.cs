using System.Collections.Concurrent;
using System.Data.Common;
using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>
/// Knows where each person and each channel can be written to. A message that came by the same way as the last one costs a look into
/// memory and nothing else, but now and then: other processes may have deleted it, and when somebody was last there is worth knowing.
/// </summary>
internal sealed partial class AddressBook(ConversationTable conversations, AgentTable agents, PersonKeys people, TimeProvider time, ILogger<AddressBook> logger) : IPersonalMemory
{
    private const int MostRemembered = 20_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>By conversation: whose it is, and the way that was written down.</summary>
    private readonly ConcurrentDictionary<string, (string? Person, HeardBy By, long Written)> _known = new(StringComparer.Ordinal);

    /// <summary>The key of a conversation.</summary>
    public static string KeyOf(string? channel, string? conversation) => $"{channel}/{conversation}";

    /// <summary>Notes the way by which somebody was heard from.</summary>
    /// <param name="conversation">The key of the conversation.</param>
    /// <param name="channel">The channel it is in.</param>
    /// <param name="person">Who was heard from, for a 1:1 chat; <see langword="null"/> where others read along.</param>
    /// <param name="by">What the reference depends on and may change.</param>
    /// <param name="reference">Makes the channel's way of finding back, as JSON.</param>
    public async ValueTask RememberAsync(string conversation, string channel, string? person, HeardBy by, Func<string> reference)
    {
        if (_known.TryGetValue(conversation, out var known) && (known.Person, known.By) == (person, by) && time.GetElapsedTime(known.Written) < Fresh)
        {
            return;
        }

        try
        {
            var agent = person is null ? null : people.Of(person);
            await conversations.SaveAsync(conversation, channel, agent, reference(), time.GetUtcNow(), CancellationToken.None);
            if (agent is not null)
            {
                await agents.SeenAsync(agent, by.TimeZone, time.GetUtcNow(), CancellationToken.None);
            }

            if (_known.Count >= MostRemembered)
            {
                _known.Clear();
            }

            _known[conversation] = (person, by, time.GetTimestamp());
        }
        catch (DbException e)
        {
            // The person waits for an answer to what was said; the next message is another chance.
            NotRemembered(e);
        }
    }

    /// <summary>The bot was taken out of a conversation.</summary>
    /// <param name="conversation">The key of the conversation.</param>
    public async ValueTask RemoveAsync(string conversation)
    {
        _known.TryRemove(conversation, out _);
        try
        {
            await conversations.RemoveAsync(conversation, CancellationToken.None);
        }
        catch (DbException e)
        {
            // The channel refuses the next message there, and then it is deleted.
            NotRemembered(e);
        }
    }

    /// <inheritdoc/>
    public void Forget(string person)
    {
        foreach (var conversation in _known.Where(k => k.Value.Person == person).Select(k => k.Key))
        {
            _known.TryRemove(conversation, out _);
        }
    }

    /// <summary>The channel says that a conversation is gone; a message out of it brings it back.</summary>
    public void ForgetConversation(string conversation) => _known.TryRemove(conversation, out _);

    [LoggerMessage(EventId = 304, Level = LogLevel.Error, Message = "The address of a conversation could not be written down.")]
    private partial void NotRemembered(Exception exception);
}
