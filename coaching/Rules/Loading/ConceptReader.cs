namespace CoachBot.Coaching.Rules.Loading;

/// <summary>Reads concept files.</summary>
internal static class ConceptReader
{
    private const int FewestExamples = 2;

    public static Concept Read(string name, YamlMap map, LoadContext context)
    {
        var side = map.Choice<Side>("side") ?? Side.Draft;
        var any = map.Texts("any");
        var includes = context.ConceptList(map, "includes");
        if (any.Count == 0 && includes.Count == 0)
        {
            map.Problem(map.At("any"), "a concept needs patterns (any:) or other concepts (includes:)");
        }

        var fillers = map.Flag("fillers") ?? true;
        var concept = new Concept(name, context.Concepts[name], side, context.Patterns(map, any, fillers), context.Patterns(map, map.Texts("unless")), includes)
        {
            With = [.. context.ConceptList(map, "with")],
            Without = [.. context.ConceptList(map, "without")],
        };
        var examples = Examples(map).ToArray();
        if (examples.Count(e => e.IsIn) < FewestExamples || examples.Count(e => !e.IsIn) < FewestExamples)
        {
            map.Problem(map.At("examples"), $"a concept needs at least {FewestExamples} examples with in: and {FewestExamples} with out:");
        }

        map.Finish();
        return concept with { Examples = examples, File = map.File };
    }

    /// <summary>Notes concepts that include or ask for themselves, directly or on a detour.</summary>
    public static void RefuseCircles(SortedDictionary<int, Concept> concepts, IReadOnlyList<(string Name, YamlMap Map)> files)
    {
        foreach (var (name, map) in files)
        {
            var concept = concepts.Values.First(c => c.Name == name);
            var seen = new HashSet<int>();
            var open = new Stack<int>(concept.Needs);
            while (open.TryPop(out var next))
            {
                if (next == concept.Index)
                {
                    map.Problem(map.At("includes"), $"the concept '{name}' includes itself; take one link of the circle out");
                    break;
                }

                if (seen.Add(next) && concepts.TryGetValue(next, out var included))
                {
                    foreach (var further in included.Needs)
                    {
                        open.Push(further);
                    }
                }
            }
        }
    }

    private static IEnumerable<ConceptExample> Examples(YamlMap map)
    {
        foreach (var example in map.Maps("examples"))
        {
            var isIn = example.Has("in");
            var text = isIn ? example.Text("in") : example.Text("out", required: true);
            example.Finish();
            if (text is not null)
            {
                yield return new ConceptExample(text, isIn, example.Line);
            }
        }
    }
}
