namespace CoachBot.BotFramework.Connector.Authentication;

/// <summary>Tokens of signed-in people; this bot signs nobody in, so the type exists for signatures only.</summary>
public abstract class UserTokenClient
{
}
