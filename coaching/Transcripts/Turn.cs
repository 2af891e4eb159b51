namespace CoachBot.Coaching.Transcripts;

/// <summary>One turn of a conversation.</summary>
/// <param name="Speaker">Who says it.</param>
/// <param name="Label">The label it was pasted with ("Customer", "Rep").</param>
/// <param name="Text">What is said, line breaks inside the turn kept.</param>
public sealed record Turn(Speaker Speaker, string Label, string Text);
