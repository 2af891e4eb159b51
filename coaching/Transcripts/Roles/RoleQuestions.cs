namespace CoachBot.Coaching.Transcripts.Roles;

/// <summary>What to ask when it isn't clear who the agent is.</summary>
internal static class RoleQuestions
{
    private const int MostChoices = 4;

    /// <summary>The question, or <see langword="null"/> when the roles are sure enough or there is nothing to choose from.</summary>
    public static RoleQuestion? For(double confidence, IEnumerable<Party> parties)
    {
        if (confidence >= Transcript.SureEnough)
        {
            return null;
        }

        var choices = parties.OrderByDescending(p => p.Messages).Take(MostChoices).OrderBy(p => p.First).Select(p => p.Label.Text).Where(t => t.Length > 0).ToArray();
        return choices.Length < 2 ? null : new RoleQuestion("Which of these is the agent?", choices);
    }
}
