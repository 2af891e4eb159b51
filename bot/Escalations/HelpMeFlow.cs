using CoachBot.Coaching.Replies;
using CoachBot.Conversations;
using CoachBot.Organisation;

namespace CoachBot.Escalations;

/// <summary>“help me”: an agent calls a supervisor.</summary>
internal sealed class HelpMeFlow(EscalationDesk desk, Memberships memberships, DeskTools tools) : ICoachFlow
{
    private const string Command = "help me";
    private const string Please = "please";
    private const int LongestWhy = 280;

    private static readonly Reply Calling = Reply.Note("I'm calling a supervisor for you.");

    public async ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message.Kind != ConversationKind.Personal || WhyOf(message.Text) is not { } why
            || await memberships.OfAsync(message.Sender, cancellationToken) is not { } team || (team.Supervisors.Count == 0 && team.SupervisorsChannel.Length == 0))
        {
            return null;
        }

        await desk.OpenAsync(
            new NudgeRequest(team.Name, message.Sender, $"call/{tools.KeyOf(message.Sender)}", NudgeLevel.Call, why.Length == 0 ? "An agent asks for a supervisor." : "An agent asks for a supervisor and says why.")
            {
                AgentName = message.SenderName,
                Reasons = ["call"],
                Excerpt = Evidence.Safe(why, LongestWhy),
            },
            cancellationToken);
        return Calling;
    }

    /// <summary>What stands behind the command; <see langword="null"/> when the message is none. A draft may begin with these words, so a mark has to follow them, or nothing.</summary>
    private static string? WhyOf(string text)
    {
        var words = text.AsSpan().Trim();
        words = words.StartsWith(Please, StringComparison.OrdinalIgnoreCase) ? words[Please.Length..].TrimStart(" ,") : words;
        if (!words.StartsWith(Command, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = words[Command.Length..].TrimStart();
        rest = rest.StartsWith(Please, StringComparison.OrdinalIgnoreCase) ? rest[Please.Length..].TrimStart() : rest;
        return rest.TrimEnd("!.? ").IsEmpty ? "" : rest[0] is ':' or ',' or '-' or '–' or '—' or '!' ? rest.Trim(":,-–—! ").ToString() : null;
    }
}
