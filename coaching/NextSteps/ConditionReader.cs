using System.Collections.Frozen;
using System.Reflection;
using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Rules.Loading;
using CoachBot.Coaching.Signals;
using CoachBot.Coaching.Text;
using YamlDotNet.Core;

namespace CoachBot.Coaching.NextSteps;

/// <summary>Reads the <c>when:</c> of steps and lines.</summary>
internal sealed class ConditionReader(LoadContext context, IEnumerable<string> cues)
{
    private const int Most = 100_000;

    private static readonly FrozenSet<string> Values = FrozenSet.Create(StringComparer.Ordinal, "speed", "cost", "quality", "reliability", "informed");

    private readonly HashSet<string> _cues = [.. cues, .. Named];

    /// <summary>The cues that code knows; a playbook may hold more.</summary>
    private static IEnumerable<string> Named =>
        typeof(CueCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!);

    public Condition Read(YamlMap? map)
    {
        if (map is null)
        {
            return Condition.Always;
        }

        var condition = new Condition
        {
            Cues = Cues(map, "cues"),
            NotCues = Cues(map, "notCues"),
            Now = Cues(map, "now"),
            NotNow = Cues(map, "notNow"),
            Lately = Cues(map, "lately"),
            Counts = Counts(map),
            Says = Concepts(map, "says"),
            NotSays = Concepts(map, "notSays"),
            SaidBefore = Concepts(map, "saidBefore"),
            Matches = context.Patterns(map, map.Texts("matches")),
            NotMatches = context.Patterns(map, map.Texts("notMatches")),
            After = Concepts(map, "after"),
            NotAfter = Concepts(map, "notAfter"),
            Stages = map.Choices<Stage>("stage"),
            Trajectories = map.Choices<Trajectory>("trajectory"),
            Risks = map.Choices<RiskLevel>("risk"),
            Reasons = OneOf(map, "reasons", IsReason, [.. _cues, .. RiskTrends.All], "reason"),
            Moods = map.Choices<Temper>("mood"),
            Emotions = map.Choices<Emotion>("emotion"),
            Priorities = OneOf(map, "priority", Values.Contains, Values, "priority"),
            Turns = Bounds(map, "Turns"),
            StaffTurns = Bounds(map, "StaffTurns"),
            Words = Bounds(map, "Words"),
            Apologies = Bounds(map, "Apologies"),
            Empathy = Bounds(map, "Empathy"),
            Questions = Bounds(map, "Questions"),
            Amount = Bounds(map, "Amount"),
            Question = map.Flag("question"),
            Unread = map.Flag("unread"),
            Data = map.Flag("data"),
            YesNo = map.Flag("yesNo"),
            Formal = map.Flag("formal"),
            FirstHeat = map.Flag("firstHeat"),
            WasUpset = map.Flag("wasUpset"),
            Any = [.. map.Maps("any").Select(Read)],
        };
        map.Finish();
        return condition;
    }

    /// <summary>Cues or concepts: what staff may have done already.</summary>
    public IReadOnlyList<string> Deeds(YamlMap map, string key) =>
        OneOf(map, key, name => _cues.Contains(name) || context.Concepts.ContainsKey(name), [.. _cues, .. context.Concepts.Keys], "cue or concept");

    private static Bounds Bounds(YamlMap map, string name) =>
        new(map.Int("min" + name, 0, Most) ?? int.MinValue, map.Int("max" + name, 0, Most) ?? int.MaxValue);

    private bool IsReason(string name) => _cues.Contains(name) || RiskTrends.All.Contains(name);

    private IReadOnlyList<string> Cues(YamlMap map, string key) => OneOf(map, key, _cues.Contains, _cues, "cue");

    private IReadOnlyList<string> Concepts(YamlMap map, string key) => OneOf(map, key, context.Concepts.ContainsKey, context.Concepts.Keys, "concept");

    private (string Cue, int Least)[] Counts(YamlMap map)
    {
        if (map.Map("count") is not { } counts)
        {
            return [];
        }

        var read = new List<(string, int)>();
        foreach (var cue in counts.Keys())
        {
            Check(counts, counts.At(cue), "count", cue, _cues.Contains, _cues, "cue");
            read.Add((cue, counts.Int(cue, 1, Most) ?? 1));
        }

        return [.. read];
    }

    private static IReadOnlyList<string> OneOf(YamlMap map, string key, Func<string, bool> isKnown, IEnumerable<string> known, string kind)
    {
        var texts = map.Texts(key);
        foreach (var (text, at) in texts)
        {
            Check(map, at, key, text, isKnown, known, kind);
        }

        return [.. texts.Select(t => t.Text)];
    }

    private static void Check(YamlMap map, Mark at, string key, string name, Func<string, bool> isKnown, IEnumerable<string> known, string kind)
    {
        if (!isKnown(name))
        {
            var near = known.FirstOrDefault(k => EditDistance.WithinOne(k, name));
            map.Problem(at, $"'{key}' names the {kind} '{name}', which does not exist" + (near is null ? "" : $"; did you mean '{near}'?"));
        }
    }
}
