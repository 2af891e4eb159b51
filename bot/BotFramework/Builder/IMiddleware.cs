namespace CoachBot.BotFramework.Builder;

/// <summary>A step that every turn passes on its way to the bot and back.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
