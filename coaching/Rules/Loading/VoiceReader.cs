namespace CoachBot.Coaching.Rules.Loading;

/// <summary>Reads a team's voice, a rule's condition on it, and the voice of an example.</summary>
internal static class VoiceReader
{
    private const string Formality = "formality";
    private const string Contractions = "contractions";
    private const string Emoji = "emoji";
    private const string Exclamation = "exclamation";
    private const string Humor = "humor";

    /// <summary>The voice of all <paramref name="maps"/>: a later one moves the sliders it sets, and the house words add up.</summary>
    public static Voice Read(IReadOnlyList<YamlMap> maps, LoadContext context)
    {
        var voice = Voice.Unset;
        var avoid = new List<(YamlMap Map, string Text, YamlDotNet.Core.Mark At, string Instead)>();
        var prefer = new List<(YamlMap Map, string Text, YamlDotNet.Core.Mark At, string Instead)>();
        foreach (var map in maps)
        {
            voice = voice with
            {
                Formality = map.Choice<VoiceFormality>(Formality) ?? voice.Formality,
                Contractions = map.Choice<VoiceContractions>(Contractions) ?? voice.Contractions,
                Emoji = map.Choice<VoiceMeasure>(Emoji) ?? voice.Emoji,
                Exclamation = map.Choice<VoiceExclamation>(Exclamation) ?? voice.Exclamation,
                Humor = map.Choice<VoiceMeasure>(Humor) ?? voice.Humor,
            };
            avoid.AddRange(map.Texts("avoid").Select(t => (map, t.Text, t.At, "")));
            prefer.AddRange(Preferred(map));
            map.Finish();
        }

        foreach (var (map, text, at, _) in avoid.Where(a => prefer.Any(p => string.Equals(p.Instead, a.Text, StringComparison.OrdinalIgnoreCase))))
        {
            map.Problem(at, $"'avoid' and 'prefer' both name '{text}'; take it out of one");
        }

        return voice with { Avoid = Compile(avoid, context), Prefer = Compile(prefer, context) };
    }

    /// <summary>A rule's condition: each slider with one setting or a list of them.</summary>
    public static VoiceGuard ReadGuard(YamlMap map)
    {
        var guard = new VoiceGuard
        {
            Formality = map.Choices<VoiceFormality>(Formality),
            Contractions = map.Choices<VoiceContractions>(Contractions),
            Emoji = map.Choices<VoiceMeasure>(Emoji),
            Exclamation = map.Choices<VoiceExclamation>(Exclamation),
            Humor = map.Choices<VoiceMeasure>(Humor),
        };
        map.Finish();
        return guard;
    }

    private static IEnumerable<(YamlMap Map, string Text, YamlDotNet.Core.Mark At, string Instead)> Preferred(YamlMap map)
    {
        if (map.Map("prefer") is not { } prefer)
        {
            yield break;
        }

        foreach (var own in prefer.Keys().ToArray())
        {
            foreach (var (text, at) in prefer.Texts(own, required: true))
            {
                if (string.Equals(text, own, StringComparison.OrdinalIgnoreCase))
                {
                    prefer.Problem(at, $"'{own}' would take its own place; name the word it replaces");
                }

                yield return (prefer, text, at, own);
            }
        }
    }

    private static HouseWords Compile(List<(YamlMap Map, string Text, YamlDotNet.Core.Mark At, string Instead)> words, LoadContext context) =>
        words.Count == 0 ? HouseWords.None : new HouseWords(context.Patterns([.. words.Select(w => (w.Map, w.Text, w.At))], fillers: false), [.. words.Select(w => w.Instead)]);
}
