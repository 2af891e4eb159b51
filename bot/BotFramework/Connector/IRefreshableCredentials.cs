namespace CoachBot.BotFramework.Connector;

/// <summary>Credentials that can get a fresh token when the channel no longer takes the present one.</summary>
internal interface IRefreshableCredentials
{
    Task RefreshAsync(CancellationToken cancellationToken);
}
