using CoachBot.Coaching.Replies;
using CoachBot.Delivery;

namespace CoachBot.Tests.Support;

/// <summary>Chats and channels in memory: what each shows is text.</summary>
internal sealed class MemoryChannels : IOutgoingChannel
{
    private readonly List<(string Where, string Id, string Text)> _shown = [];

    /// <summary>What a conversation shows, in order; a message that was changed stands in its place.</summary>
    public IReadOnlyList<string> In(string conversation) => [.. _shown.Where(s => s.Where == conversation).Select(s => s.Text)];

    /// <summary>How many messages of a conversation have <paramref name="words"/> in them.</summary>
    public int Count(string conversation, string words) => In(conversation).Count(t => t.Contains(words, StringComparison.Ordinal));

    /// <summary>Whether the channel is on.</summary>
    public bool IsOn { get; set; } = true;

    public bool Serves(string channel) => IsOn && channel == "test";

    public string Render(Reply reply, string channel) => TextOf(reply);

    public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message.Replaces is { } id)
        {
            var at = _shown.FindIndex(s => s.Id == id);
            _shown[at] = _shown[at] with { Text = message.Payload };
            return Task.FromResult(new SendOutcome(SendResult.Sent) { ActivityId = id });
        }

        _shown.Add((message.Reference, $"{_shown.Count + 1}", message.Payload));
        return Task.FromResult(new SendOutcome(SendResult.Sent) { ActivityId = $"{_shown.Count}" });
    }

    /// <summary>The reply as text with its buttons in words.</summary>
    public static string TextOf(Reply reply) => CoachBot.Channels.Teams.PlainTextRenderer.Render(reply, isMarkdown: false);
}
