using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Shifts;

namespace CoachBot.Organisation;

/// <summary>All teams as they stand. Immutable: a change makes another roster.</summary>
internal sealed class Roster
{
    private Roster(OrganisationOptions options, IReadOnlyList<Team> teams) => (Options, Teams) = (options, teams);

    public OrganisationOptions Options { get; }

    public IReadOnlyList<Team> Teams { get; }

    /// <summary>The roster of settings that were checked.</summary>
    public static Roster Of(OrganisationOptions options) => new(options, [.. options.Teams.Select(TeamOf)]);

    public Team? Find(string name) => Teams.FirstOrDefault(t => t.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public bool IsAdmin(string person) => Options.Admins.Contains(person, StringComparer.OrdinalIgnoreCase);

    /// <summary>The shift of that id with its team.</summary>
    public (Team Team, TeamShift Shift)? FindShift(string id) => Teams.SelectMany(t => t.Shifts.Select(s => (t, s))).Where(p => p.s.Shift.Id == id).Select(p => ((Team, TeamShift)?)p).FirstOrDefault();

    private static Team TeamOf(TeamOptions options)
    {
        Supervisor[] supervisors = [.. options.Supervisors.Select(SupervisorOf)];
        return new Team(options.Name, supervisors, [.. options.Shifts.Select(s => ShiftOf(options.Name, s))])
        {
            Channels = options.Channels.ToHashSet(StringComparer.OrdinalIgnoreCase),
            Members = options.Members.ToHashSet(StringComparer.OrdinalIgnoreCase),
            SupervisorsChannel = options.SupervisorsChannel,
            NudgesTo = options.NudgesTo,
            Lead = supervisors.FirstOrDefault(s => s.Name == options.Lead) ?? supervisors.FirstOrDefault(),
        };
    }

    /// <summary>The directory writes its ids in small letters, people copy them in capitals; keys of people are made of the letters as they stand.</summary>
    private static string PersonOf(string id) => id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && Guid.TryParseExact(id.AsSpan(slash + 1), "D", out var directory)
        ? $"{id[..slash]}/{directory:D}"
        : id;

    private static Supervisor SupervisorOf(SupervisorOptions options) => new(PersonOf(options.Id), options.Name)
    {
        Hours = HoursOf(options.Hours.Length > 0 ? options.Hours : "00:00-00:00", HoursText.ReadDays(options.Days)!, options.TimeZone),
        QuietHours = options.QuietHours.Length > 0 ? HoursOf(options.QuietHours, WeeklyHours.Daily, options.TimeZone) : null,
        MostOpen = options.MostOpen,
    };

    private static WeeklyHours HoursOf(string span, IReadOnlySet<DayOfWeek> days, string zone)
    {
        var (start, end) = HoursText.ReadSpan(span)!.Value;
        return new WeeklyHours(days, start, end, HoursText.ReadZone(zone)!);
    }

    private static TeamShift ShiftOf(string team, ShiftOptions options) => new(
        new Shift(team, options.Name, new WeeklyHours(HoursText.ReadDays(options.Days)!, HoursText.ReadTime(options.Start)!.Value, HoursText.ReadTime(options.End)!.Value, HoursText.ReadZone(options.TimeZone)!)),
        options.Channel,
        options.Preview);
}
