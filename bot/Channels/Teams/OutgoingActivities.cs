using CoachBot.Coaching.Replies;
using CoachBot.Delivery;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Teams;

/// <summary>Messages from the outbox into conversations of the Bot Framework, through an adapter that tries once.</summary>
internal sealed class OutgoingActivities : IOutgoingChannel
{
    /// <summary>Names a message to programs on the other side; channels pass over entities they don't know.</summary>
    public const string DeliveryEntity = "coachbot/delivery";

    private static readonly JsonSerializerSettings Json = new() { NullValueHandling = NullValueHandling.Ignore };

    private readonly Lazy<CloudAdapter> _adapter;
    private readonly ReplyRenderers _renderers;
    private readonly string _appId;
    private readonly bool _isEnabled;

    public OutgoingActivities(IConfiguration configuration, IHttpClientFactory clients, ReplyRenderers renderers, ILogger<OutgoingActivities> logger)
    {
        _renderers = renderers;
        // Without a registration there is nothing to make it of, and where Teams is switched off nobody asks for it.
        _adapter = new(() => new CloudAdapter(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: new DeliveryClients(clients)), logger));
        _appId = configuration["MicrosoftAppId"] ?? "";
        _isEnabled = configuration.GetValue($"{TeamsOptions.Section}:{nameof(TeamsOptions.Enabled)}", true);
    }

    /// <summary>Whatever no other way claims came in over the Bot Framework.</summary>
    public bool Serves(string channel) => _isEnabled;

    public string Render(Reply reply, string channel) => JsonConvert.SerializeObject(_renderers.Render(reply, channel), Json);

    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var call = CallRecord.Begin();
        string? id = null;
        try
        {
            var reference = JsonConvert.DeserializeObject<ConversationReference>(message.Reference)!;
            var activity = ActivityOf(message, reference.ChannelId);
            await _adapter.Value.ContinueConversationAsync(
                _appId,
                reference,
                async (turn, ct) => id = (activity.Id is null ? await turn.SendActivityAsync(activity, ct) : await turn.UpdateActivityAsync(activity, ct))?.Id,
                cancellationToken);
            return call.Outcome(id, null);
        }
        catch (JsonException e)
        {
            return new SendOutcome(SendResult.Refused) { Problem = $"The stored message cannot be read: {e.GetType().Name}." };
        }
        // Whatever the layers below throw, the record tells what it means.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return call.Outcome(null, e);
        }
    }

    private Activity ActivityOf(OutgoingMessage message, string? channel)
    {
        var payload = JObject.Parse(message.Payload);
        if (message.IsRepeat)
        {
            _renderers.MarkRepeat(payload, channel);
        }

        var activity = payload.ToObject<Activity>()!;
        var entity = new Entity { Type = DeliveryEntity };
        entity.Properties["key"] = message.Key;
        entity.Properties["repeat"] = message.IsRepeat;
        activity.Entities = [entity];
        activity.Id = message.Replaces;
        return activity;
    }

    /// <summary>The adapter asks for a client without a name and gets the one of the outbox.</summary>
    private sealed class DeliveryClients(IHttpClientFactory clients) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => clients.CreateClient(DeliverySetup.HttpClient);
    }
}
