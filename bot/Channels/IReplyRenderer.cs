using CoachBot.Coaching.Replies;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels;

/// <summary>Puts replies into the form that a channel shows.</summary>
internal interface IReplyRenderer
{
    /// <summary>Whether replies into the channel of that name are its business.</summary>
    bool Serves(string? channel);

    /// <summary>The reply as an activity.</summary>
    Activity Render(Reply reply, string? channel);

    /// <summary>Says in a rendered activity that an earlier try may have arrived.</summary>
    void MarkRepeat(JObject activity);

    /// <summary>What a pressed button of a rendered reply brings back; <see langword="null"/> when <paramref name="activity"/> is a message in words.</summary>
    JObject? PressedIn(IMessageActivity activity);
}
