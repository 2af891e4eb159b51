namespace CoachBot.Coaching.Transcripts.Times;

/// <summary>Turns the times of a conversation into times since its first turn.</summary>
internal static class Timeline
{
    private const double SecondsOfDay = 86_400;

    /// <summary>The time of each stamp since the first one; a clock that jumps back past noon's width has passed midnight.</summary>
    public static TimeSpan?[] Since(IReadOnlyList<Stamp> stamps)
    {
        var since = new TimeSpan?[stamps.Count];
        var dayFirst = DayStandsFirst(stamps);
        double? start = null;
        double last = 0, nights = 0;
        var known = stamps.Where(s => s.HasTime).Select(s => Day(s, dayFirst)).FirstOrDefault(d => d != 0);
        for (var i = 0; i < stamps.Count; i++)
        {
            var stamp = stamps[i];
            if (!stamp.HasTime)
            {
                continue;
            }

            var day = Day(stamp, dayFirst);
            var now = stamp.Seconds + ((day != 0 ? day : known) * SecondsOfDay);
            known = day != 0 ? day : known;
            nights = day != 0 ? 0 : nights;
            now += nights;
            if (start is not null && day == 0 && !stamp.IsElapsed && last - now > SecondsOfDay / 2)
            {
                nights += SecondsOfDay;
                now += SecondsOfDay;
            }

            start ??= now;
            last = Math.Max(now, last);

            // Messages may be pasted a little out of order; nobody speaks before the first one.
            since[i] = TimeSpan.FromSeconds(Math.Max(0, last - start.Value));
        }

        return since;
    }

    /// <summary>Whether the stamps run backwards throughout: the newest was pasted first.</summary>
    public static bool RunsBackwards(IReadOnlyList<Stamp> stamps)
    {
        var dayFirst = DayStandsFirst(stamps);
        var timed = stamps.Where(s => s.HasTime).ToArray();
        var steps = 0;
        for (var i = 1; i < timed.Length; i++)
        {
            var (before, now) = (At(timed[i - 1], dayFirst), At(timed[i], dayFirst));
            if (now > before)
            {
                return false;
            }

            steps += now < before ? 1 : 0;
        }

        // Without dates a single step back is as likely midnight.
        return steps >= (timed.Length > 0 && timed.All(t => t.HasDay) ? 1 : 3);
    }

    private static double At(Stamp stamp, bool dayFirst) => (Day(stamp, dayFirst) * SecondsOfDay) + stamp.Seconds;

    private static int Day(Stamp stamp, bool dayFirst) => (dayFirst && stamp.DayFirst != 0) || stamp.Day == 0 ? stamp.DayFirst : stamp.Day;

    private static bool DayStandsFirst(IReadOnlyList<Stamp> stamps)
    {
        var dated = stamps.Where(s => s.HasDay).ToArray();
        if (dated.Length == 0 || dated.Any(s => s.DayFirst == 0))
        {
            return false;
        }

        // Both readings are possible: the conversation is the shorter one.
        return dated.Any(s => s.Day == 0) || dated.Max(s => s.DayFirst) - dated.Min(s => s.DayFirst) <= dated.Max(s => s.Day) - dated.Min(s => s.Day);
    }
}
