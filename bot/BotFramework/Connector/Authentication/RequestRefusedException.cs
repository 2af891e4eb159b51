namespace CoachBot.BotFramework.Connector.Authentication;

/// <summary>A request that the bot does not take, with the status to answer and a reason for the log.</summary>
internal sealed class RequestRefusedException(int statusCode, string reason) : UnauthorizedAccessException(reason)
{
    public int StatusCode { get; } = statusCode;

    /// <summary>There is no usable token.</summary>
    public static RequestRefusedException Unauthenticated(string reason) => new(401, reason);

    /// <summary>The token is genuine, but not for this.</summary>
    public static RequestRefusedException Forbidden(string reason) => new(403, reason);

    /// <summary>The token cannot be judged at the moment.</summary>
    public static RequestRefusedException Undecidable(string reason) => new(503, reason);

    /// <summary>The activity is such that nobody could answer it.</summary>
    public static RequestRefusedException Unusable(string reason) => new(400, reason);
}
