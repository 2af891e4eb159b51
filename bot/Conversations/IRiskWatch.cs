namespace CoachBot.Conversations;

/// <summary>Is told of every conversation that was coached, and decides whether somebody above should know.</summary>
internal interface IRiskWatch
{
    /// <summary>
    /// Ends when the call for a supervisor, if there is to be one, is safely written down: the answer is given after that, so that no crash in between loses the call. Never fails, and
    /// holds the answer up for two seconds at most.
    /// </summary>
    Task SawAsync(RiskSighting sighting);
}
