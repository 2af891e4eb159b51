using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Loading;

/// <summary>Reads cue files and compiles them to a book.</summary>
internal static class CueReader
{
    private const int FewestExamples = 4;
    private const int FewestRiskExamples = 8;
    private const int MostBuckets = 4;

    /// <summary>Reads all cues of <paramref name="files"/>.</summary>
    /// <param name="files">The files, those of a team behind the shipped ones.</param>
    /// <param name="vocabulary">A vocabulary that knows spellings and fillers, for the cues alone.</param>
    /// <param name="lexicons">The word lists patterns may name.</param>
    public static CueBook Read(IReadOnlyList<(string Name, YamlMap Map)> files, Vocabulary vocabulary, Dictionary<string, List<string>> lexicons)
    {
        var context = new LoadContext(vocabulary, lexicons, []);
        var cues = new Dictionary<string, Cue>(StringComparer.Ordinal);
        foreach (var (code, map) in files)
        {
            if (!cues.TryAdd(code, ReadCue(code, map, context)))
            {
                map.Problem(map.At("group"), $"a cue '{code}' exists already; choose another name");
            }
        }

        vocabulary.Freeze();
        return new CueBook(vocabulary, context.AllPatterns.Build(vocabulary), [.. cues.Values]);
    }

    private static Cue ReadCue(string code, YamlMap map, LoadContext context)
    {
        var group = map.Choice<CueGroup>("group", required: true) ?? CueGroup.Stance;
        var side = map.Choice<CueSide>("side", required: true) ?? CueSide.Customer;
        var fillers = map.Flag("fillers") ?? true;
        var cue = new Cue(code, group, side, context.Patterns(map, map.Texts("any", required: true), fillers), context.Patterns(map, map.Texts("unless")), context.Patterns(map, map.Texts("notSentence")))
        {
            Means = map.Text("means", required: group is CueGroup.Risk or CueGroup.Need or CueGroup.Priority),
            Ask = map.Text("ask", required: group == CueGroup.Need),
            Bucket = (FeedbackBucket?)map.Int("bucket", 1, MostBuckets),
            Examples = [.. Examples(map)],
            File = map.File,
        };
        if (group == CueGroup.Feedback && cue.Bucket is null && !map.Has("bucket"))
        {
            map.Problem(map.At("group"), $"'bucket' is missing; feedback is sorted into 1 (critical) to {MostBuckets} (nice to have)");
        }

        var fewest = group == CueGroup.Risk ? FewestRiskExamples : FewestExamples;
        if (cue.Examples.Count(e => e.IsIn) < fewest || cue.Examples.Count(e => !e.IsIn) < fewest)
        {
            map.Problem(map.At("examples"), $"a cue of the group {group.ToString().ToLowerInvariant()} needs at least {fewest} examples with in: and {fewest} with out:");
        }

        map.Finish();
        return cue;
    }

    private static IEnumerable<CueExample> Examples(YamlMap map)
    {
        foreach (var example in map.Maps("examples"))
        {
            var isIn = example.Has("in");
            var text = isIn ? example.Text("in") : example.Text("out", required: true);
            example.Finish();
            if (text is not null)
            {
                yield return new CueExample(text, isIn, example.Line);
            }
        }
    }
}
