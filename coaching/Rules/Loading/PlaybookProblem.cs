namespace CoachBot.Coaching.Rules.Loading;

/// <summary>Something in a playbook file that keeps it from being read.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Line, from 1; 0 when the whole file is meant.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Text">What is wrong and how to mend it.</param>
public sealed record PlaybookProblem(string File, int Line, int Column, string Text)
{
    /// <summary><c>file(line,column): text</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {Text}";
}
