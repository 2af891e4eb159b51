using CoachBot.Coaching.Rules.Loading;

namespace CoachBot.Coaching.NextSteps;

/// <summary>Reads the folder <c>replies</c>.</summary>
internal static class ReplyReader
{
    private const int Heaviest = 100;

    /// <summary>What a file of the folder holds.</summary>
    private enum Kind
    {
        Reply,
        Part,
        Things,
        Troubles,
        Protocol,
    }

    /// <param name="files">The files of all layers; a team's reply of the same name takes the shipped one's place, its lines of a part are tried before the shipped ones.</param>
    /// <param name="conditions">Reads conditions.</param>
    /// <param name="context">What is shared while the playbook is read.</param>
    public static ReplyBook Read(IReadOnlyList<(string Name, YamlMap Map)> files, ConditionReader conditions, LoadContext context)
    {
        var kinds = files.Select(f => (f.Name, f.Map, Kind: f.Map.Choice<Kind>("kind", required: true))).ToArray();
        string[] slots = [.. CustomerWords.Slots, .. kinds.Where(k => k.Kind == Kind.Part).Select(k => k.Name)];
        var patterns = new Dictionary<string, ReplyPattern>(StringComparer.Ordinal);
        var parts = new Dictionary<string, IReadOnlyList<ReplyLine>>(StringComparer.Ordinal);
        string? protocol = null;
        foreach (var (name, map, kind) in kinds)
        {
            switch (kind)
            {
                case Kind.Reply:
                    patterns[name] = Pattern(name, map, conditions, slots);
                    break;
                case Kind.Part:
                    parts[name] = [.. Lines(map, conditions, slots), .. parts.GetValueOrDefault(name, [])];
                    break;
                case Kind.Protocol:
                    protocol = map.Text("say", required: true);
                    map.Finish();
                    break;
            }
        }

        return new ReplyBook(
            [.. patterns.Values.Where(p => p.Weight > 0).OrderByDescending(p => p.Weight).ThenBy(p => p.Name, StringComparer.Ordinal)],
            parts,
            ThingList.Read([.. kinds.Where(k => k.Kind == Kind.Things).Select(k => k.Map)], context),
            TroubleList.Read([.. kinds.Where(k => k.Kind == Kind.Troubles).Select(k => k.Map)], context),
            protocol);
    }

    private static ReplyPattern Pattern(string name, YamlMap map, ConditionReader conditions, string[] slots)
    {
        var weight = map.Int("weight", 0, Heaviest);
        if (weight is null && !map.Has("weight"))
        {
            map.Problem(map.At("weight"), "'weight' is missing; give a number from 1 to 100, the heavier is tried first");
        }

        var pattern = new ReplyPattern(name, weight ?? 0, conditions.Read(map.Map("when")), Template.Read(map, "say", slots, required: weight != 0));
        map.Finish();
        return pattern;
    }

    private static ReplyLine[] Lines(YamlMap map, ConditionReader conditions, string[] slots)
    {
        var lines = new List<ReplyLine>();
        foreach (var line in map.Maps("lines"))
        {
            lines.Add(new ReplyLine(conditions.Read(line.Map("when")), Template.Read(line, "say", slots, required: true)));
            line.Finish();
        }

        if (lines.Count == 0)
        {
            map.Problem(map.At("lines"), "a part needs lines: a list of entries with say: and, if need be, when:");
        }

        map.Finish();
        return [.. lines];
    }
}
