using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Escalation;

namespace CoachBot.Coaching.Rules.Loading;

/// <summary>Reads <c>policy.yml</c>: when a conversation needs a human above.</summary>
internal static class PolicyReader
{
    private const int FewestTogether = 2;

    /// <summary>The policy of all layers: a team's file changes single values of the shipped one.</summary>
    public static RiskPolicy Read(IReadOnlyList<YamlMap> layers, CueBook cues)
    {
        var (watch, nudge, repeat) = (1.0, 1.0, 0.0);
        var immediate = new HashSet<string>(StringComparer.Ordinal);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var says = cues.Cues.Where(c => c.Means is not null).ToDictionary(c => c.Code, c => c.Means!, StringComparer.Ordinal);
        var together = new List<RiskCombination>();
        foreach (var map in layers)
        {
            watch = map.Number("watch", 0, 1) ?? watch;
            nudge = map.Number("nudge", 0, 1) ?? nudge;
            repeat = map.Number("repeat", 0, 1) ?? repeat;
            if (watch > nudge)
            {
                map.Problem(map.At("watch"), "'watch' is above 'nudge'; a conversation is watched before a supervisor is told");
            }

            immediate.UnionWith(Codes(map, "immediate", cues));
            ReadWeights(map, cues, weights);
            if (map.Map("says") is { } phrases)
            {
                foreach (var code in phrases.Keys().ToArray())
                {
                    Check(phrases, code, cues);
                    says[code] = phrases.Text(code, required: true) ?? "";
                }
            }

            foreach (var entry in map.Maps("together"))
            {
                var codes = Codes(entry, "all", cues);
                if (codes.Count < FewestTogether)
                {
                    entry.Problem(entry.At("all"), $"'all' needs at least {FewestTogether} codes; one alone goes into 'weights'");
                }

                together.Add(new RiskCombination(codes, entry.Number("weight", 0, 1) ?? 0));
                entry.Finish();
            }

            map.Finish();
        }

        return new RiskPolicy { Watch = watch, Nudge = nudge, Repeat = repeat, Immediate = immediate, Weights = weights, Together = together, Says = says };
    }

    private static void ReadWeights(YamlMap map, CueBook cues, Dictionary<string, double> weights)
    {
        if (map.Map("weights") is not { } entries)
        {
            return;
        }

        foreach (var code in entries.Keys().ToArray())
        {
            Check(entries, code, cues);
            if (entries.Number(code, 0, 1) is { } weight)
            {
                weights[code] = weight;
            }
        }
    }

    private static List<string> Codes(YamlMap map, string key, CueBook cues)
    {
        var codes = new List<string>();
        foreach (var (code, at) in map.Texts(key))
        {
            codes.Add(code);
            if (!IsKnown(code, cues))
            {
                map.Problem(at, Unknown(code));
            }
        }

        return codes;
    }

    private static void Check(YamlMap map, string code, CueBook cues)
    {
        if (!IsKnown(code, cues))
        {
            map.Problem(map.At(code), Unknown(code));
        }
    }

    private static bool IsKnown(string code, CueBook cues) => cues.Named(code) is not null || RiskTrends.All.Contains(code);

    private static string Unknown(string code) => $"the policy names '{code}', which is neither a cue nor a trend; write cues/{code}.yml or use one of the cues or of {string.Join(", ", RiskTrends.All)}";
}
