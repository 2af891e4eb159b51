namespace CoachBot.BotFramework.Rest;

/// <summary>Puts the proof of who is calling on a request.</summary>
public abstract class ServiceClientCredentials
{
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
