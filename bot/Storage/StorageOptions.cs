namespace CoachBot.Storage;

/// <summary>Where the bot keeps its records, and for how long.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The file for <see cref="StorageProvider.Sqlite"/> when nothing else is said.</summary>
    public const string DefaultConnectionString = "Data Source=data/coachbot.db";

    /// <summary>The database.</summary>
    /// <value><see cref="StorageProvider.Sqlite"/> by default.</value>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>How to reach the database. A relative file is looked for below the folder in which the bot is started.</summary>
    /// <value><c>Data Source=data/coachbot.db</c> by default.</value>
    public string ConnectionString { get; set; } = DefaultConnectionString;

    /// <summary>Days after which reviews, closed commitments, closed nudges and posted summaries are deleted.</summary>
    /// <value>365 by default.</value>
    public int RetentionDays { get; set; } = 365;
}
