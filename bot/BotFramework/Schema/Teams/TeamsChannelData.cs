using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace CoachBot.BotFramework.Schema.Teams;

/// <summary>A person, with what Teams knows beyond the account.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamsChannelAccount : ChannelAccount
{
    public string? GivenName { get; set; }

    public string? Surname { get; set; }

    public string? Email { get; set; }

    public string? UserPrincipalName { get; set; }

    public string? UserRole { get; set; }

    public string? TenantId { get; set; }
}

/// <summary>What Teams adds to every activity.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamsChannelData
{
    public ChannelInfo? Channel { get; set; }

    public string? EventType { get; set; }

    public TeamInfo? Team { get; set; }

    public NotificationInfo? Notification { get; set; }

    public TenantInfo? Tenant { get; set; }

    public TeamsMeetingInfo? Meeting { get; set; }

    public TeamsChannelDataSettings? Settings { get; set; }

    [JsonProperty]
    public IList<OnBehalfOf>? OnBehalfOf { get; private set; }

    [JsonExtensionData]
    public IDictionary<string, object?> AdditionalProperties { get; set; } = new Dictionary<string, object?>();
}

/// <summary>What was chosen when the app was added.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamsChannelDataSettings
{
    public ChannelInfo? SelectedChannel { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object?> AdditionalProperties { get; set; } = new Dictionary<string, object?>();
}

/// <summary>A channel of a team.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ChannelInfo
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Type { get; set; }
}

/// <summary>A team.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamInfo
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadGroupId { get; set; }
}

/// <summary>The organisation.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TenantInfo
{
    public string? Id { get; set; }
}

/// <summary>Whether the message also lights up the activity feed.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class NotificationInfo
{
    public bool? Alert { get; set; }

    public bool? AlertInMeeting { get; set; }

    public string? ExternalResourceUrl { get; set; }
}

/// <summary>A meeting.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamsMeetingInfo
{
    public string? Id { get; set; }
}

/// <summary>For whom a message was sent.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class OnBehalfOf
{
    [JsonProperty("itemid")]
    public int ItemId { get; set; }

    public string? MentionType { get; set; }

    public string? Mri { get; set; }

    public string? DisplayName { get; set; }
}

/// <summary>A team with its size.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamDetails
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadGroupId { get; set; }

    public int ChannelCount { get; set; }

    public int MemberCount { get; set; }

    public string? Type { get; set; }
}

/// <summary>The channels of a team.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ConversationList
{
    public IList<ChannelInfo>? Conversations { get; set; }
}

/// <summary>One page of the people in a team or chat.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamsPagedMembersResult
{
    public string? ContinuationToken { get; set; }

    public IList<TeamsChannelAccount>? Members { get; set; }
}
