using CoachBot.BotFramework.Rest;
using Newtonsoft.Json;

namespace CoachBot.BotFramework.Connector;

/// <summary>Calls to the channel behind one service URL.</summary>
public interface IConnectorClient : IDisposable
{
    Uri? BaseUri { get; set; }

    JsonSerializerSettings SerializationSettings { get; }

    JsonSerializerSettings DeserializationSettings { get; }

    ServiceClientCredentials? Credentials { get; }

    IAttachments Attachments { get; }

    IConversations Conversations { get; }
}

/// <summary>Conversations of a channel; the calls are in <see cref="ConversationsExtensions"/>.</summary>
public interface IConversations
{
    internal ConnectorTransport Transport { get; }
}

/// <summary>Files of a channel; the calls are in <see cref="AttachmentsExtensions"/>.</summary>
public interface IAttachments
{
    internal ConnectorTransport Transport { get; }
}
