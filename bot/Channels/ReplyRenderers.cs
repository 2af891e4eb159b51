using CoachBot.Coaching.Replies;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels;

/// <summary>All ways to show a reply; the first one that serves a channel renders for it.</summary>
internal sealed class ReplyRenderers(IEnumerable<IReplyRenderer> renderers)
{
    private readonly IReplyRenderer[] _renderers = [.. renderers];

    /// <summary>The reply as an activity for the channel.</summary>
    public Activity Render(Reply reply, string? channel) => Of(channel).Render(reply, channel);

    /// <summary>Says in a rendered activity that an earlier try may have arrived.</summary>
    public void MarkRepeat(JObject activity, string? channel) => Of(channel).MarkRepeat(activity);

    /// <summary>What a pressed button brings back; <see langword="null"/> for a message in words.</summary>
    public JObject? PressedIn(IMessageActivity activity) => Of(activity.ChannelId).PressedIn(activity);

    private IReplyRenderer Of(string? channel) =>
        Array.Find(_renderers, r => r.Serves(channel)) ?? throw new InvalidOperationException($"Nothing renders replies for the channel '{channel}'.");
}
