namespace CoachBot.Delivery;

/// <summary>How patiently messages are delivered.</summary>
internal sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>How long a process may hold a message before another one takes it over.</summary>
    /// <value>One minute by default.</value>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a message is tried before it is parked.</summary>
    /// <value>One day by default.</value>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(1);
}
