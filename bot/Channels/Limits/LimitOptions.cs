namespace CoachBot.Channels.Limits;

/// <summary>How much one person may ask.</summary>
internal sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Messages and button presses of one person within a minute; zero for any number.</summary>
    /// <value><see langword="null"/> by default: 60, and any number in Development, where anybody can claim to be anybody. At most 6,000.</value>
    public int? PerMinute { get; set; }

    /// <summary>How many of them may come at once.</summary>
    /// <value>30 by default; from 1 to 1,000.</value>
    public int AtOnce { get; set; } = 30;
}
