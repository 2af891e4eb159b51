using CoachBot.Coaching.Drafts;

namespace CoachBot.Coaching.Rules.Loading;

/// <summary>Reads rule files: what all kinds share; the kind reads the rest.</summary>
internal static class RuleReader
{
    private const int MostAlternatives = 3;

    /// <summary>The rule, or <see langword="null"/> when problems were noted that leave nothing to run.</summary>
    public static Rule? Read(string id, YamlMap map, LoadContext context, Severity? reweighed)
    {
        context.Use.Drop();
        var kind = map.Text("kind", required: true);
        var info = ReadInfo(id, kind ?? "", map, context, reweighed);
        if (kind is null || !RuleKinds.All.TryGetValue(kind, out var read))
        {
            if (kind is not null)
            {
                map.Problem(map.At("kind"), $"'kind' is '{kind}'; it must be one of {string.Join(", ", RuleKinds.All.Keys.Order(StringComparer.Ordinal))}");
            }

            return null;
        }

        var before = context.Problems.Count;
        var rule = read(info, map, context);
        map.Finish();
        if (!rule.NeedsCustomer)
        {
            context.Use.TakeForDrafts();
        }

        return context.Problems.Count == before ? rule : null;
    }

    private static RuleInfo ReadInfo(string id, string kind, YamlMap map, LoadContext context, Severity? reweighed)
    {
        var severity = map.Choice<Severity>("severity", required: true) ?? Severity.Low;
        var better = map.Texts("better").Select(t => t.Text).ToArray();
        if (better.Length > MostAlternatives)
        {
            map.Problem(map.At("better"), $"'better' has {better.Length} entries; at most {MostAlternatives} are shown");
        }

        if (better.Length == 0 && severity != Severity.Praise && kind is not ("substitution" or "emphasis" or "emoji" or "proof" or "compare"))
        {
            map.Problem(map.At("better"), "'better' is missing; give one to three better wordings");
        }

        return new RuleInfo
        {
            Id = id,
            Lesson = map.Text("lesson") ?? id,
            Kind = kind,
            Dimension = map.Choice<Dimension>("dimension", required: true) ?? Dimension.Tone,
            Severity = reweighed ?? severity,
            Message = map.Text("message", required: true) ?? "",
            Why = map.Text("why", required: true) ?? "",
            Better = better,
            Examples = ExampleReader.Read(map, context),
            When = map.Map("when") is { } when ? GuardReader.Read(when, context) : Guard.Always,
            YieldsTo = [.. map.Texts("yieldsTo").Select(t => t.Text)],
            Rewrite = map.Map("rewrite") is { } rewrite ? ReadRewrite(rewrite) : null,
            File = map.File,
        };
    }

    private static RuleRewrite? ReadRewrite(YamlMap map)
    {
        var scope = map.Choice<RewriteScope>("scope", required: true);
        var with = map.Text("with") ?? "";
        map.Finish();
        if (with.Length > 0 && with.Any(char.IsAsciiDigit))
        {
            map.Problem(map.At("with"), "a rewrite holds no digits; put unknown facts as [placeholders]");
        }

        return scope is { } known ? new RuleRewrite(known, with) : null;
    }
}
