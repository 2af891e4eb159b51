using CoachBot.BotFramework.Builder;

namespace CoachBot.Tests.BotFramework.Support;

internal sealed class DelegateBot(Func<ITurnContext, CancellationToken, Task> turn) : IBot
{
    public DelegateBot(Func<ITurnContext, Task> turn)
        : this((context, _) => turn(context))
    {
    }

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
}
