namespace CoachBot.Storage;

/// <summary>Records that are read so often that they are kept in memory.</summary>
internal interface IRemembered
{
    /// <summary>Which of the <see cref="Revisions"/> tells that they have changed.</summary>
    string Revision { get; }

    /// <summary>Reads them, all of them.</summary>
    Task LoadAsync(CancellationToken cancellationToken);
}
