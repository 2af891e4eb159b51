namespace CoachBot.Organisation;

/// <summary>A team.</summary>
internal sealed class TeamOptions
{
    /// <summary>The team's name, one for each team.</summary>
    public string Name { get; set; } = "";

    /// <summary>The channels whose members are in the team, each written like msteams/19:…@thread.tacv2.</summary>
    public IList<string> Channels { get; set; } = [];

    /// <summary>People who are in the team, each written like msteams/00000000-0000-0000-0000-000000000000.</summary>
    public IList<string> Members { get; set; } = [];

    /// <summary>Who is called, in this order.</summary>
    public IList<SupervisorOptions> Supervisors { get; set; } = [];

    /// <summary>A channel that only supervisors read; nudges go there when no supervisor can be reached alone.</summary>
    public string SupervisorsChannel { get; set; } = "";

    /// <summary>Where nudges go.</summary>
    /// <value><see cref="NudgePlace.Person"/> by default.</value>
    public NudgePlace NudgesTo { get; set; } = NudgePlace.Person;

    /// <summary>The name of the supervisor who sees the summaries of shifts with a preview first; the first supervisor when empty.</summary>
    public string Lead { get; set; } = "";

    /// <summary>The shifts.</summary>
    public IList<ShiftOptions> Shifts { get; set; } = [];
}
