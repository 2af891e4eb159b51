using System.Text;
using CoachBot.Coaching.Transcripts.Labels;
using CoachBot.Coaching.Transcripts.Times;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>Collects messages line by line.</summary>
internal sealed class MessageList
{
    private readonly List<Message> _messages = [];
    private readonly StringBuilder _text = new();
    private Message? _open;

    /// <summary>The messages so far, the last one closed.</summary>
    public IReadOnlyList<Message> Messages
    {
        get
        {
            Close();
            return _messages;
        }
    }

    /// <summary>The label of the message that is open.</summary>
    public Label? Current => _open?.Label;

    /// <summary>Whether the open message has words already.</summary>
    public bool HasWords { get; private set; }

    /// <summary>Begins a message.</summary>
    public void Open(Label label, ReadOnlySpan<char> text, Stamp stamp = default, string? time = null)
    {
        Close();
        _open = new Message(label, "") { Stamp = stamp, Time = time };
        _text.Append(text);
        HasWords = !text.IsWhiteSpace();
    }

    /// <summary>Adds a line to the open message; before the first one stands what the chat system or the one who pastes says.</summary>
    public void Add(ReadOnlySpan<char> line)
    {
        if (_open is null)
        {
            if (line.IsWhiteSpace())
            {
                return;
            }

            _open = Message.System("");
        }

        if (_text.Length > 0)
        {
            _text.Append('\n');
        }

        _text.Append(line);
        HasWords |= !line.IsWhiteSpace();
    }

    private void Close()
    {
        if (_open is { } open)
        {
            var text = _text.ToString().Trim();
            if (text.Length > 0 || open.Label != Label.System)
            {
                _messages.Add(open with { Text = text });
            }

            _open = null;
            _text.Clear();
        }
    }
}
