using CoachBot.Coaching.Conversations;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>Turns what a person did in Slack into the activity that the bot understands.</summary>
internal static class SlackActivities
{
    /// <summary>Ids of people and channels mean something within their workspace only.</summary>
    public static string IdOf(string team, string id) => $"{team}:{id}";

    /// <summary>The key of a person, as <see cref="IncomingMessages.SenderOf"/> makes it from the activity.</summary>
    public static string SenderOf(SlackJob job) => $"{SlackRenderer.Channel}/{IdOf(job.Team, job.User)}";

    /// <summary>The workspace and the channel of a conversation.</summary>
    public static (string Team, string Channel) PlaceOf(string? conversation) =>
        conversation?.Split(':') is [var team, var channel] ? (team, channel) : throw new ArgumentException("This is no conversation in Slack.", nameof(conversation));

    public static Activity From(SlackJob job, string serviceUrl) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = SlackRenderer.Channel,
        ServiceUrl = serviceUrl,
        From = new ChannelAccount { Id = IdOf(job.Team, job.User) },
        Recipient = new ChannelAccount { Id = IdOf(job.Team, "bot") },
        // Wherever it was asked, only that person reads the answer.
        Conversation = new ConversationAccount { Id = IdOf(job.Team, job.Channel ?? job.User), ConversationType = "personal", IsGroup = false, TenantId = job.Team },
        DeliveryMode = job.Kind == SlackJobKind.Direct ? DeliveryModes.Normal : DeliveryModes.Ephemeral,
        TextFormat = TextFormatTypes.Plain,
        Text = TextOf(job),
        Value = ValueOf(job),
        ReplyToId = job.Kind == SlackJobKind.Press && !job.IsEphemeral ? job.Message : null,
        Attachments = job.HasFile ? [new Attachment { ContentType = "application/octet-stream" }] : [],
    };

    private static string TextOf(SlackJob job) => job.Kind switch
    {
        SlackJobKind.Direct or SlackJobKind.Mention or SlackJobKind.Command => job.Text ?? "",
        // A single message is what the customer said last.
        SlackJobKind.WhatNext when !string.IsNullOrWhiteSpace(job.Text) => PastedConversation.Read(job.Text) is null ? $"Customer: {job.Text}" : job.Text,
        _ => "",
    };

    private static JObject? ValueOf(SlackJob job) => job.Kind switch
    {
        SlackJobKind.CoachMessage when !string.IsNullOrWhiteSpace(job.Text) => new JObject { [ButtonKeys.Draft] = job.Text },
        SlackJobKind.Press or SlackJobKind.Submit => job.Value,
        _ => null,
    };
}
