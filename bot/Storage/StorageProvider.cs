namespace CoachBot.Storage;

/// <summary>The databases that the bot can keep its records in.</summary>
internal enum StorageProvider
{
    /// <summary>A file beside the bot, for one process.</summary>
    Sqlite,

    /// <summary>A server, for any number of processes.</summary>
    PostgreSql,
}
