using System.Text;
using CoachBot.Coaching;
using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Replies;

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
            if (item.Kind != ItemKind.Draft && Read(item) is { } pasted)
            {
                WriteConversation(item, pasted);
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
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A fault of ours costs one item, never the rest of the run.
            WriteError(item.Id, new ItemException("failed", $"The coach failed on this text ({fault.GetType().Name}); the fault is ours, please report it with the text."));
            return false;
        }
    }

    private static PastedConversation? Read(ReviewItem item) => item.Kind == ItemKind.Transcript ? PastedConversation.ReadTold(item.Text) : PastedConversation.Read(item.Text);

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

    private void WriteConversation(ReviewItem item, PastedConversation pasted)
    {
        var (transcript, draft) = pasted;
        if (format == OutputFormat.Text && transcript.Question is { } question)
        {
            terminal.Write(ConversationReply.Ask(question, item.Text), _text);
            return;
        }

        var review = coach.ReviewConversation(new Conversation(transcript.Turns) { Draft = draft, Channel = item.Channel, Market = item.Market });
        if (format == OutputFormat.Json)
        {
            json.Conversation(item.Id, review, transcript);
        }
        else
        {
            terminal.Write(ConversationReply.For(review), _text);
        }
    }
}
