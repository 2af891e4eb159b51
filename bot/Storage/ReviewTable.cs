using Dapper;

namespace CoachBot.Storage;

/// <summary>The reviews, and their counts by the minute; those of the rules, of which there are many, by the hour as well.</summary>
internal sealed class ReviewTable(Database database)
{
    private const string Insert =
        """
        INSERT INTO reviews (at, team, agent, kind, verdict, score, tone, empathy, clarity, ownership, next_step, rules)
        VALUES (@At, @Team, @Agent, @Kind, @Verdict, @Score, @Tone, @Empathy, @Clarity, @Ownership, @NextStep, @Rules)
        """;

    private const string CountReviews =
        """
        INSERT INTO review_minutes (team, minute, kind, reviews, ready, tweak, hold, score_sum) VALUES (@Team, @Minute, @Kind, @Reviews, @Ready, @Tweak, @Hold, @ScoreSum)
        ON CONFLICT (team, minute, kind) DO UPDATE SET reviews = review_minutes.reviews + excluded.reviews, ready = review_minutes.ready + excluded.ready,
          tweak = review_minutes.tweak + excluded.tweak, hold = review_minutes.hold + excluded.hold, score_sum = review_minutes.score_sum + excluded.score_sum
        """;

    private const string CountFindings =
        """
        INSERT INTO finding_minutes (team, minute, rule, hits) VALUES (@Team, @Minute, @Rule, @Hits)
        ON CONFLICT (team, minute, rule) DO UPDATE SET hits = finding_minutes.hits + excluded.hits
        """;

    private const string CountFindingsByHour =
        """
        INSERT INTO finding_hours (team, hour, rule, hits) VALUES (@Team, @Hour, @Rule, @Hits)
        ON CONFLICT (team, hour, rule) DO UPDATE SET hits = finding_hours.hits + excluded.hits
        """;

    private const string Hourly = "SELECT rule, hits FROM finding_hours WHERE team = @team AND hour >= @first AND hour < @last";

    /// <summary>Writes reviews together: one transaction, whose cost they share.</summary>
    /// <param name="noted">The reviews. Those of people who asked to be forgotten since are left out.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task AddAsync(IReadOnlyCollection<ReviewRow> noted, CancellationToken cancellationToken) => database.WriteAsync(
        async t =>
        {
            var forgotten = await PersonTables.ForgottenAsync(t);
            var reviews = forgotten.Count == 0 ? noted : [.. noted.Where(r => !(forgotten.TryGetValue(r.Agent, out var at) && r.At <= at))];
            await t.ExecuteAsync(Insert, reviews.Select(r => new { r.At, r.Team, r.Agent, r.Kind, r.Verdict, r.Score, r.Tone, r.Empathy, r.Clarity, r.Ownership, r.NextStep, Rules = string.Join(' ', r.Rules) }));
            // In one order everywhere, so that two processes that count the same minute do not wait for each other in a circle.
            await t.ExecuteAsync(CountReviews, Minutes(reviews).OrderBy(m => (m.Team, m.Minute, m.Kind)));
            var findings = Findings(reviews).OrderBy(m => (m.Team, m.Minute, m.Rule)).ToArray();
            await t.ExecuteAsync(CountFindings, findings);
            await t.ExecuteAsync(CountFindingsByHour, Hours(findings).OrderBy(m => (m.Team, m.Hour, m.Rule)));
        },
        cancellationToken);

    /// <summary>How many people of a team were active, counted up to <paramref name="most"/>.</summary>
    public Task<int> ActiveAgentsAsync(string team, DateTimeOffset from, DateTimeOffset until, int most, CancellationToken cancellationToken) => database.ReadAsync(
        c => c.QuerySingleAsync<int>(new CommandDefinition(
            "SELECT count(*) FROM (SELECT DISTINCT agent FROM reviews WHERE team = @team AND at >= @from AND at < @until LIMIT @most) AS active",
            new { team, from, until, most },
            cancellationToken: cancellationToken)),
        cancellationToken);

    /// <summary>The counts of a team in a time that begins and ends with a minute.</summary>
    public Task<ReviewCounts> CountAsync(string team, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) => database.ReadAsync(
        c => c.QuerySingleAsync<ReviewCounts>(new CommandDefinition(
            """
            SELECT coalesce(sum(reviews), 0) AS reviews, coalesce(sum(CASE WHEN kind = 'transcript' THEN reviews END), 0) AS transcripts,
              coalesce(sum(ready), 0) AS ready, coalesce(sum(tweak), 0) AS tweak, coalesce(sum(hold), 0) AS hold, coalesce(sum(score_sum), 0) AS score_sum
            FROM review_minutes WHERE team = @team AND minute >= @from AND minute < @until
            """,
            new { team, from, until },
            cancellationToken: cancellationToken)),
        cancellationToken);

    /// <summary>How often each rule spoke in a time that begins and ends with a minute, the most frequent first.</summary>
    public Task<IReadOnlyList<RuleCount>> RulesAsync(string team, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<RuleCount>>(
        async c =>
        {
            var first = Instants.Hour(from.AddHours(1).AddTicks(-1));
            var last = Instants.Hour(until);
            return (await c.QueryAsync<RuleCount>(new CommandDefinition(
                $"SELECT rule, CAST(sum(hits) AS bigint) AS hits FROM ({(first < last ? $"{Hourly} UNION ALL {Minutely("@from", "@first")} UNION ALL {Minutely("@last", "@until")}" : Minutely("@from", "@until"))}) AS counted GROUP BY rule ORDER BY sum(hits) DESC, rule",
                new { team, from, until, first, last },
                cancellationToken: cancellationToken))).AsList();
        },
        cancellationToken);

    private static string Minutely(string from, string until) => $"SELECT rule, hits FROM finding_minutes WHERE team = @team AND minute >= {from} AND minute < {until}";

    private static IEnumerable<MinuteCount> Minutes(IReadOnlyCollection<ReviewRow> reviews) =>
        from r in reviews
        group r by (r.Team, Minute: Instants.Minute(r.At), r.Kind) into g
        select new MinuteCount(g.Key.Team, g.Key.Minute, g.Key.Kind, g.Count(), g.Count(r => r.Verdict == "ready"), g.Count(r => r.Verdict == "tweak"), g.Count(r => r.Verdict == "hold"), g.Sum(r => r.Score));

    private static IEnumerable<FindingCount> Findings(IReadOnlyCollection<ReviewRow> reviews) =>
        from r in reviews
        from rule in r.Rules
        group r by (r.Team, Minute: Instants.Minute(r.At), Rule: rule) into g
        select new FindingCount(g.Key.Team, g.Key.Minute, g.Key.Rule, g.Count());

    private static IEnumerable<FindingHour> Hours(IEnumerable<FindingCount> findings) =>
        from f in findings
        group f by (f.Team, Hour: Instants.Hour(f.Minute), f.Rule) into g
        select new FindingHour(g.Key.Team, g.Key.Hour, g.Key.Rule, g.Sum(f => f.Hits));

    private sealed record MinuteCount(string Team, DateTimeOffset Minute, string Kind, int Reviews, int Ready, int Tweak, int Hold, int ScoreSum);

    private sealed record FindingCount(string Team, DateTimeOffset Minute, string Rule, int Hits);

    private sealed record FindingHour(string Team, DateTimeOffset Hour, string Rule, int Hits);
}
