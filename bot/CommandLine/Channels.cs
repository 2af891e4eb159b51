using CoachBot.Coaching.Drafts;

namespace CoachBot.CommandLine;

/// <summary>Channels by the names of the machine interface.</summary>
internal static class Channels
{
    /// <summary>All names, for messages.</summary>
    public static string All { get; } = string.Join(", ", Enum.GetNames<Channel>().Select(n => n.ToLowerInvariant()));

    public static bool TryParse(string name, out Channel channel)
    {
        foreach (var value in Enum.GetValues<Channel>())
        {
            if (value.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                channel = value;
                return true;
            }
        }

        channel = default;
        return false;
    }
}
