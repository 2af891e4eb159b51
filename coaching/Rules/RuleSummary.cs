using CoachBot.Coaching.Drafts;

namespace CoachBot.Coaching.Rules;

/// <summary>A rule as it is listed: what it is called, what it teaches, what it says.</summary>
/// <param name="Id">The rule's id, <c>area.name</c>.</param>
/// <param name="Lesson">The lesson of the curriculum it serves.</param>
/// <param name="Kind">The kind of rule, as written in its file.</param>
/// <param name="Dimension">The side of a reply it touches.</param>
/// <param name="Severity">What a finding costs.</param>
/// <param name="Message">What it says, with gaps such as <c>{match}</c>.</param>
/// <param name="Examples">How many examples prove it.</param>
public sealed record RuleSummary(string Id, string Lesson, string Kind, Dimension Dimension, Severity Severity, string Message, int Examples);
