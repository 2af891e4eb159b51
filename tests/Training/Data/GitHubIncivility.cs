namespace CoachBot.Training.Data;

/// <summary>Heated GitHub issues: bitter frustration and impatience of people whose problem is not solved, beside calm reports of the same threads.</summary>
internal static class GitHubIncivility
{
    public const string Name = "github-incivility";

    private const string Civil = "None";

    public static IEnumerable<LabelledText> Read(string data)
    {
        var rows = DelimitedText.Rows(Path.Combine(data, Name, "annotated_comment_level.csv")).Select(r => (Issue: r["issue_id"], Kind: r["tbdf"], Text: r["comment_body"])).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            var (issue, kind, text) = rows[i];
            var labels = new Dictionary<string, float>(Map(kind), StringComparer.Ordinal);
            var next = i + 1 < rows.Length && rows[i + 1].Issue == issue ? rows[i + 1].Kind : null;
            if (kind != Civil || next is not null)
            {
                labels[Labels.Derailing] = kind != Civil || next != Civil ? 1 : 0;
            }

            // Whole issues go to one side.
            var split = Folds.Of(issue, 10) switch { 0 or 1 => Split.Test, 2 => Split.Dev, _ => Split.Train };
            yield return new LabelledText(Name, split, text, labels);
        }
    }

    private static IReadOnlyDictionary<string, float> Map(string name) => name switch
    {
        Civil => Labels.Calm,
        "Bitter frustration" => Labels.Of("upset frustrated complaint negative -positive -grateful -excited -relieved"),
        "Impatience" => Labels.Of("upset frustrated urgent complaint negative -positive -grateful -excited -relieved"),
        "Insulting" => Labels.Of("upset angry rude negative -positive -grateful -excited -relieved"),
        "Vulgarity" => Labels.Of("upset rude negative -grateful"),
        "Threat" => Labels.Of("upset angry negative -positive -grateful"),
        "Entitlement" => Labels.Of("frustrated negative -positive"),
        "Mocking" or "Irony" => Labels.Of("negative -grateful -relieved"),
        _ => Labels.Of("upset angry rude negative -positive"),
    };
}
