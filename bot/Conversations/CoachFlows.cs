using CoachBot.Coaching.Replies;

namespace CoachBot.Conversations;

/// <summary>Gives a message to the first flow that wants it. The draft review comes last and takes whatever is left.</summary>
internal sealed class CoachFlows(IEnumerable<ICoachFlow> flows)
{
    private readonly ICoachFlow[] _flows = [.. flows];

    public async ValueTask<Reply> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        foreach (var flow in _flows)
        {
            if (await flow.AnswerAsync(message, cancellationToken) is { } reply)
            {
                return reply;
            }
        }

        throw new InvalidOperationException("No flow answers messages; the last one must take any.");
    }
}
