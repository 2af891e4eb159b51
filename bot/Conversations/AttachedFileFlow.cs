using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Replies;

namespace CoachBot.Conversations;

/// <summary>A conversation or a draft that was sent as a file. Words that came along count only where they are marked as the draft: anything else may be a greeting as well.</summary>
internal sealed class AttachedFileFlow(ReviewDraftFlow reviews) : ICoachFlow
{
    private static readonly Reply NoConversation = Reply.Note("I can't find a conversation in that file: I look for who said what. Paste the words as text, with “Customer:” and “Agent:” before the turns.");
    private static readonly Reply TooLong = Reply.Note("That file is no conversation, and too long for a draft. Paste the part you would like to check.");
    private static readonly AsideBlock WordsLeftOut = new("I read the file alone. To have your words looked at along with it, begin them with “draft:”.");

    public async ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message.File is not { } file)
        {
            return null;
        }

        if (file.Text is not { } text)
        {
            return Reply.Note(file.Problem ?? NoConversation.Summary);
        }

        var said = DraftRequestParser.Parse(message.Text);
        var isDraft = said.Draft.Length > 0 && said.Draft != message.Text.Trim();
        var reply = await ReviewAsync(isDraft ? $"{text.TrimEnd()}\ndraft: {said.Draft}" : text, file, message.Sender, cancellationToken);
        return isDraft || message.Text.Length == 0 ? reply : reply with { Blocks = [.. reply.Blocks, WordsLeftOut] };
    }

    private async ValueTask<Reply> ReviewAsync(string text, AttachedFile file, string sender, CancellationToken cancellationToken) =>
        PastedConversation.Read(text) is { } pasted ? await reviews.ReviewAsync(pasted, text, sender, cancellationToken)
        : file.IsRecording ? NoConversation
        : text.Length > ReviewDraftFlow.MostCharacters ? TooLong
        : await reviews.ReviewAsync(DraftRequestParser.Parse(text), sender, cancellationToken);
}
