namespace CoachBot.Training.Data;

/// <summary>Which part of a corpus a row belongs to. Nothing is fitted on <see cref="Test"/>.</summary>
internal enum Split
{
    Train,
    Dev,
    Test,
}

/// <summary>A text and what is known about it: by label 0, 1 or a value between; labels that are absent are unknown.</summary>
internal sealed record LabelledText(string Source, Split Split, string Text, IReadOnlyDictionary<string, float> Labels, float Weight = 1);
