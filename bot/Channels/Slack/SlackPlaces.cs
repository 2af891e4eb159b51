using CoachBot.Delivery;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;

namespace CoachBot.Channels.Slack;

/// <summary>Notes the channels in which the bot was mentioned, so that it can write there; people's own chats are noted with each turn.</summary>
internal sealed class SlackPlaces(AddressBook addresses, IOptions<SlackOptions> options)
{
    public string ServiceUrl => options.Value.ApiUrl;

    public async ValueTask RememberAsync(SlackJob job)
    {
        if (job is { Kind: SlackJobKind.Mention, Channel: { } channel })
        {
            var id = SlackActivities.IdOf(job.Team, channel);
            await addresses.RememberAsync(AddressBook.KeyOf(SlackRenderer.Channel, id), SlackRenderer.Channel, null, ServiceUrl, () => Reference(id));
        }
    }

    private string Reference(string id) => JsonConvert.SerializeObject(
        new ConversationReference
        {
            ChannelId = SlackRenderer.Channel,
            ServiceUrl = ServiceUrl,
            Conversation = new ConversationAccount { Id = id, ConversationType = "channel", IsGroup = true },
        },
        new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });
}
