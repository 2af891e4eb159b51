namespace CoachBot.Coaching.Transcripts.Roles;

/// <summary>Turns without labels: the roles come from content alone, and are never quite sure.</summary>
internal static class Unlabelled
{
    private const double Surest = 0.85;

    /// <summary>The answers when it has to be asked who speaks first.</summary>
    private static readonly string[] Choices = ["Whoever writes first", "Whoever answers"];

    public static Transcript Told(IReadOnlyList<Message> messages, string? agent)
    {
        var roles = messages.Select(m => m.Label.Role!.Value).ToArray();
        var confidence = Confidence(messages, roles);
        if (Array.IndexOf(Choices, agent) is >= 0 and var chosen)
        {
            var first = chosen == 0 ? Speaker.Agent : Speaker.Customer;
            var second = chosen == 0 ? Speaker.Customer : Speaker.Agent;
            roles = [.. roles.Select(r => r == roles[0] ? first : second)];
            confidence = Surest;
        }

        return new Transcript([.. messages.Select((m, i) => new Turn(roles[i], "", m.Text))], TranscriptShape.Unlabelled, confidence)
        {
            Question = confidence < Transcript.SureEnough ? new RoleQuestion("Who is the agent here?", Choices) : null,
        };
    }

    private static double Confidence(IReadOnlyList<Message> messages, Speaker[] roles)
    {
        var (clear, fits) = (0, 0);
        for (var i = 0; i < messages.Count; i++)
        {
            var score = RoleCues.Score(messages[i].Text);
            clear += Math.Abs(score) >= 1 ? 1 : 0;
            fits += (roles[i] == Speaker.Agent ? score : -score) >= 1 ? 1 : 0;
        }

        return Math.Clamp(0.4 + (0.45 * fits / Math.Max(clear, 1) * Math.Min(1, (clear + 1.0) / messages.Count)), 0.5, Surest);
    }
}
