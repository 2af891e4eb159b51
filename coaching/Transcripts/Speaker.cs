namespace CoachBot.Coaching.Transcripts;

/// <summary>Who says a turn of a conversation.</summary>
public enum Speaker
{
    /// <summary>The person who is served.</summary>
    Customer,

    /// <summary>The person who serves.</summary>
    Agent,

    /// <summary>An automatic assistant.</summary>
    Bot,

    /// <summary>The chat system itself.</summary>
    System,

    /// <summary>A supervisor or team lead who has joined or taken over.</summary>
    Supervisor,
}
