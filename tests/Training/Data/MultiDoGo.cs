namespace CoachBot.Training.Data;

/// <summary>MultiDoGO: customers' turns of six domains, written in the manner of calm requests.</summary>
internal static class MultiDoGo
{
    public const string Name = "multidogo";

    private const float Weight = 1f;
    private const int OneIn = 8;

    private static readonly string[] Domains = ["airline", "fastfood", "finance", "insurance", "media", "software"];

    public static IEnumerable<LabelledText> Read(string data)
    {
        foreach (var domain in Domains)
        {
            var path = Path.Combine(data, Name, $"data__paper_splits__splits_annotated_at_turn_level__{domain}__train.tsv");
            foreach (var line in File.ReadLines(path).Skip(1))
            {
                var fields = line.Split('\t');
                if (fields.Length > 5 && Map(fields[5]) is { } labels && Folds.Of(fields[2], OneIn) == 0)
                {
                    yield return new LabelledText(Name + "/" + domain, Folds.SplitOf(fields[0]), fields[3], labels, Weight);
                }
            }
        }
    }

    private static IReadOnlyDictionary<string, float> Map(string intent) => intent switch
    {
        "thankyou" => Labels.Of("grateful -upset -negative -angry -frustrated -disappointed -sad -anxious -confused"),
        "reportbrokensoftware" or "reportbrokenphone" or "disputecharge" => new Dictionary<string, float>(Labels.Calm, StringComparer.Ordinal) { [Labels.Complaint] = 1 },
        "contentonly" or "outofdomain" or "rejection" or "" or "intent" => Labels.Calm,
        _ => new Dictionary<string, float>(Labels.Calm, StringComparer.Ordinal) { [Labels.Complaint] = 0 },
    };
}
