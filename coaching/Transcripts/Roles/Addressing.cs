namespace CoachBot.Coaching.Transcripts.Roles;

/// <summary>Who is greeted by whom: those who serve greet by name; those who are served answer so only after they were told a name.</summary>
internal static class Addressing
{
    private const int MostRead = 30;

    private const double Greets = 1.5;

    public static void Weigh(List<Party> people, IReadOnlyList<Message> messages)
    {
        var byKey = people.ToDictionary(p => p.Label.Key, StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(messages.Count, MostRead); i++)
        {
            if (!byKey.TryGetValue(messages[i].Label.Key, out var speaker))
            {
                continue;
            }

            foreach (var other in people)
            {
                if (other != speaker && other.FirstName is { } name && !other.Introduces && SelfIntroduction.Addresses(messages[i].Text, name))
                {
                    // Who writes first may know whom they write to.
                    var weight = i == 0 || speaker.First < other.First ? Greets / 5 : Greets;
                    speaker.Score += weight;
                    other.Score -= weight;
                }
            }
        }
    }
}
