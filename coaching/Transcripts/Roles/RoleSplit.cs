namespace CoachBot.Coaching.Transcripts.Roles;

/// <summary>Gives a role to the speakers whose label says none.</summary>
internal static class RoleSplit
{
    /// <summary>Completes the roles.</summary>
    /// <returns>How sure they are.</returns>
    public static double Complete(List<Party> people, IReadOnlyList<Message> messages)
    {
        var open = people.Where(p => p.Role is null).ToList();
        if (open.Count == 0)
        {
            return 1;
        }

        Names(people);
        Addressing.Weigh(people, messages);
        foreach (var bot in open.Where(p => p.IsBot))
        {
            bot.Role = Speaker.Bot;
        }

        open.RemoveAll(p => p.Role is not null);
        var customer = people.Exists(p => p.Role == Speaker.Customer);
        var staff = people.Exists(p => p.Role is Speaker.Agent or Speaker.Supervisor);
        return open.Count == 0 ? BotsOnly(people, customer) : (customer, staff) switch
        {
            (true, true) => Both(open),
            (true, false) => NoStaff(open),
            (false, true) => NoCustomer(open),
            _ => Neither(open),
        };
    }

    private static void Names(List<Party> people)
    {
        foreach (var party in people)
        {
            var address = party.Label.Address ?? "";
            party.Score += party.Label.IsCompany ? 2 : 0;
            party.Score += party.Introduces ? 1 : 0;
            party.Score += MailAddress.Score(address);
            party.Score -= party.Label.Name is { } name && Labels.NameTest.IsTelephone(name) ? 2 : 0;
        }
    }

    private static double BotsOnly(List<Party> people, bool customer)
    {
        if (!customer && people.MinBy(p => p.Score) is { } least)
        {
            least.Role = Speaker.Customer;
            return Sure(people.Max(p => p.Score) - least.Score);
        }

        return 0.9;
    }

    private static double Both(List<Party> open)
    {
        foreach (var party in open)
        {
            party.Role = party.Score > 0.5 ? Speaker.Agent : Speaker.Customer;
        }

        return 0.9;
    }

    private static double NoStaff(List<Party> open)
    {
        var best = open.MaxBy(p => p.Score)!;
        foreach (var party in open)
        {
            party.Role = party == best || party.Score > 0.5 ? Speaker.Agent : Speaker.Customer;
        }

        return best.Score < -3 ? 0.7 : 0.95;
    }

    private static double NoCustomer(List<Party> open)
    {
        var least = open.MinBy(p => p.Score)!;
        foreach (var party in open)
        {
            party.Role = party != least && party.Score > 2 ? Speaker.Agent : Speaker.Customer;
        }

        return least.Score > 4 ? 0.7 : 0.95;
    }

    private static double Neither(List<Party> open)
    {
        // A bot and one person: the person is served.
        if (open.Count == 1)
        {
            open[0].Role = Speaker.Customer;
            return Sure(2 - open[0].Score);
        }

        var ranked = open.OrderByDescending(p => p.Score).ToList();
        var (best, least) = (ranked[0], ranked[^1]);
        foreach (var party in ranked)
        {
            party.Role = party == best || (party != least && party.Score > 0.5 && party.Score - least.Score > best.Score - party.Score) ? Speaker.Agent : Speaker.Customer;
        }

        // What matters is the gap between the two sides.
        var side = ranked.Where(p => p.Role == Speaker.Agent).Min(p => p.Score) - ranked.Where(p => p.Role == Speaker.Customer).Max(p => p.Score);
        return Math.Min(Sure(side), best.Score < 0.5 ? 0.55 : 1);
    }

    private static double Sure(double gap) => gap <= 0 ? 0.5 : Math.Min(0.97, 1 - (0.5 * Math.Exp(-gap / 2.5)));
}
