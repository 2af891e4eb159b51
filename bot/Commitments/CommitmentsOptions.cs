namespace CoachBot.Commitments;

/// <summary>How promises to customers are kept in mind.</summary>
internal sealed class CommitmentsOptions
{
    public const string Section = "Commitments";

    /// <summary>The clock that promises of people are read by whose own time zone is not known.</summary>
    /// <value><c>UTC</c> by default.</value>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>How long before a promise lapses its maker is reminded.</summary>
    /// <value>15 minutes by default.</value>
    public TimeSpan RemindBefore { get; set; } = TimeSpan.FromMinutes(15);
}
