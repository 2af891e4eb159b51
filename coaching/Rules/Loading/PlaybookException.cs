namespace CoachBot.Coaching.Rules.Loading;

/// <summary>A playbook could not be read; all its problems are told at once.</summary>
public sealed class PlaybookException : Exception
{
    /// <summary>Creates the exception for <paramref name="problems"/>.</summary>
    public PlaybookException(IReadOnlyList<PlaybookProblem> problems)
        : base($"The playbook has {problems.Count} problem{(problems.Count == 1 ? "" : "s")}:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}")
    {
        Problems = problems;
    }

    /// <summary>Every problem found, in file order.</summary>
    public IReadOnlyList<PlaybookProblem> Problems { get; }
}
