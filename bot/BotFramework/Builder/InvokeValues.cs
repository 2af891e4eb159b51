using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoachBot.BotFramework.Builder;

/// <summary>Reads what an invoke carries, or says in a 400 what is wrong with it.</summary>
internal static class InvokeValues
{
    public static AdaptiveCardInvokeValue CardAction(IInvokeActivity activity)
    {
        var value = Read<AdaptiveCardInvokeValue>(activity.Value);
        if (value.Action is null)
        {
            throw Wrong("Missing property for action");
        }

        return value.Action.Type == "Action.Execute"
            ? value
            : throw Invalid("NotSupported", $"The action '{value.Action.Type}' is not supported.");
    }

    public static SearchInvokeValue Search(IInvokeActivity activity)
    {
        var value = Read<SearchInvokeValue>(activity.Value);
        value.Kind ??= activity.ChannelId == Schema.Channels.Msteams ? SearchInvokeTypes.Search : throw Wrong("Missing kind property for search");
        return string.IsNullOrEmpty(value.QueryText) ? throw Wrong("Missing queryText property for search") : value;
    }

    /// <summary>Null when the value is no object, or not such an object.</summary>
    public static T? TryRead<T>(object? value)
        where T : class
    {
        try
        {
            return (value as JObject)?.ToObject<T>();
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or OverflowException or InvalidCastException)
        {
            return null;
        }
    }

    private static T Read<T>(object? value)
        where T : class => TryRead<T>(value) ?? throw Wrong(value is null ? "Missing value property" : "Value property is not properly formed");

    private static InvalidInvokeException Wrong(string message) => Invalid("BadRequest", message);

    private static InvalidInvokeException Invalid(string code, string message) => new(new AdaptiveCardInvokeResponse
    {
        StatusCode = 400,
        Type = "application/vnd.microsoft.error",
        Value = new Error { Code = code, Message = message },
    });
}

/// <summary>An invoke whose value cannot be used.</summary>
internal sealed class InvalidInvokeException(object body) : Exception("The value of the invoke cannot be used.")
{
    public object Body { get; } = body;
}
