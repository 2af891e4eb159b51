namespace CoachBot.Coaching.Rules;

/// <summary>The concepts that give ground to judge a dimension; where none of them stands, the dimension does not apply.</summary>
internal sealed class ScoreGrounds(IReadOnlyDictionary<string, int> concepts)
{
    public int[] CustomerEmpathy { get; } = Known(concepts, "upset");

    public int[] Empathy { get; } = Known(concepts, "apology", "acknowledgement", "bad-news");

    public int[] Ownership { get; } = Known(concepts, "ownership", "promise", "handoff", "refusal");

    public int[] NextStep { get; } = Known(concepts, "next-step", "promise", "resolution", "refusal", "time");

    private static int[] Known(IReadOnlyDictionary<string, int> concepts, params string[] names) => [.. names.Where(concepts.ContainsKey).Select(n => concepts[n])];
}
