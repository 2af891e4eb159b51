namespace CoachBot.Training.Data;

/// <summary>Heated GitHub issues: bitter frustration and impatience of people whose problem is not solved, beside calm reports of the same threads.</summary>
internal static class GitHubIncivility
{
    public const string Name = "github-incivility";

    public static IEnumerable<LabelledText> Read(string data)
    {
        foreach (var row in DelimitedText.Rows(Path.Combine(data, Name, "annotated_comment_level.csv")))
        {
            if (Map(row["tbdf"]) is { } labels)
            {
                // Whole issues go to one side.
                var split = Folds.Of(row["issue_id"], 10) switch { 0 or 1 => Split.Test, 2 => Split.Dev, _ => Split.Train };
                yield return new LabelledText(Name, split, row["comment_body"], labels);
            }
        }
    }

    private static IReadOnlyDictionary<string, float>? Map(string name) => name switch
    {
        "None" => Labels.Calm,
        "Bitter frustration" => Labels.Of("upset frustrated negative -positive -grateful -excited -relieved"),
        "Impatience" => Labels.Of("upset frustrated urgent negative -positive -grateful -excited -relieved"),
        "Insulting" => Labels.Of("upset angry rude negative -positive -grateful -excited -relieved"),
        "Vulgarity" => Labels.Of("upset rude negative -grateful"),
        "Threat" => Labels.Of("upset angry negative -positive -grateful"),
        "Entitlement" => Labels.Of("frustrated negative -positive"),
        "Mocking" or "Irony" => Labels.Of("negative -grateful -relieved"),
        _ => Labels.Of("upset angry rude negative -positive"),
    };
}
