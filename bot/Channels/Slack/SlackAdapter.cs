using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>
/// Runs the bot's turns for Slack and brings its activities there. That Slack cannot take an answer is no failure of the turn: the caller
/// gets it and keeps the work.
/// </summary>
internal sealed partial class SlackAdapter : BotAdapter
{
    private readonly SlackReplies _replies;
    private readonly SlackCalls _calls;
    private readonly ILogger<SlackAdapter> _logger;

    public SlackAdapter(SlackReplies replies, SlackCalls calls, KnownAddresses addresses, ILogger<SlackAdapter> logger)
    {
        (_replies, _calls, _logger) = (replies, calls, logger);
        Use(addresses);
        OnTurnError = Apologise;
    }

    public async Task AnswerAsync(SlackJob job, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, activity);
        turn.TurnState.Add(job with { Surface = job.IsAmongOthers ? null : job.Surface });
        await RunPipelineAsync(turn, bot.OnTurnAsync, cancellationToken);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var sent = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var id = activities[i].Type == ActivityTypes.Message ? await SendAsync(turnContext, activities[i], cancellationToken) : null;
            sent[i] = new ResourceResponse { Id = id ?? "" };
        }

        return sent;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        var (team, channel) = SlackActivities.PlaceOf(activity.Conversation?.Id);
        var answer = await _calls.CallAsync("chat.update", team, new JObject(MessageOf(activity)) { ["channel"] = channel, ["ts"] = activity.Id }, cancellationToken);
        if (answer.Outcome != SlackOutcome.Done)
        {
            // The sentence that follows tells what was done; a message that cannot be changed any more is no reason to do it again.
            NotUpdated(answer.Error);
        }
        else if (turnContext.TurnState.Get<SlackJob>() is { } job)
        {
            // What is said next must not take the place of what is shown now.
            turnContext.TurnState.Set(job with { Surface = null });
        }

        return new ResourceResponse { Id = activity.Id };
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        var (team, channel) = SlackActivities.PlaceOf(reference.Conversation?.Id);
        return CallAsync("chat.delete", team, new JObject { ["channel"] = channel, ["ts"] = reference.ActivityId }, cancellationToken);
    }

    private static JObject MessageOf(Activity activity) => activity.ChannelData as JObject ?? SlackMessage.Of(activity.Text ?? activity.Summary ?? "");

    private Task<string?> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<SlackJob>() is { } job)
        {
            return _replies.SendAsync(job, MessageOf(activity), cancellationToken);
        }

        // A conversation that the bot goes on with by itself.
        var (team, channel) = SlackActivities.PlaceOf(activity.Conversation?.Id);
        return _replies.PostAsync(team, channel, null, MessageOf(activity), cancellationToken);
    }

    private async Task CallAsync(string method, string team, JObject arguments, CancellationToken cancellationToken)
    {
        var answer = await _calls.CallAsync(method, team, arguments, cancellationToken);
        if (answer.Outcome != SlackOutcome.Done)
        {
            throw new SlackRefusedException(method, answer.Error);
        }
    }

    private async Task Apologise(ITurnContext turnContext, Exception exception)
    {
        if (exception is SlackLaterException or SlackRefusedException or OperationCanceledException)
        {
            ExceptionDispatchInfo.Throw(exception);
        }

        var reference = RandomNumberGenerator.GetHexString(8, lowercase: true);
        TurnFailed(exception, reference);
        await turnContext.SendActivityAsync(new Activity
        {
            Type = ActivityTypes.Message,
            Text = $"Something went wrong on my side, and I could not finish that. Please try again; if it happens again, tell your administrator the reference {reference}.",
        });
    }

    [LoggerMessage(EventId = 601, Level = LogLevel.Warning, Message = "A message in Slack could not be changed: {Problem}")]
    private partial void NotUpdated(string? problem);

    [LoggerMessage(EventId = 600, Level = LogLevel.Error, Message = "A turn from Slack failed, reference {Reference}.")]
    private partial void TurnFailed(Exception exception, string reference);
}
