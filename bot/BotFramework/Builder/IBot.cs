namespace CoachBot.BotFramework.Builder;

/// <summary>Something that takes turns in conversations.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
