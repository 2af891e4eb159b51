using CoachBot.Coaching.Replies;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Teams;

/// <summary>Cards for Teams and what shows them, text for every channel that nothing else renders for.</summary>
internal sealed class BotFrameworkRenderer : IReplyRenderer
{
    public bool Serves(string? channel) => true;

    public Activity Render(Reply reply, string? channel) => ReplyActivity.Of(reply, channel);

    /// <summary>A button of the kind Action.Submit arrives as a message without words.</summary>
    public JObject? PressedIn(IMessageActivity activity) => string.IsNullOrWhiteSpace(activity.Text) ? activity.Value as JObject : null;

    public void MarkRepeat(JObject activity) => RepeatMark.Put(activity);
}
