namespace CoachBot.Organisation;

/// <summary>Where a team's nudges go.</summary>
internal enum NudgePlace
{
    /// <summary>Into the 1:1 chat with one supervisor; into the supervisors' channel when nobody can be reached so.</summary>
    Person,

    /// <summary>Into the supervisors' channel only.</summary>
    Channel,

    /// <summary>Into both.</summary>
    Both,
}
