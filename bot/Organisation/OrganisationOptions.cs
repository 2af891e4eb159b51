namespace CoachBot.Organisation;

/// <summary>Teams, their supervisors and shifts, and who may change them.</summary>
internal sealed class OrganisationOptions
{
    public const string Section = "Organisation";

    /// <summary>The teams.</summary>
    /// <value>None by default: nobody is nudged and no summary is posted.</value>
    public IList<TeamOptions> Teams { get; set; } = [];

    /// <summary>Who may use the command <c>settings</c>, each written like msteams/00000000-0000-0000-0000-000000000000.</summary>
    /// <value>Nobody by default.</value>
    public IList<string> Admins { get; set; } = [];

    /// <summary>A nudge that nobody answers for so long is repeated once, and after as long again handed to the next supervisor.</summary>
    /// <value>Ten minutes by default.</value>
    public TimeSpan RemindAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The same conversation is told of again for the same reason only after so long, unless it gets worse.</summary>
    /// <value>Four hours by default.</value>
    public TimeSpan NudgeWindow { get; set; } = TimeSpan.FromHours(4);

    /// <summary>The preview of a summary that its lead does not answer for so long is posted.</summary>
    /// <value>One hour by default.</value>
    public TimeSpan PreviewFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Whether somebody who had a run of hot conversations gets a kind word about a break. It is private, and nothing of it is kept.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool BreakNote { get; set; } = true;
}
