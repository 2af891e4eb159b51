namespace CoachBot.Storage;

/// <summary>Keeps in memory what the records say about people.</summary>
internal interface IPersonalMemory
{
    /// <summary>The records of a person were deleted; what is known of them is not true any more.</summary>
    /// <param name="person">Who it is, as the channel tells it.</param>
    void Forget(string person);
}
