namespace CoachBot.Conversations;

/// <summary>Is told of every conversation that was coached, and decides whether somebody above should know. Never holds the answer up.</summary>
internal interface IRiskWatch
{
    void Saw(RiskSighting sighting);
}
