namespace CoachBot.BotFramework.Connector;

/// <summary>The channel's calls about files.</summary>
public static class AttachmentsExtensions
{
    public static Task<AttachmentInfo> GetAttachmentInfoAsync(
        this IAttachments operations, string attachmentId, CancellationToken cancellationToken = default) =>
        operations.Transport.GetAsync<AttachmentInfo>($"v3/attachments/{ConnectorPaths.Id(attachmentId)}", cancellationToken);

    public static Task<Stream> GetAttachmentAsync(
        this IAttachments operations, string attachmentId, string viewId, CancellationToken cancellationToken = default) =>
        operations.Transport.GetStreamAsync(
            $"v3/attachments/{ConnectorPaths.Id(attachmentId)}/views/{ConnectorPaths.Id(viewId)}", cancellationToken);
}
