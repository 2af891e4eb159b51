using CoachBot.Coaching.Drafts;

namespace CoachBot.Conversations;

/// <summary>The channels a draft may be written for, by the names people type.</summary>
internal static class DraftChannels
{
    /// <summary>Every channel with the name it is written with, the usual one first.</summary>
    public static IReadOnlyList<(string Name, Channel Channel)> All { get; } =
    [
        ("chat", Channel.Chat), ("email", Channel.Email), ("sms", Channel.Sms), ("social", Channel.Social), ("review", Channel.Review), ("phone", Channel.Phone),
    ];

    /// <summary>The names, for a sentence.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(c => c.Name));

    /// <summary>The name of a channel.</summary>
    public static string NameOf(Channel channel) => All.First(c => c.Channel == channel).Name;

    /// <summary>The channel of that name; nothing given means chat.</summary>
    public static bool TryFind(string? name, out Channel channel)
    {
        channel = Channel.Chat;
        if (string.IsNullOrWhiteSpace(name))
        {
            return true;
        }

        foreach (var (known, value) in All)
        {
            if (known.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                channel = value;
                return true;
            }
        }

        return false;
    }
}
