using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Rules.Loading;
using CoachBot.Coaching.Rules.Matching;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.NextSteps;

/// <summary>What went wrong, told from the agent's side: the playbook's words around the customer's thing.</summary>
internal sealed class TroubleList(IReadOnlyList<Trouble> troubles)
{
    // "my parcel has still not" – a word or two may stand between the thing and what happened to it.
    private const int NearEnough = 3;

    public static IReadOnlyList<string> Slots { get; } = ["thing", "is", "has", "was", "does", "it"];

    public static TroubleList Read(IReadOnlyList<YamlMap> maps, LoadContext context)
    {
        var troubles = new List<Trouble>();
        foreach (var map in maps)
        {
            foreach (var line in map.Maps("lines"))
            {
                troubles.Add(new Trouble(
                    context.Patterns(line, line.Texts("any", required: true)), context.Patterns(line, line.Texts("unless")), line.Choice<ThingPlace>("thing") ?? ThingPlace.None,
                    Template.Read(line, "says", Slots, required: true)));
                line.Finish();
            }

            map.Finish();
        }

        return new TroubleList(troubles);
    }

    /// <summary>The first trouble told in a message, or <see langword="null"/>.</summary>
    /// <param name="reading">The message.</param>
    /// <param name="things">The things it names.</param>
    /// <param name="known">The thing talked about before, for "it arrived broken".</param>
    public string? Find(Reading reading, IReadOnlyList<Thing> things, Thing? known)
    {
        (int Place, string Text)? best = null;
        var hits = new List<Hit>();
        foreach (var trouble in troubles)
        {
            hits.Clear();
            reading.Hits.Collect(trouble.Any, trouble.Unless, hits);
            foreach (var hit in hits.Where(h => !IsSupposed(reading.Text, h.First)))
            {
                if ((best is null || hit.First < best.Value.Place) && Told(reading.Text, trouble, hit, things, known) is { } told)
                {
                    best = (hit.First, told);
                }
            }
        }

        return best?.Text;
    }

    private static string? Told(TokenizedText text, Trouble trouble, Hit hit, IReadOnlyList<Thing> things, Thing? known)
    {
        var sentence = text.Tokens[hit.First].Sentence;
        var near = things.Where(t => text.Tokens[t.Last].Sentence == sentence).Select(t => (Thing?)t);
        var thing = trouble.Place switch
        {
            ThingPlace.Before => near.LastOrDefault(t => t!.Value.Last < hit.First && hit.First - t.Value.Last <= NearEnough)
                ?? (hit.First > 0 && text.IsAt(hit.First - 1, "it", "they", "which", "that") ? things.Where(t => t.Last < hit.First).Select(t => (Thing?)t).LastOrDefault() ?? known : null),
            ThingPlace.After => near.FirstOrDefault(t => t!.Value.Last >= hit.First && t.Value.First - hit.Last <= NearEnough),
            _ => null,
        };
        return trouble.Says.Select(s => s.Fill(slot => slot == "thing" ? thing?.Text : thing?.Agree(slot))).FirstOrDefault(t => t is not null);
    }

    /// <summary>"If it arrives broken …", "Was I charged twice?": nothing that happened.</summary>
    private static bool IsSupposed(TokenizedText text, int token)
    {
        ref readonly var sentence = ref text.SentenceOf(token);
        for (var i = sentence.FirstToken; i < token; i++)
        {
            if (text.IsAt(i, "if", "in case", "unless", "when", "whenever", "suppose", "whether"))
            {
                return true;
            }
        }

        return sentence.IsQuestion && text.IsAt(sentence.FirstToken, "is", "are", "was", "were", "did", "do", "does", "has", "have", "will", "would", "can", "could", "am");
    }
}

/// <summary>One way things go wrong.</summary>
/// <param name="Any">The set of patterns that tell it.</param>
/// <param name="Unless">The set of patterns that silence it, or -1.</param>
/// <param name="Place">Where the thing stands that it happened to.</param>
/// <param name="Says">How an agent says it, the best first.</param>
internal sealed record Trouble(int Any, int Unless, ThingPlace Place, IReadOnlyList<Template> Says);

/// <summary>Where the thing stands in a trouble.</summary>
internal enum ThingPlace
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Right before it ("my kettle arrived broken").</summary>
    Before,

    /// <summary>In it or right behind it ("I never received my kettle").</summary>
    After,
}
