using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace CoachBot.BotFramework.Schema.Teams;

/// <summary>What was pressed or submitted in a dialog.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleRequest
{
    public object? Data { get; set; }

    public TaskModuleRequestContext? Context { get; set; }

    [JsonProperty("tabContext")]
    public TabEntityContext? TabEntityContext { get; set; }
}

/// <summary>How the client looks.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleRequestContext
{
    public string? Theme { get; set; }
}

/// <summary>The tab a request came from.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TabEntityContext
{
    public string? TabEntityId { get; set; }
}

/// <summary>A button that opens a dialog.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleAction : CardAction
{
    public TaskModuleAction(string title, object? value = null)
    {
        var data = value switch
        {
            null => [],
            string json => JObject.Parse(json),
            _ => JObject.FromObject(value),
        };
        data["type"] = "task/fetch";
        Type = "invoke";
        Title = title;
        Value = data;
    }
}

/// <summary>The next step of a dialog.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleResponse
{
    public TaskModuleResponseBase? Task { get; set; }

    public CacheInfo? CacheInfo { get; set; }
}

/// <summary>What kind of step it is.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleResponseBase
{
    public string? Type { get; set; }
}

/// <summary>Show this dialog.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    public TaskModuleContinueResponse()
    {
        Type = "continue";
    }

    public TaskModuleTaskInfo? Value { get; set; }
}

/// <summary>Show this text and be done.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    public TaskModuleMessageResponse()
    {
        Type = "message";
    }

    public string? Value { get; set; }
}

/// <summary>A dialog: its size and its card or page.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleTaskInfo
{
    public string? Title { get; set; }

    public object? Height { get; set; }

    public object? Width { get; set; }

    public string? Url { get; set; }

    public Attachment? Card { get; set; }

    public string? FallbackUrl { get; set; }

    public string? CompletionBotId { get; set; }
}

/// <summary>The magic code of a sign-in.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class SigninStateVerificationQuery
{
    public string? State { get; set; }
}
