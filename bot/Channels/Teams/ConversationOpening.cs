using CoachBot.Delivery;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Teams;

/// <summary>Opens 1:1 chats over the Bot Framework, and finds the way into channels of a team in which nobody has spoken to the bot.</summary>
internal sealed partial class ConversationOpening(IConfiguration configuration, IHttpClientFactory clients, ILogger<ConversationOpening> logger) : IConversationOpener
{
    private static readonly JsonSerializerSettings Json = new() { NullValueHandling = NullValueHandling.Ignore };

    private readonly Lazy<CloudAdapter> _adapter = new(() => new CloudAdapter(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: clients, logger: logger), logger));

    public bool Serves(string channel) => channel == Microsoft && configuration.GetValue($"{TeamsOptions.Section}:{nameof(TeamsOptions.Enabled)}", true);

    public async Task<OpenedConversation?> WithPersonAsync(string person, string? like, CancellationToken cancellationToken)
    {
        if (like is null)
        {
            return null;
        }

        var known = JsonConvert.DeserializeObject<ConversationReference>(like)!;
        var tenant = known.Conversation?.TenantId;
        ConversationReference? opened = null;
        try
        {
            await _adapter.Value.CreateConversationAsync(
                configuration["MicrosoftAppId"] ?? "",
                Microsoft,
                known.ServiceUrl!,
                null!,
                new ConversationParameters
                {
                    IsGroup = false,
                    Bot = known.Bot,
                    Members = [new ChannelAccount { Id = person }],
                    TenantId = tenant,
                    ChannelData = new JObject { ["tenant"] = new JObject { ["id"] = tenant } },
                },
                (turn, _) =>
                {
                    opened = turn.Activity.GetConversationReference();
                    return Task.CompletedTask;
                },
                cancellationToken);
        }
        // Whatever goes wrong here, there is somebody else to ask.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            NotOpened(e);
        }

        return opened?.Conversation?.Id is { Length: > 0 } id ? new OpenedConversation(id, Reference(known, id, "personal", tenant)) : null;
    }

    public OpenedConversation? InChannel(string conversation, string? like)
    {
        if (like is null)
        {
            return null;
        }

        var known = JsonConvert.DeserializeObject<ConversationReference>(like)!;
        return new OpenedConversation(conversation, Reference(known, conversation, "channel", known.Conversation?.TenantId));
    }

    private const string Microsoft = "msteams";

    private static string Reference(ConversationReference like, string conversation, string type, string? tenant) => JsonConvert.SerializeObject(
        new ConversationReference
        {
            ChannelId = like.ChannelId,
            ServiceUrl = like.ServiceUrl,
            Locale = like.Locale,
            Bot = like.Bot,
            Conversation = new ConversationAccount { Id = conversation, ConversationType = type, IsGroup = type != "personal", TenantId = tenant },
        },
        Json);

    [LoggerMessage(EventId = 210, Level = LogLevel.Warning, Message = "The channel did not open a chat.")]
    private partial void NotOpened(Exception exception);
}
