namespace CoachBot.Coaching.Escalation;

/// <summary>Who is called next.</summary>
public static class NudgePlan
{
    /// <summary>
    /// The next supervisor in order who works, may be disturbed and has room. What is <see cref="RiskLevel.Immediate"/> does not wait for room, nor for anybody's hours when
    /// nobody is on duty. <see langword="null"/> when there is nobody.
    /// </summary>
    /// <param name="inOrder">The team's supervisors in the order in which they are called.</param>
    /// <param name="tried">Who was called already or cannot be reached, by id.</param>
    /// <param name="open">How many open nudges each has, by id.</param>
    /// <param name="level">How grave it is.</param>
    /// <param name="now">The time.</param>
    public static Supervisor? Next(IReadOnlyList<Supervisor> inOrder, IReadOnlySet<string> tried, IReadOnlyDictionary<string, int> open, RiskLevel level, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(inOrder);
        ArgumentNullException.ThrowIfNull(tried);
        ArgumentNullException.ThrowIfNull(open);
        var left = inOrder.Where(s => !tried.Contains(s.Id)).ToArray();
        var onDuty = left.Where(s => s.IsOnDuty(now)).ToArray();
        var found = onDuty.FirstOrDefault(s => open.GetValueOrDefault(s.Id) < s.MostOpen);
        return found is null && level == RiskLevel.Immediate ? onDuty.FirstOrDefault() ?? left.FirstOrDefault() : found;
    }

    /// <summary>Whether a conversation that was told of before is told of again.</summary>
    /// <param name="before">How grave it was.</param>
    /// <param name="scoreBefore">What it scored.</param>
    /// <param name="now">How grave it is.</param>
    /// <param name="scoreNow">What it scores.</param>
    public static bool IsWorse(RiskLevel before, double scoreBefore, RiskLevel now, double scoreNow) => now > before || (now == before && scoreNow >= scoreBefore + WorseBy);

    /// <summary>A score moves a little with every turn; by so much it has got worse.</summary>
    private const double WorseBy = 0.1;
}
