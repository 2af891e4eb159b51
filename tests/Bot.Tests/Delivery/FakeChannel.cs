using CoachBot.Coaching.Replies;
using CoachBot.Delivery;

namespace CoachBot.Tests.Delivery;

/// <summary>A channel in memory: answers as it is told and remembers what it was sent.</summary>
internal sealed class FakeChannel : IOutgoingChannel
{
    private int _ids;

    public List<OutgoingMessage> Tried { get; } = [];

    public Queue<SendOutcome> Answers { get; } = new();

    public bool Serves(string channel) => channel == "test";

    public string Render(Reply reply, string channel) => reply.Summary;

    public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        lock (Tried)
        {
            Tried.Add(message);
            return Task.FromResult(Answers.TryDequeue(out var answer) ? answer : new SendOutcome(SendResult.Sent) { ActivityId = $"activity {++_ids}" });
        }
    }
}
