namespace CoachBot.BotFramework.Connector.Authentication;

/// <summary>Makes the client that calls a channel on behalf of one bot.</summary>
public abstract class ConnectorFactory
{
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken);
}
