using CoachBot.Coaching.Transcripts.Labels;

namespace CoachBot.Coaching.Transcripts.Roles;

/// <summary>Tells who serves and who is served, from role words where there are some and from what is said where there are none.</summary>
internal static class RoleAssigner
{
    private const int MostParties = 24;

    /// <summary>The role of each message, and how sure that is; <see langword="null"/> when there are no two sides.</summary>
    public static (Speaker[] Roles, double Confidence, IReadOnlyList<Party> Parties)? Assign(IReadOnlyList<Message> messages, string? agent)
    {
        var parties = Hear(messages);
        var people = parties.Values.Where(p => p.Role != Speaker.System).ToList();
        if (people.Count is < 2 or > MostParties)
        {
            return null;
        }

        var confidence = 1.0;
        if (agent is not null && people.Find(p => Is(p.Label, agent)) is { } chosen)
        {
            Choose(people, chosen);
        }
        else
        {
            SoftRoles(people);
            confidence = RoleSplit.Complete(people, messages);
        }

        // Whoever says to be the supervisor has joined or taken over, if somebody else served before.
        var agents = people.Where(p => p.Role == Speaker.Agent).ToList();
        foreach (var party in agents.Where(p => p.IsSupervisor && agents.Exists(o => o != p && !o.IsSupervisor)))
        {
            party.Role = Speaker.Supervisor;
        }

        var sides = people.Exists(p => p.Role == Speaker.Customer) && people.Exists(p => p.Role is Speaker.Agent or Speaker.Supervisor or Speaker.Bot);
        return sides ? (RolesOf(messages, parties), confidence, people) : null;
    }

    /// <summary>The role of each message; a supervisor who takes over under a label that many share ("Agent") is one from there on.</summary>
    private static Speaker[] RolesOf(IReadOnlyList<Message> messages, Dictionary<string, Party> parties)
    {
        var roles = new Speaker[messages.Count];
        var heard = new HashSet<Party>();
        var taken = new HashSet<Party>();
        for (var i = 0; i < messages.Count; i++)
        {
            var party = parties[messages[i].Label.Key];
            roles[i] = party.Role ?? Speaker.Customer;
            if (roles[i] == Speaker.Agent && party is { IsSupervisor: true, Label.Name: null } && (taken.Contains(party) || (!heard.Add(party) && RoleCues.IsSupervisors(messages[i].Text))))
            {
                taken.Add(party);
                roles[i] = Speaker.Supervisor;
            }
        }

        return roles;
    }

    private static Dictionary<string, Party> Hear(IReadOnlyList<Message> messages)
    {
        var parties = new Dictionary<string, Party>(StringComparer.Ordinal);
        for (var i = 0; i < messages.Count; i++)
        {
            var key = messages[i].Label.Key;
            if (!parties.TryGetValue(key, out var party))
            {
                // Pasted tables and noise may have thousands; they are no conversation, and nobody waits for them.
                parties[key] = party = new Party(messages[i].Label, i);
            }

            party.Hear(messages[i]);
        }

        return parties;
    }

    private static bool Is(Label label, string agent) => string.Equals(label.Text, agent, StringComparison.OrdinalIgnoreCase) || string.Equals(label.Name, agent, StringComparison.OrdinalIgnoreCase);

    private static void Choose(List<Party> people, Party chosen)
    {
        foreach (var party in people)
        {
            party.Role = party == chosen ? Speaker.Agent : party.Role is Speaker.Bot or Speaker.Supervisor ? party.Role : Speaker.Customer;
        }
    }

    // "assistant" is the one who serves in a list of two, and the bot where a person serves as well.
    private static void SoftRoles(List<Party> people)
    {
        var person = people.Exists(p => p.Role == Speaker.Agent && !IsAssistant(p));
        foreach (var party in people.Where(p => IsAssistant(p) && person))
        {
            party.Role = Speaker.Bot;
        }

        // An app that alone serves and never calls itself a machine is the help desk that people answer through.
        var apps = people.FindAll(p => p.Role == Speaker.Bot);
        if (apps is [{ Label.IsApp: true, IsBot: false } desk] && !people.Exists(p => p.Role is Speaker.Agent or Speaker.Supervisor) && people.Count == 2)
        {
            desk.Role = Speaker.Agent;
        }

        static bool IsAssistant(Party party) => string.Equals(party.Label.Text, "assistant", StringComparison.OrdinalIgnoreCase);
    }
}
