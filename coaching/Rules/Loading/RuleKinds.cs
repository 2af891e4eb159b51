using System.Collections.Frozen;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Rules.Kinds;

namespace CoachBot.Coaching.Rules.Loading;

/// <summary>The kinds of rules there are, each with the reader of its own keys. A new kind is one class and one line here.</summary>
internal static class RuleKinds
{
    private const int UsualMost = 3;

    public static readonly FrozenDictionary<string, Func<RuleInfo, YamlMap, LoadContext, Rule>> All =
        new Dictionary<string, Func<RuleInfo, YamlMap, LoadContext, Rule>>(StringComparer.Ordinal)
        {
            ["phrase"] = (info, map, load) => new PhraseRule(info, load.Patterns(map, map.Texts("any", required: true), map.Flag("fillers") ?? true), load.Patterns(map, map.Texts("unless")), Most(map)),
            ["substitution"] = Substitution,
            ["concept"] = (info, map, load) => new ConceptRule(info, load.ConceptList(map, "of", required: true), Most(map)),
            ["missing"] = (info, map, load) => new MissingRule(info, [.. load.ConceptList(map, "need", required: true)], At(map, load)),
            ["count"] = Count,
            ["order"] = (info, map, load) => new OrderRule(info, One(map, load, "first"), One(map, load, "then")),
            ["parts"] = Parts,
            ["readability"] = (info, map, load) => new ReadabilityRule(info, Limit(map, "maxGrade", 9), map.Int("minWords", 1, 1000) ?? 12, map.Flag("eachSentence") ?? false),
            ["length"] = (info, map, load) => new LengthRule(info, Limit(map, "maxWords", 150)),
            ["clauses"] = (info, map, load) => new ClauseRule(info, One(map, load, "of"), map.Int("max", 1, 50) ?? 3),
            ["emphasis"] = (info, map, load) => new EmphasisRule(info, map.Int("caps", 1, 20) ?? 0, map.Int("scattered", 2, 20) ?? 0, map.Int("marks", 2, 20) ?? 0),
            ["acronym"] = (info, map, load) => new AcronymRule(info),
            ["structure"] = Structure,
            ["proof"] = (info, map, load) => new ProofRule(info, map.Choice<ProofCheck>("check", required: true) ?? ProofCheck.Placeholder, Lexicons.Pairs(load.Lexicons.GetValueOrDefault(ProofRule.Misspellings, []))),
            ["emoji"] = (info, map, load) => new EmojiRule(info, map.Int("max", 0, 20) ?? 0),
            ["exclamation"] = (info, map, load) => new ExclamationRule(info, map.Int("max", 0, 20) ?? 0),
            ["contractions"] = Contractions,
            ["houseWords"] = (info, map, load) => new HouseWordsRule(info, map.Choice<HouseWordsCheck>("check", required: true) ?? HouseWordsCheck.Avoid, Most(map)),
            ["masked"] = (info, map, load) => new MaskedRule(info, map.Text("of", required: true) is { } of ? load.Lexicons.GetValueOrDefault(of, []) : []),
            ["compare"] = (info, map, load) => CompareRules.Create(info, map.Choice<CompareCheck>("check", required: true) ?? CompareCheck.Specifics),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static SubstitutionRule Substitution(RuleInfo info, YamlMap map, LoadContext load)
    {
        var swap = map.Map("swap");
        var patterns = swap?.Keys().ToArray() ?? [];
        var better = new List<IReadOnlyList<string>>();
        foreach (var pattern in patterns)
        {
            var texts = swap!.Texts(pattern).Select(t => t.Text).ToArray();
            better.Add(texts.Length == 0 ? [""] : texts);
        }

        if (patterns.Length == 0)
        {
            map.Problem(map.At("swap"), "'swap' is missing; write pattern: [replacement, …] below it");
        }

        var any = load.Patterns(map, [.. patterns.Select(p => (p, swap!.At(p)))], map.Flag("fillers") ?? true);
        return new SubstitutionRule(info, any, load.Patterns(map, map.Texts("unless")), better, Most(map));
    }

    private static ContractionsRule Contractions(RuleInfo info, YamlMap map, LoadContext load)
    {
        var check = map.Choice<ContractionsCheck>("check", required: true) ?? ContractionsCheck.Used;
        return new ContractionsRule(info, check, load.Patterns(map, map.Texts("any", required: check == ContractionsCheck.SpelledOut), fillers: false), Most(map));
    }

    private static CountRule Count(RuleInfo info, YamlMap map, LoadContext load)
    {
        var of = load.ConceptList(map, "of");
        var any = map.Texts("any");
        if ((of.Count == 0) == (any.Count == 0))
        {
            map.Problem(map.At("of"), "a count needs either one concept (of:) or patterns (any:)");
        }

        return new CountRule(info, of.Count > 0 ? of[0] : -1, load.Patterns(map, any), load.Patterns(map, map.Texts("unless")), Limit(map, "max", 1), map.Flag("perSentence") ?? false);
    }

    private static PartsRule Parts(RuleInfo info, YamlMap map, LoadContext load)
    {
        var parts = new List<(string, int[])>();
        if (map.Map("parts") is { } named)
        {
            foreach (var name in named.Keys().ToArray())
            {
                parts.Add((name, [.. load.ConceptList(named, name, required: true)]));
            }
        }

        if (parts.Count < 2)
        {
            map.Problem(map.At("parts"), "'parts' needs at least two parts, each a name with its concepts");
        }

        return new PartsRule(info, parts, map.Int("min", 1, Math.Max(1, parts.Count)) ?? parts.Count, At(map, load));
    }

    private static StructureRule Structure(RuleInfo info, YamlMap map, LoadContext load)
    {
        var steps = map.Int("maxSteps", 1, 20) ?? 0;
        return new StructureRule(info, map.Int("maxQuestions", 1, 50) ?? 0, map.Int("maxParagraphWords", 10, 5000) ?? 0, steps, steps > 0 ? One(map, load, "link") : -1);
    }

    private static int Most(YamlMap map) => map.Int("most", 1, 20) ?? UsualMost;

    private static int One(YamlMap map, LoadContext load, string key) => load.ConceptList(map, key, required: true) is [var one, ..] ? one : 0;

    private static Anchor At(YamlMap map, LoadContext load) => map.Text("at", required: true) switch
    {
        null or "start" => new Anchor(-1, AtEnd: false),
        "end" => new Anchor(-1, AtEnd: true),
        _ => new Anchor(One(map, load, "at"), AtEnd: false),
    };

    private static ChannelLimit Limit(YamlMap map, string key, double usual)
    {
        var value = map.Number(key, 0, 10_000) ?? usual;
        var own = new Dictionary<Channel, double>();
        if (map.Map(key + "ByChannel") is { } byChannel)
        {
            foreach (var channel in Enum.GetValues<Channel>())
            {
                if (byChannel.Number(char.ToLowerInvariant(channel.ToString()[0]) + channel.ToString()[1..], 0, 10_000) is { } limit)
                {
                    own[channel] = limit;
                }
            }

            byChannel.Finish();
        }

        return new ChannelLimit(value, own);
    }
}
