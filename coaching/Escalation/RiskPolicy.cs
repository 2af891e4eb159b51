using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Text;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Escalation;

/// <summary>
/// Judges whether a conversation needs a human above; weights and thresholds are the playbook's (<c>policy.yml</c>). Reasons add up as independent odds: each takes its share of what is
/// left to certainty, so that many weak ones never count for more than a sure one.
/// </summary>
internal sealed class RiskPolicy
{
    /// <summary>What an immediate reason scores at least.</summary>
    private const double ImmediateScore = 0.95;

    private const int LongestExcerpt = 80;

    /// <summary>From which score on to keep an eye on it.</summary>
    public double Watch { get; init; } = 1;

    /// <summary>From which score on to tell a supervisor.</summary>
    public double Nudge { get; init; } = 1;

    /// <summary>The share of its weight that a reason counts for in each further turn it comes up.</summary>
    public double Repeat { get; init; }

    /// <summary>The codes that never wait and are never softened.</summary>
    public IReadOnlySet<string> Immediate { get; init; } = new HashSet<string>();

    /// <summary>What each code weighs, 0 to 1.</summary>
    public IReadOnlyDictionary<string, double> Weights { get; init; } = new Dictionary<string, double>();

    /// <summary>What weighs more together than each alone.</summary>
    public IReadOnlyList<RiskCombination> Together { get; init; } = [];

    /// <summary>How each reason reads in a sentence that begins with "the customer".</summary>
    public IReadOnlyDictionary<string, string> Says { get; init; } = new Dictionary<string, string>();

    public Risk Judge(ConversationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var moods = Moods.Of(facts.Turns, facts.Cues);
        var reasons = Reasons(facts, moods);
        if (reasons.Count == 0)
        {
            return Risk.None;
        }

        var score = Score(reasons);
        var grave = reasons.FindAll(r => Immediate.Contains(r.Code));
        if (grave.Count > 0)
        {
            var all = Sorted(grave).Concat(Sorted(reasons.FindAll(r => !Immediate.Contains(r.Code)))).ToArray();
            return new Risk(Math.Max(score, ImmediateScore), RiskLevel.Immediate, all, RiskSentence.Of(RiskLevel.Immediate, Told(Sorted(grave)), softened: null));
        }

        var level = score >= Nudge ? RiskLevel.Nudge : score >= Watch ? RiskLevel.Watch : RiskLevel.None;
        var softened = level == RiskLevel.Nudge ? Softened(facts, moods, reasons) : null;
        level = softened is null ? level : RiskLevel.Watch;
        var sorted = Sorted(reasons);
        return new Risk(score, level, sorted, level == RiskLevel.None ? Risk.None.Sentence : RiskSentence.Of(level, Told(sorted), softened));
    }

    /// <summary>Why a nudge may wait a turn, or <see langword="null"/>.</summary>
    private static string? Softened(ConversationFacts facts, IReadOnlyList<Mood> moods, List<RiskReason> reasons)
    {
        var latest = reasons.Max(r => r.Turn);
        if (facts.Turns.Skip(latest + 1).Any(t => t.Turn.Speaker == Speaker.Supervisor))
        {
            return "a supervisor has answered since";
        }

        var last = facts.Turns.Count - 1;
        while (last >= 0 && facts.Turns[last].Turn.Speaker != Speaker.Customer)
        {
            last--;
        }

        var isBetter = facts.Cues.Any(c => c.Turn == last && c.Code is CueCodes.Solved or CueCodes.Thanks) || (moods.Count > 0 && moods[^1].Turn == last && Moods.JustTurned(moods));
        return isBetter && latest < last ? "the last words are better" : null;
    }

    /// <summary>Every weighty cue once for each turn, and the trends that weigh.</summary>
    private List<RiskReason> Reasons(ConversationFacts facts, IReadOnlyList<Mood> moods)
    {
        var reasons = new List<RiskReason>();
        foreach (var cue in facts.Cues)
        {
            if ((Weights.ContainsKey(cue.Code) || Immediate.Contains(cue.Code)) && !reasons.Exists(r => r.Code == cue.Code && r.Turn == cue.Turn))
            {
                reasons.Add(new RiskReason(cue.Code, cue.Turn, OneLine.Of(cue.Excerpt, LongestExcerpt)));
            }
        }

        reasons.AddRange(RiskTrends.Of(facts, moods).Where(t => Weights.ContainsKey(t.Code)).Select(t => new RiskReason(t.Code, t.Turn, OneLine.Of(facts.Turns[t.Turn].Turn.Text, LongestExcerpt))));
        return reasons;
    }

    private double Score(List<RiskReason> reasons)
    {
        var calm = 1.0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reason in reasons)
        {
            var weight = Weights.GetValueOrDefault(reason.Code);
            calm *= 1 - (seen.Add(reason.Code) ? weight : weight * Repeat);
        }

        foreach (var (codes, weight) in Together)
        {
            calm *= codes.All(seen.Contains) ? 1 - weight : 1;
        }

        return 1 - calm;
    }

    private RiskReason[] Sorted(List<RiskReason> reasons) => [.. reasons.OrderByDescending(r => Weights.GetValueOrDefault(r.Code)).ThenBy(r => r.Turn)];

    private IEnumerable<string> Told(RiskReason[] reasons) => reasons.Select(r => Says.GetValueOrDefault(r.Code)).OfType<string>().Distinct(StringComparer.Ordinal);
}

/// <summary>Reasons that weigh more together than each alone.</summary>
/// <param name="Codes">The codes that have to come together.</param>
/// <param name="Weight">What their meeting weighs, 0 to 1.</param>
internal sealed record RiskCombination(IReadOnlyList<string> Codes, double Weight);
