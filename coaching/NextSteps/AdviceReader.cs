using CoachBot.Coaching.Rules.Loading;

namespace CoachBot.Coaching.NextSteps;

/// <summary>Reads the folders <c>steps</c> and <c>replies</c> of all layers.</summary>
internal static class AdviceReader
{
    private const int Heaviest = 100;

    /// <param name="steps">Name and content of the files in <c>steps</c>, in the order of the layers.</param>
    /// <param name="replies">The same of <c>replies</c>.</param>
    /// <param name="cues">Names of cues that the playbook defines beyond those that code knows.</param>
    /// <param name="context">What is shared while the playbook is read.</param>
    public static Advisor Read(IEnumerable<(string Name, YamlMap Map)> steps, IEnumerable<(string Name, YamlMap Map)> replies, IEnumerable<string> cues, LoadContext context)
    {
        var conditions = new ConditionReader(context, cues);
        var read = new Dictionary<string, Step>(StringComparer.Ordinal);
        foreach (var (name, map) in steps)
        {
            read[name] = ReadStep(name, map, conditions, read.GetValueOrDefault(name));
        }

        return new Advisor([.. read.Values.OrderByDescending(s => s.Weight).ThenBy(s => s.Id, StringComparer.Ordinal)], ReplyReader.Read([.. replies], conditions, context));
    }

    /// <summary>A team's file of the same name replaces what it says and keeps the rest of the shipped step.</summary>
    private static Step ReadStep(string name, YamlMap map, ConditionReader conditions, Step? shipped)
    {
        var isNew = shipped is null;
        var title = Template.Read(map, "title", CustomerWords.Slots, isNew);
        var say = Template.Read(map, "say", CustomerWords.Slots);
        var because = Template.Read(map, "because", CustomerWords.Slots, isNew);
        var step = new Step(
            name,
            map.Text("lesson", isNew) ?? shipped?.Lesson ?? name,
            map.Int("weight", 0, Heaviest) ?? shipped?.Weight ?? Missing(map),
            title is [var first, ..] ? first : shipped?.Title ?? Template.Nothing,
            map.Has("say") ? say : shipped?.Say ?? [],
            because.Count > 0 ? because : shipped?.Because ?? [],
            map.Has("when") || isNew ? conditions.Read(map.Map("when")) : shipped!.When,
            map.Has("done") || isNew ? conditions.Deeds(map, "done") : shipped!.Done,
            map.Choice<LastWord>("last") ?? shipped?.Last ?? LastWord.Customer,
            map.Flag("urgent") ?? shipped?.IsUrgent ?? false);
        map.Finish();
        return step;
    }

    private static int Missing(YamlMap map)
    {
        map.Problem(map.At("weight"), "'weight' is missing; give a number from 1 to 100, the heavier goes first");
        return 0;
    }
}
