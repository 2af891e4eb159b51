using CoachBot.Coaching.Replies;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>
/// Replies into Slack, as <c>channelData</c>: the bot's own way there takes them from it, and so does Azure Bot Service's channel to Slack,
/// which hands that part of an activity through as it is.
/// </summary>
internal sealed class SlackRenderer : IReplyRenderer
{
    public const string Channel = "slack";

    public bool Serves(string? channel) => channel == Channel;

    public Activity Render(Reply reply, string? channel)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return new Activity { Type = ActivityTypes.Message, ChannelData = SlackMessage.Of(reply) };
    }

    public void MarkRepeat(JObject activity)
    {
        if (activity["channelData"] is JObject message)
        {
            SlackMessage.MarkRepeat(message);
        }
    }

    /// <summary>Azure Bot Service sends a pressed button as a message, with what Slack told beside it.</summary>
    public JObject? PressedIn(IMessageActivity activity) =>
        activity.Value as JObject ?? Packed.Open(PayloadOf(activity).At("actions").At(0).Text("value"));

    private static JToken? PayloadOf(IMessageActivity activity) =>
        activity.TryGetChannelData<JToken>(out var data) ? data.At("Payload") ?? data.At("payload") : null;
}
