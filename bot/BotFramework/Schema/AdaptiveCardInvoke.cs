using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace CoachBot.BotFramework.Schema;

/// <summary>What arrives when somebody presses a button of an Adaptive Card.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction? Action { get; set; }

    public AdaptiveCardAuthentication? Authentication { get; set; }

    public string? State { get; set; }
}

/// <summary>The button that was pressed, with what the card collected.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveCardInvokeAction
{
    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? Verb { get; set; }

    public object? Data { get; set; }
}

/// <summary>What the channel does next: show another card, a message or an error.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }

    public string? Type { get; set; }

    public object? Value { get; set; }
}

/// <summary>The token that came with a card action.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
}

/// <summary>What somebody types into a search box of a card.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class SearchInvokeValue
{
    public string? Kind { get; set; }

    public string? QueryText { get; set; }

    public SearchInvokeOptions? QueryOptions { get; set; }

    public object? Context { get; set; }
}

/// <summary>Which page of the results is wanted.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class SearchInvokeOptions
{
    public int Skip { get; set; }

    public int Top { get; set; }
}

/// <summary>What was found.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class SearchInvokeResponse : AdaptiveCardInvokeResponse
{
}

/// <summary>A token offered for a silent sign-in.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TokenExchangeInvokeRequest
{
    [JsonExtensionData]
    private JObject? _properties;

    public string? Id { get; set; }

    public string? ConnectionName { get; set; }

    public string? Token { get; set; }

    [JsonIgnore]
    public JObject Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }
}

/// <summary>Whether the offered token was taken.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TokenExchangeInvokeResponse
{
    [JsonExtensionData]
    private JObject? _properties;

    public string? Id { get; set; }

    public string? ConnectionName { get; set; }

    public string? FailureDetail { get; set; }

    [JsonIgnore]
    public JObject Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }
}

/// <summary>A token for a person.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TokenResponse
{
    [JsonExtensionData]
    private JObject? _properties;

    public string? ChannelId { get; set; }

    public string? ConnectionName { get; set; }

    public string? Token { get; set; }

    public string? Expiration { get; set; }

    [JsonIgnore]
    public JObject Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }
}
