using System.Text;
using CoachBot.Coaching;
using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Replies;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.CommandLine;

/// <summary>Reviews items and writes what the coach says, as JSON lines or for people.</summary>
internal sealed class ItemWriter(Coach coach, OutputFormat format, ReviewJson json, TerminalText terminal)
{
    private readonly StringBuilder _text = new();

    /// <summary>What has been written, as UTF-8.</summary>
    public ReadOnlyMemory<byte> Lines => format == OutputFormat.Json ? json.Lines : Encoding.UTF8.GetBytes(_text.ToString());

    /// <summary>Writes the review of one item, or the error in its place.</summary>
    /// <returns>Whether it could be reviewed.</returns>
    public bool Write(ReviewItem item)
    {
        try
        {
            if (item.Kind != ItemKind.Draft && TranscriptParser.Read(item.Text) is { } transcript)
            {
                WriteConversation(item, coach.ReviewConversation(transcript.Turns, item.Channel, item.Market));
                return true;
            }

            if (item.Kind == ItemKind.Transcript)
            {
                throw new ItemException("no-turns", "No turns of a customer and an agent were found in the transcript; begin each turn's line with 'Customer:' or 'Agent:'.");
            }

            WriteDraft(item);
            return true;
        }
        catch (ItemException wrong)
        {
            WriteError(item.Id, wrong);
            return false;
        }
    }

    public void WriteError(ItemId id, ItemException error)
    {
        if (format == OutputFormat.Json)
        {
            json.Error(id, error);
        }
        else
        {
            _text.Append(error.Message).Append('\n');
        }
    }

    private void WriteDraft(ReviewItem item)
    {
        var draft = new Coaching.Drafts.Draft(item.Text) { Customer = item.Customer, Channel = item.Channel, Market = item.Market };
        var review = coach.ReviewDraft(draft);
        if (format == OutputFormat.Json)
        {
            json.Draft(item.Id, review, coach.ReadSignals(item.Text));
        }
        else
        {
            terminal.Write(ReplyComposer.ForReview(draft, review), _text);
        }
    }

    private void WriteConversation(ReviewItem item, ConversationReview conversation)
    {
        if (format == OutputFormat.Json)
        {
            json.Conversation(item.Id, conversation);
        }
        else
        {
            _text.Append($"A conversation of {conversation.Facts.Turns.Count} turns; this is about the agent's last one.\n");
            if (conversation.LastTurn is { } last)
            {
                terminal.Write(ReplyComposer.ForReview(new Coaching.Drafts.Draft(conversation.Facts.Turns[conversation.CoachedTurn].Turn.Text), last), _text);
            }
        }
    }
}
