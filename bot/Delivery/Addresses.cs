using System.Collections.Concurrent;
using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>Where a person or a channel can be written to, also when neither has spoken to the bot yet.</summary>
internal sealed partial class Addresses(ConversationTable conversations, PersonKeys people, IEnumerable<IConversationOpener> openers, TimeProvider time, ILogger<Addresses> logger)
{
    private const int MostRemembered = 1_000;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    /// <summary>Who could not be reached is not tried again at once: others wait behind each try.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, long> _unreached = new(StringComparer.Ordinal);

    /// <summary>The 1:1 chat with a person, opened if need be; <see langword="null"/> when there is no way.</summary>
    /// <param name="person">The channel and the id of the person, with a slash between them.</param>
    /// <param name="cancellationToken">Ends the try.</param>
    public async Task<string?> OfPersonAsync(string person, CancellationToken cancellationToken)
    {
        var key = people.Of(person);
        if (await conversations.OfPersonAsync(key, cancellationToken) is { } known)
        {
            return known;
        }

        var (channel, id) = Parts(person);
        if (OpenerOf(channel) is not { } opener)
        {
            SwitchedOff(channel);
            return null;
        }

        if (_unreached.TryGetValue(person, out var at) && time.GetElapsedTime(at) < Pause)
        {
            return null;
        }

        var like = await conversations.AnyReferenceAsync(channel, cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeLimit);
        if (await opener.WithPersonAsync(id, like, limit.Token) is not { } opened)
        {
            if (_unreached.Count >= MostRemembered)
            {
                _unreached.Clear();
            }

            _unreached[person] = time.GetTimestamp();
            Tell(channel, like);
            return null;
        }

        _unreached.TryRemove(person, out _);
        return await SaveAsync(channel, opened, key, cancellationToken);
    }

    /// <summary>A channel by its key; <see langword="null"/> when there is no way.</summary>
    public async Task<string?> OfChannelAsync(string conversation, CancellationToken cancellationToken)
    {
        if (await conversations.ChannelOfAsync(conversation, cancellationToken) is not null)
        {
            return conversation;
        }

        var (channel, id) = Parts(conversation);
        if (OpenerOf(channel) is not { } opener)
        {
            SwitchedOff(channel);
            return null;
        }

        var like = await conversations.AnyReferenceAsync(channel, cancellationToken);
        if (opener.InChannel(id, like) is not { } opened)
        {
            Tell(channel, like);
            return null;
        }

        return await SaveAsync(channel, opened, null, cancellationToken);
    }

    private void Tell(string channel, string? like)
    {
        if (like is null)
        {
            NoWay(channel);
        }
        else
        {
            NotOpened(channel);
        }
    }

    private static (string Channel, string Id) Parts(string key) => key.Split('/', 2) is [var channel, var id] ? (channel, id) : (key, "");

    private IConversationOpener? OpenerOf(string channel) => openers.FirstOrDefault(o => o.Serves(channel));

    private async Task<string> SaveAsync(string channel, OpenedConversation opened, string? person, CancellationToken cancellationToken)
    {
        var key = AddressBook.KeyOf(channel, opened.Id);
        await conversations.SaveAsync(key, channel, person, opened.Reference, time.GetUtcNow(), cancellationToken);
        return key;
    }

    [LoggerMessage(EventId = 312, Level = LogLevel.Warning, Message = "Somebody in {Channel} cannot be written to: that channel is switched off.")]
    private partial void SwitchedOff(string channel);

    [LoggerMessage(EventId = 310, Level = LogLevel.Warning, Message = "Somebody in {Channel} cannot be written to: the bot has not heard from anybody there yet.")]
    private partial void NoWay(string channel);

    [LoggerMessage(EventId = 311, Level = LogLevel.Warning, Message = "A 1:1 chat in {Channel} could not be opened; the bot has to be installed for that person.")]
    private partial void NotOpened(string channel);
}
