namespace CoachBot.Storage;

/// <summary>The database cannot be used. The message is a sentence for the operator, and says what to do.</summary>
internal sealed class StorageException : Exception
{
    public StorageException(string message)
        : base(message)
    {
    }

    public StorageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
