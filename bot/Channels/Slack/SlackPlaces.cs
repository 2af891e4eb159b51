using CoachBot.Delivery;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;

namespace CoachBot.Channels.Slack;

/// <summary>
/// Notes where the bot can write later: the channels in which it was mentioned, and people who asked elsewhere than in their own chat with it;
/// that chat is noted with each turn. An id is all it takes to write to people and channels that were never heard from.
/// </summary>
internal sealed class SlackPlaces(AddressBook addresses, IOptions<SlackOptions> options) : IConversationOpener
{
    private static readonly JsonSerializerSettings Json = new() { NullValueHandling = NullValueHandling.Ignore };

    public string ServiceUrl => options.Value.ApiUrl;

    public async ValueTask RememberAsync(SlackJob job)
    {
        if (job.Kind == SlackJobKind.Direct)
        {
            return;
        }

        // A person's id leads into the chat with that person.
        await NoteAsync(SlackActivities.IdOf(job.Team, job.User), SlackActivities.SenderOf(job));
        if (job is { Kind: SlackJobKind.Mention, Channel: { } channel })
        {
            await NoteAsync(SlackActivities.IdOf(job.Team, channel), null);
        }
    }

    public bool Serves(string channel) => channel == SlackRenderer.Channel && options.Value.Enabled;

    public Task<OpenedConversation?> WithPersonAsync(string person, string? like, CancellationToken cancellationToken) => Task.FromResult(Open(person, isPersonal: true));

    public OpenedConversation? InChannel(string conversation, string? like) => Open(conversation, isPersonal: false);

    private OpenedConversation? Open(string id, bool isPersonal) =>
        id.Split(':') is [var team, var place] && SlackIds.IsId(team) && SlackIds.IsId(place) ? new OpenedConversation(id, Reference(id, isPersonal)) : null;

    private ValueTask NoteAsync(string id, string? person) => addresses.RememberAsync(
        AddressBook.KeyOf(SlackRenderer.Channel, id), SlackRenderer.Channel, person, new HeardBy(ServiceUrl, null), () => Reference(id, person is not null));

    private string Reference(string id, bool isPersonal) => JsonConvert.SerializeObject(
        new ConversationReference
        {
            ChannelId = SlackRenderer.Channel,
            ServiceUrl = ServiceUrl,
            Conversation = new ConversationAccount { Id = id, ConversationType = isPersonal ? "personal" : "channel", IsGroup = !isPersonal },
        },
        Json);
}
