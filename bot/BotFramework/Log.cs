namespace CoachBot.BotFramework;

/// <summary>Every log line of the protocol layer; none carries a token or a person's words.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 9101, Level = LogLevel.Warning, Message = "Refused a request with {Status}: {Reason}")]
    public static partial void Refused(ILogger logger, int status, string reason);

    [LoggerMessage(EventId = 9102, Level = LogLevel.Warning, Message = "The signing keys at {Address} cannot be read; {Consequence}")]
    public static partial void KeysUnreachable(ILogger logger, Uri address, string consequence, Exception exception);

    [LoggerMessage(EventId = 9103, Level = LogLevel.Information, Message = "Read {Count} signing keys at {Address}")]
    public static partial void KeysRead(ILogger logger, int count, Uri address);

    [LoggerMessage(EventId = 9104, Level = LogLevel.Warning, Message = "The bot runs without authentication because MicrosoftAppId is empty. Anyone who can reach it can talk to it")]
    public static partial void Anonymous(ILogger logger);

    [LoggerMessage(EventId = 9105, Level = LogLevel.Warning, Message = "The channel answered 401 to a call; asking for a fresh token once")]
    public static partial void RefreshingToken(ILogger logger);

}
