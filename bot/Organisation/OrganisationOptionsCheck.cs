using Microsoft.Extensions.Options;

namespace CoachBot.Organisation;

/// <summary>Finds everything that is wrong with the organisation, each problem in one sentence with its key.</summary>
internal sealed class OrganisationOptionsCheck(IConfiguration? configuration = null) : IValidateOptions<OrganisationOptions>
{
    private const string Person = "Write it like msteams/00000000-0000-0000-0000-000000000000: the channel, a slash, the person's id in the directory.";
    private const string Place = "Write it like msteams/19:abc@thread.tacv2: the channel's kind, a slash, the conversation's id.";
    private const string Names = "Give each a name of its own, without : / , or =.";

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, OrganisationOptions options)
    {
        string[] problems = [.. Unknown(), .. ProblemsOf(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    /// <summary>What is wrong with the values.</summary>
    public static IEnumerable<string> ProblemsOf(OrganisationOptions options)
    {
        const string root = OrganisationOptions.Section;
        return ((IEnumerable<string?>)
        [
            Within($"{root}:{nameof(options.RemindAfter)}", options.RemindAfter),
            Within($"{root}:{nameof(options.NudgeWindow)}", options.NudgeWindow),
            Within($"{root}:{nameof(options.PreviewFor)}", options.PreviewFor),
            .. options.Admins.Select((a, i) => IsPerson(a) ? null : $"{root}:{nameof(options.Admins)}:{i} is '{a}'. {Person}"),
            .. NamesOf($"{root}:{nameof(options.Teams)}", options.Teams.Select(t => t.Name)),
            .. options.Teams.SelectMany((t, i) => TeamProblems($"{root}:{nameof(options.Teams)}:{i}", t)),
        ]).OfType<string>();
    }

    private static IEnumerable<string?> TeamProblems(string key, TeamOptions team) =>
    [
        .. team.Channels.Select((c, i) => IsPlace(c) ? null : $"{key}:{nameof(team.Channels)}:{i} is '{c}'. {Place}"),
        .. team.Members.Select((m, i) => IsPerson(m) ? null : $"{key}:{nameof(team.Members)}:{i} is '{m}'. {Person}"),
        team.SupervisorsChannel.Length == 0 || IsPlace(team.SupervisorsChannel) ? null : $"{key}:{nameof(team.SupervisorsChannel)} is '{team.SupervisorsChannel}'. {Place}",
        team.NudgesTo == NudgePlace.Person || team.SupervisorsChannel.Length > 0 ? null : $"{key}:{nameof(team.NudgesTo)} is {team.NudgesTo}, and {nameof(team.SupervisorsChannel)} is empty. Name the channel, or set it to Person.",
        team.Lead.Length == 0 || team.Supervisors.Any(s => s.Name == team.Lead) ? null : $"{key}:{nameof(team.Lead)} is '{team.Lead}', and no supervisor of the team has that name. Correct it, or leave it empty for the first supervisor.",
        .. NamesOf($"{key}:{nameof(team.Supervisors)}", team.Supervisors.Select(s => s.Name)),
        .. team.Supervisors.Select((s, i) => team.Supervisors.Take(i).FirstOrDefault(o => o.Id.Equals(s.Id, StringComparison.OrdinalIgnoreCase)) is { } other
            ? $"{key}:{nameof(team.Supervisors)}:{i}:{nameof(s.Id)} is '{s.Id}', and {other.Name} has it, too. Give each person one entry." : null),
        .. team.Supervisors.SelectMany((s, i) => SupervisorProblems($"{key}:{nameof(team.Supervisors)}:{i}", s)),
        .. NamesOf($"{key}:{nameof(team.Shifts)}", team.Shifts.Select(s => s.Name)),
        .. team.Shifts.SelectMany((s, i) => ShiftProblems($"{key}:{nameof(team.Shifts)}:{i}", s)),
        .. team.Shifts.Select((s, i) => s.Preview && team.Supervisors.Count == 0 ? $"{key}:{nameof(team.Shifts)}:{i}:{nameof(s.Preview)} is true, and the team has no supervisor to decide. Add one, or set it to false." : null),
    ];

    private static IEnumerable<string?> SupervisorProblems(string key, SupervisorOptions supervisor) =>
    [
        IsPerson(supervisor.Id) ? null : $"{key}:{nameof(supervisor.Id)} is '{supervisor.Id}'. {Person}",
        DaysProblem($"{key}:{nameof(supervisor.Days)}", supervisor.Days),
        SpanProblem($"{key}:{nameof(supervisor.Hours)}", supervisor.Hours),
        SpanProblem($"{key}:{nameof(supervisor.QuietHours)}", supervisor.QuietHours),
        ZoneProblem($"{key}:{nameof(supervisor.TimeZone)}", supervisor.TimeZone),
        supervisor.MostOpen is >= 1 and <= 100 ? null : $"{key}:{nameof(supervisor.MostOpen)} is {supervisor.MostOpen}. Give a number from 1 to 100.",
    ];

    private static IEnumerable<string?> ShiftProblems(string key, ShiftOptions shift) =>
    [
        DaysProblem($"{key}:{nameof(shift.Days)}", shift.Days),
        TimeProblem($"{key}:{nameof(shift.Start)}", shift.Start),
        TimeProblem($"{key}:{nameof(shift.End)}", shift.End),
        ZoneProblem($"{key}:{nameof(shift.TimeZone)}", shift.TimeZone),
        IsPlace(shift.Channel) ? null : $"{key}:{nameof(shift.Channel)} is '{shift.Channel}'. {Place}",
    ];

    private static string? DaysProblem(string key, string value) => HoursText.ReadDays(value) is null ? $"{key} is '{value}'. Write Mon-Fri, Mon,Wed,Sat or Daily." : null;

    private static string? TimeProblem(string key, string value) => HoursText.ReadTime(value) is null ? $"{key} is '{value}'. Write a time from 00:00 to 23:59." : null;

    private static string? SpanProblem(string key, string value) => value.Length > 0 && HoursText.ReadSpan(value) is null ? $"{key} is '{value}'. Write two times like 08:00-17:00, or leave it empty." : null;

    private static string? ZoneProblem(string key, string value) => HoursText.ReadZone(value) is null ? $"{key} is '{value}', and this machine knows no such time zone. Write it like Europe/Berlin." : null;

    private static string? Within(string key, TimeSpan given) => given >= TimeSpan.FromMinutes(1) && given <= LongestWait ? null : $"{key} is {given:c}. Give a time from {TimeSpan.FromMinutes(1):c} to {LongestWait:c}.";

    private static IEnumerable<string> NamesOf(string key, IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return names.Select((n, i) => (Name: n, At: i)).Where(n => string.IsNullOrWhiteSpace(n.Name) || n.Name.AsSpan().ContainsAny(":/,=") || !seen.Add(n.Name)).Select(n => $"{key}:{n.At}:Name is '{n.Name}'. {Names}");
    }

    private static bool IsPerson(string text) => IsPlace(text);

    private static bool IsPlace(string text) => text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && slash < text.Length - 1 && !text.Contains(' ', StringComparison.Ordinal);

    /// <summary>Keys nobody knows, at any depth: a misspelt one would silently do nothing.</summary>
    private IEnumerable<string> Unknown() => configuration is null ? [] : Teams(configuration.GetSection(OrganisationOptions.Section)).SelectMany(t =>
        UnknownIn(t, typeof(TeamOptions))
            .Concat(t.GetSection(nameof(TeamOptions.Supervisors)).GetChildren().SelectMany(s => UnknownIn(s, typeof(SupervisorOptions))))
            .Concat(t.GetSection(nameof(TeamOptions.Shifts)).GetChildren().SelectMany(s => UnknownIn(s, typeof(ShiftOptions)))));

    private static IEnumerable<IConfigurationSection> Teams(IConfigurationSection section) => section.GetSection(nameof(OrganisationOptions.Teams)).GetChildren();

    private static IEnumerable<string> UnknownIn(IConfigurationSection section, Type type)
    {
        string[] known = [.. type.GetProperties().Select(p => p.Name)];
        return section.GetChildren().Where(c => !known.Contains(c.Key, StringComparer.OrdinalIgnoreCase))
            .Select(c => $"{c.Path} is no setting of CoachBot. The settings here are {string.Join(", ", known)}; correct the name or remove it.");
    }
}
