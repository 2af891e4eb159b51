using System.Security.Cryptography;
using CoachBot.Channels.Limits;

namespace CoachBot.Channels.Teams;

/// <summary>The adapter of the coach: duplicates are dropped, nobody asks too much, and a failing turn is told to the person in one calm sentence.</summary>
internal sealed partial class CoachAdapter : CloudAdapter
{
    private readonly ILogger<CoachAdapter> _logger;

    public CoachAdapter(BotFrameworkAuthentication authentication, DuplicateDeliveries duplicates, PersonalLimit limit, KnownAddresses addresses, ILogger<CoachAdapter> logger)
        : base(authentication, logger)
    {
        _logger = logger;
        Use(duplicates);
        Use(limit);
        Use(addresses);
        OnTurnError = Apologise;
    }

    private async Task Apologise(ITurnContext turnContext, Exception exception)
    {
        var reference = RandomNumberGenerator.GetHexString(8, lowercase: true);
        TurnFailed(exception, reference, turnContext.Activity.Type, turnContext.Activity.ChannelId);
        var sentence = $"Something went wrong on my side, and I could not finish that. Please try again; if it happens again, tell your administrator the reference {reference}.";
        try
        {
            await turnContext.SendActivityAsync(turnContext.Activity.Type == ActivityTypes.Invoke ? InvokeSentence.OfFailure(turnContext.Activity.Name, sentence) : Text(sentence));
        }
        catch (Exception e)
        {
            // The way to the channel is what broke: there is nobody left to tell.
            ApologyFailed(e, reference);
        }
    }

    private static Activity Text(string sentence) => new() { Type = ActivityTypes.Message, Text = sentence, TextFormat = TextFormatTypes.Plain };

    [LoggerMessage(EventId = 200, Level = LogLevel.Error, Message = "A turn failed, reference {Reference}: {ActivityType} from {Channel}.")]
    private partial void TurnFailed(Exception exception, string reference, string? activityType, string? channel);

    [LoggerMessage(EventId = 201, Level = LogLevel.Error, Message = "The person could not be told of the failure {Reference}.")]
    private partial void ApologyFailed(Exception exception, string reference);
}
