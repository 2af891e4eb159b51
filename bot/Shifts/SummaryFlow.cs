using System.Text.RegularExpressions;
using CoachBot.Coaching.Replies;
using CoachBot.Coaching.Shifts;
using CoachBot.Conversations;
using CoachBot.Organisation;

namespace CoachBot.Shifts;

/// <summary>“summary”, “summary today”, “summary yesterday”, “summary week”, each with a team's name behind it for those who supervise several; and the buttons of a preview in words.</summary>
internal sealed partial class SummaryFlow(RosterSource roster, Memberships memberships, SummaryMaker summaries, SummaryButtons buttons, TimeProvider time) : ICoachFlow
{
    private static readonly Reply NoTeam = Reply.Note("I don't know which team you are in, so I have no summary for you. Your administrator can add you.");
    private static readonly Reply NotYours = Reply.Note("I have no summary of that team for you.");

    public async ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var text = message.Text.Trim();
        if (Decided().Match(text) is { Success: true } decided)
        {
            return (await buttons.PressAsync(new ButtonPress($"shift-{decided.Groups["what"].Value.ToLowerInvariant()}", decided.Groups["item"].Value, decided.Groups["say"].Value, message.Sender), cancellationToken)).Reply;
        }

        if (roster.Current.Teams.Count == 0 || Asked().Match(text) is not { Success: true } asked)
        {
            return null;
        }

        var (when, name) = (asked.Groups["when"].Value.ToLowerInvariant(), asked.Groups["team"].Value.Trim());
        if (name.Length > 0 && roster.Current.Find(name) is null)
        {
            // "Summary of your order" is a draft.
            return null;
        }

        var own = await OwnAsync(message, cancellationToken);
        var team = name.Length == 0 ? own : roster.Current.Find(name);
        return team is null ? NoTeam
            : team != own && team.SupervisorOf(message.Sender) is null && !roster.Current.IsAdmin(message.Sender) ? NotYours
            : await AnswerAsync(team, when, ZoneOf(team, message.Places), cancellationToken);
    }

    /// <summary>In a channel it is the channel's team, whoever asks; alone it is the asker's.</summary>
    private async Task<Team?> OwnAsync(IncomingMessage message, CancellationToken cancellationToken) => message.Kind == ConversationKind.Personal
        ? await memberships.OfAsync(message.Sender, cancellationToken)
        : roster.Current.Teams.FirstOrDefault(t => message.Places.Any(p => t.Channels.Contains(p) || t.Shifts.Any(s => s.Channel.Equals(p, StringComparison.OrdinalIgnoreCase))));

    /// <summary>Days begin where the channel is; asked alone, where the team's first shift is.</summary>
    private static TimeZoneInfo ZoneOf(Team team, IReadOnlyList<string> places) =>
        (team.Shifts.FirstOrDefault(s => places.Contains(s.Channel, StringComparer.OrdinalIgnoreCase)) ?? (team.Shifts is [var first, ..] ? first : null))?.Shift.Hours.Zone ?? TimeZoneInfo.Utc;

    private async Task<Reply> AnswerAsync(Team team, string when, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (when.Length == 0 && Latest(team, now) is var (shift, window))
        {
            return await summaries.OfShiftAsync(shift, window with { End = window.End < now ? window.End : now }, isLate: false, null, cancellationToken);
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var days = new WeeklyHours(WeeklyHours.Daily, TimeOnly.MinValue, TimeOnly.MinValue, zone);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return when switch
        {
            "yesterday" => await summaries.OfTimeAsync(team.Name, "yesterday", days.On(today.AddDays(-1))!, days, cancellationToken),
            "week" => await summaries.OfTimeAsync(team.Name, "this week", days.On(monday)! with { End = now }, days, cancellationToken),
            _ => await summaries.OfTimeAsync(team.Name, "today", days.On(today)! with { End = now }, days, cancellationToken),
        };
    }

    /// <summary>The shift that runs, else the one that ended last.</summary>
    private static (Shift Shift, ShiftWindow Window)? Latest(Team team, DateTimeOffset now) => team.Shifts
        .SelectMany(s => s.Shift.Hours.EndsBetween(now.AddDays(-7), now.AddDays(2)).Where(w => w.Start <= now).Select(w => ((Shift, ShiftWindow)?)(s.Shift, w)))
        .OrderByDescending(p => p!.Value.Item2.Start).FirstOrDefault();

    [GeneratedRegex(@"^summary(?:\s+(?<when>today|yesterday|week))?(?:\s+(?<team>[^\n]{1,80}))?[?!.]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^shift\s+(?<item>\d{12}/[^\n]{1,200}?)\s+(?<what>post|note|skip)(?:\s*:\s*(?<say>.*))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Decided();
}
