using CoachBot.BotFramework.Json;
using CoachBot.BotFramework.Rest;
using Microsoft.Extensions.Logging.Abstractions;
using Newtonsoft.Json;

namespace CoachBot.BotFramework.Connector;

/// <summary>The client that a turn finds in its state.</summary>
internal sealed class ConnectorClient : IConnectorClient
{
    private readonly ConnectorTransport _transport;

    public ConnectorClient(Uri? baseUri, ServiceClientCredentials? credentials, HttpClient httpClient, ILogger? logger = null)
    {
        _transport = new ConnectorTransport(baseUri, credentials, httpClient, logger ?? NullLogger.Instance);
        Conversations = new Conversations(_transport);
        Attachments = new Attachments(_transport);
    }

    public Uri? BaseUri
    {
        get => _transport.BaseUri;
        set => _transport.BaseUri = value;
    }

    public JsonSerializerSettings SerializationSettings { get; } = ProtocolJson.Shared;

    public JsonSerializerSettings DeserializationSettings { get; } = ProtocolJson.Shared;

    public ServiceClientCredentials? Credentials => _transport.Credentials;

    public IAttachments Attachments { get; }

    public IConversations Conversations { get; }

    /// <summary>Nothing to release: the HTTP handlers belong to the factory, which reuses their connections.</summary>
    public void Dispose()
    {
    }
}

/// <summary>The conversations behind one service URL.</summary>
public sealed class Conversations : IConversations
{
    private readonly ConnectorTransport _transport;

    internal Conversations(ConnectorTransport transport) => _transport = transport;

    ConnectorTransport IConversations.Transport => _transport;
}

/// <summary>The files behind one service URL.</summary>
public sealed class Attachments : IAttachments
{
    private readonly ConnectorTransport _transport;

    internal Attachments(ConnectorTransport transport) => _transport = transport;

    ConnectorTransport IAttachments.Transport => _transport;
}
