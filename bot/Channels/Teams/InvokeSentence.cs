namespace CoachBot.Channels.Teams;

/// <summary>A sentence as the answer to an invoke, each kind in the shape that its client shows.</summary>
internal static class InvokeSentence
{
    /// <summary>The answer, to be sent in the turn.</summary>
    public static Activity Of(string? name, string sentence) => Answer(name, sentence, new AdaptiveCardInvokeResponse
    {
        StatusCode = StatusCodes.Status200OK,
        Type = "application/vnd.microsoft.activity.message",
        Value = sentence,
    });

    /// <summary>The answer when something went wrong.</summary>
    public static Activity OfFailure(string? name, string sentence) => Answer(name, sentence, new AdaptiveCardInvokeResponse
    {
        StatusCode = StatusCodes.Status500InternalServerError,
        Type = "application/vnd.microsoft.error",
        Value = new Error { Code = "Failed", Message = sentence },
    });

    private static Activity Answer(string? name, string sentence, AdaptiveCardInvokeResponse onCard) => new()
    {
        Type = ActivityTypesEx.InvokeResponse,
        Value = new InvokeResponse
        {
            Status = StatusCodes.Status200OK,
            Body = name switch
            {
                "composeExtension/query" => new MessagingExtensionResponse { ComposeExtension = new MessagingExtensionResult { Type = "message", Text = sentence } },
                "composeExtension/fetchTask" or "composeExtension/submitAction" => new MessagingExtensionActionResponse { Task = new TaskModuleMessageResponse { Value = sentence } },
                _ => onCard,
            },
        },
    };
}
