using CoachBot.Coaching.Transcripts.Labels;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>Which of the labels found at the starts of lines are speakers, and what that makes the text.</summary>
internal sealed class LabelChoice
{
    private const int MostSpeakers = 24;

    private readonly HashSet<string> _speakers = new(StringComparer.Ordinal);
    private int _turns;
    private int _times;
    private bool _customer;
    private bool _staff;
    private bool _fullDates;
    private bool _elapsed;
    private bool _marked;
    private bool _talks;
    private bool _sureNames = true;
    private bool _isCall;

    /// <summary>Whether the speakers' lines carry times before the label; lines without one are then no speakers'.</summary>
    public bool IsStamped { get; private set; }

    /// <summary>What the text looks like.</summary>
    public TranscriptShape Shape => (IsStamped, _elapsed, _fullDates) switch
    {
        (true, true, _) => TranscriptShape.Salesforce,
        (true, _, true) => TranscriptShape.WhatsApp,
        _ when _isCall => TranscriptShape.Phone,
        _ => _customer && _staff ? TranscriptShape.RoleWords : TranscriptShape.Names,
    };

    /// <summary>The choice, or <see langword="null"/> when there are no two speakers.</summary>
    public static LabelChoice? Of(string[] lines, LabelledLine?[] read)
    {
        var choice = new LabelChoice();
        choice.IsStamped = MostAreStamped(read);
        choice.Count(lines, read);
        choice._talks = TalkTest.IsTalk(lines, read, choice.Speaks);
        return choice._speakers.Count is >= 2 and <= MostSpeakers && choice._turns >= 2 ? choice : null;
    }

    /// <summary>Whether a line begins a speaker's message.</summary>
    public bool Speaks(LabelledLine? read) => read is { Label: { } label } line && (!IsStamped || line.Stamp.HasTime) && _speakers.Contains(label.Key);

    /// <summary>How sure it is that this is a conversation, <paramref name="preamble"/> lines standing above it; <see langword="null"/> when it isn't one.</summary>
    public Proof? Proof(int preamble)
    {
        var roles = _customer && _staff;
        if (preamble > 0 && !(IsStamped && _turns > 2) && !(roles && _turns > 2 && preamble < 6))
        {
            return null;
        }

        // One role word, and somebody with a name whom it comes back to.
        var halfRoles = (_customer || _staff) && _sureNames && _turns > _speakers.Count;
        return roles || halfRoles || _talks || _marked || (IsStamped && (_times >= 3 || _customer || _staff)) ? Transcripts.Proof.Strong : Transcripts.Proof.Weak;
    }

    private static bool MostAreStamped(LabelledLine?[] read)
    {
        var (stamped, bare) = (0, 0);
        foreach (var line in read)
        {
            if (line is { Label: not null } labelled)
            {
                stamped += labelled.Stamp.HasTime ? 1 : 0;
                bare += !labelled.Stamp.HasTime && labelled.Label.Kind != LabelKind.Maybe ? 1 : 0;
            }
        }

        return stamped >= 2 && stamped >= bare;
    }

    private void Count(string[] lines, LabelledLine?[] read)
    {
        var turns = new Dictionary<string, (int Turns, Label Label, int Words)>(StringComparer.Ordinal);
        double? firstTime = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (read[i] is { Label: { } label } line && (!IsStamped || line.Stamp.HasTime))
            {
                var (before, first, words) = turns.GetValueOrDefault(label.Key, (0, label, 0));
                turns[label.Key] = (before + 1, first, words + (lines[i].Length - line.Rest > 0 ? 1 : 0));
                _times += line.Stamp.HasTime ? 1 : 0;
                _fullDates |= line.Stamp.HasDay;
                _elapsed |= line.Stamp.IsElapsed;
                _marked |= line.IsMarked;
                firstTime ??= line.Stamp.HasTime ? line.Stamp.Seconds : null;
            }
        }

        // "00:12" is read as twelve minutes past midnight; a call's first words come in its first minutes.
        _isCall = firstTime is < 5 * 3600 && _times > 1 && !_fullDates && !_elapsed && turns.Values.All(t => t.Label.Kind != LabelKind.Maybe);
        _customer = turns.Values.Any(t => t.Label.Role == Speaker.Customer);
        _staff = turns.Values.Any(t => t.Label.Role is Speaker.Agent or Speaker.Supervisor or Speaker.Bot);
        foreach (var (key, (count, label, _)) in turns)
        {
            if (Accept(label, count))
            {
                _speakers.Add(key);
                _turns += count;
                _sureNames &= label.Kind != LabelKind.Maybe;
            }
        }
    }

    private bool Accept(Label label, int turns) => label.Kind switch
    {
        LabelKind.Role => true,
        _ when IsStamped => true,

        // Where both roles have their words, a further capitalised word before a colon is more likely a heading in what they say.
        LabelKind.Name => !(_customer && _staff) || FirstNames.Has(label.Text) || turns > 1,
        _ => !(_customer && _staff) && (turns > 1 || _customer || _staff),
    };
}
