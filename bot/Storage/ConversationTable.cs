using Dapper;

namespace CoachBot.Storage;

/// <summary>Where the bot can write to without being asked.</summary>
internal sealed class ConversationTable(Database database)
{
    /// <summary>Notes how to find back into a conversation: <paramref name="reference"/> is the channel's JSON, <paramref name="agent"/> is set in a 1:1 chat.</summary>
    public Task SaveAsync(string conversation, string channel, string? agent, string reference, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        t => t.ExecuteAsync(
            """
            INSERT INTO conversations (conversation, channel, agent, reference, updated_at) VALUES (@conversation, @channel, @agent, @reference, @now)
            ON CONFLICT (conversation) DO UPDATE SET channel = excluded.channel, agent = excluded.agent, reference = excluded.reference, updated_at = excluded.updated_at
            """,
            new { conversation, channel, agent, reference, now }),
        cancellationToken);

    /// <summary>The bot was taken out of a conversation.</summary>
    public Task RemoveAsync(string conversation, CancellationToken cancellationToken) =>
        database.WriteAsync(t => t.ExecuteAsync("DELETE FROM conversations WHERE conversation = @conversation", new { conversation }), cancellationToken);

    /// <summary>The conversation in which the bot last heard from a person alone; <see langword="null"/> for a stranger.</summary>
    public Task<string?> OfPersonAsync(string agent, CancellationToken cancellationToken) => database.ReadAsync(
        c => c.QueryFirstOrDefaultAsync<string>(new CommandDefinition(
            "SELECT conversation FROM conversations WHERE agent = @agent ORDER BY updated_at DESC LIMIT 1", new { agent }, cancellationToken: cancellationToken)),
        cancellationToken);

    /// <summary>The channel and the way into the conversation in which the bot last heard from a person alone; <see langword="null"/> for a stranger.</summary>
    public Task<(string Channel, string Reference)?> WayToPersonAsync(string agent, CancellationToken cancellationToken) => database.ReadAsync(
        c => c.QueryFirstOrDefaultAsync<(string, string)?>(new CommandDefinition(
            "SELECT channel, reference FROM conversations WHERE agent = @agent ORDER BY updated_at DESC LIMIT 1", new { agent }, cancellationToken: cancellationToken)),
        cancellationToken);

    /// <summary>The channel that a conversation is in; <see langword="null"/> for a conversation that is not known.</summary>
    public Task<string?> ChannelOfAsync(string conversation, CancellationToken cancellationToken) => database.ReadAsync(
        c => c.QueryFirstOrDefaultAsync<string>(new CommandDefinition(
            "SELECT channel FROM conversations WHERE conversation = @conversation", new { conversation }, cancellationToken: cancellationToken)),
        cancellationToken);

    /// <summary>The way into any conversation of a channel: what the bot knows of the service there.</summary>
    public Task<string?> AnyReferenceAsync(string channel, CancellationToken cancellationToken) => database.ReadAsync(
        c => c.QueryFirstOrDefaultAsync<string>(new CommandDefinition(
            "SELECT reference FROM conversations WHERE channel = @channel ORDER BY updated_at DESC LIMIT 1", new { channel }, cancellationToken: cancellationToken)),
        cancellationToken);
}
