namespace CoachBot.BotFramework.Builder.Integration.AspNet.Core;

/// <summary>Takes an HTTP request of a channel, runs the turn and writes the HTTP response.</summary>
public interface IBotFrameworkHttpAdapter
{
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
