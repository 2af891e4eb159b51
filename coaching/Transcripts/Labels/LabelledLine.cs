using CoachBot.Coaching.Transcripts.Times;

namespace CoachBot.Coaching.Transcripts.Labels;

/// <summary>A line that begins with a time, a label, or both.</summary>
/// <param name="Label">The label; <see langword="null"/> when the line begins with a time only.</param>
/// <param name="Rest">Where the words begin.</param>
internal readonly record struct LabelledLine(Label? Label, int Rest)
{
    /// <summary>The time.</summary>
    public Stamp Stamp { get; init; }

    /// <summary>Whether the label stands in angle brackets, as chat rooms write speakers and nothing else.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The time as it was pasted.</summary>
    public string? Time { get; init; }
}
