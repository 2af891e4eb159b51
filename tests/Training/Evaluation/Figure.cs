using System.Globalization;

namespace CoachBot.Training.Evaluation;

/// <summary>One line of the baseline table.</summary>
/// <param name="Name">What was measured, and on which rows.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Value">The figure.</param>
/// <param name="WordList">The same figure of the word list to beat, where there is one.</param>
/// <param name="Target">What was asked for.</param>
internal sealed record Figure(string Name, int Rows, double Value, double? WordList = null, double? Target = null)
{
    public static string Table(string title, IEnumerable<Figure> figures) =>
        $"## {title}\n\n| figure | rows | value | word list | target |\n|---|---|---|---|---|\n{string.Concat(figures.Select(f => f.Line()))}\n";

    private string Line() => string.Create(CultureInfo.InvariantCulture, $"| {Name} | {Rows} | {Value:0.000} | {WordList:0.000} | {Target:0.000} |\n");
}
