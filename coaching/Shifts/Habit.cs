using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Shifts;

/// <summary>A habit with an example. The example is the playbook's own, so that it points at nobody.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Title">What it says.</param>
/// <param name="Instead">Words that hurt.</param>
/// <param name="Better">Better words.</param>
/// <param name="Severity">What it costs; praise for a good habit.</param>
public sealed record Habit(string Rule, string Title, string Instead, string Better, Severity Severity)
{
    private const int Longest = 160;

    /// <summary>The habit that a rule of the playbook is about; <see langword="null"/> for a rule that is gone.</summary>
    /// <param name="playbook">The playbook in force.</param>
    /// <param name="rule">The rule's id.</param>
    public static Habit? Of(Playbook playbook, string rule)
    {
        ArgumentNullException.ThrowIfNull(playbook);
        if (playbook.Rules.FirstOrDefault(r => r.Info.Id == rule)?.Info is not { } info)
        {
            return null;
        }

        var example = info.Examples.FirstOrDefault(e => e.IsBad);
        var words = example?.Spans is [var span, ..] ? span.Of(example.Text.Text).ToString() : "";
        var title = info.Message.Replace("{match}", words, StringComparison.Ordinal);
        return new Habit(rule, title.Contains('{') ? info.Why : title, OneLine.Of(example?.Text.Text ?? words, Longest), OneLine.Of(info.Better is [var better, ..] ? better : info.Why, Longest), info.Severity);
    }
}
