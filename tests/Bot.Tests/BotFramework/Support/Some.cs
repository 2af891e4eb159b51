using CoachBot.BotFramework.Schema;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Tests.BotFramework.Support;

/// <summary>Values that a test needs but does not care about.</summary>
internal static class Some
{
    public static IConfiguration Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value))).Build();

    public static Activity Message(string serviceUrl, string text = "Hello") => new()
    {
        Type = ActivityTypes.Message,
        Id = "incoming-1",
        ChannelId = "msteams",
        ServiceUrl = serviceUrl,
        From = new ChannelAccount { Id = "29:person", Name = "Person" },
        Recipient = new ChannelAccount { Id = "28:bot", Name = "Bot" },
        Conversation = new ConversationAccount { Id = "19:chat;messageid=1", TenantId = "tenant" },
        Text = text,
    };
}
