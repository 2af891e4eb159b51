using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Rules.Kinds.Compare;
using CoachBot.Coaching.Signals;
using CoachBot.Coaching.Text;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.NextSteps;

/// <summary>A conversation as steps and replies ask about it: what was said last, by whom, in which mood.</summary>
internal sealed class Situation
{
    private const float Likely = 0.5f;
    private const float Rage = 0.6f;
    private const float UpsetForSure = 0.85f;
    private const float UpsetEnough = 0.6f;
    private const float PlainEmotion = 0.7f;
    private const float SomeGround = 0.3f;

    // Enough to believe a wording of the playbook; alone it may be a plain report in strong words.
    private const float UpsetByWords = 0.15f;

    private const int FewestDigits = 4;

    private static readonly string[] Asking = ["what", "where", "when", "how", "who", "which", "why", "what's", "where's"];
    private static readonly string[] Verbs = ["is", "are", "was", "do", "does", "did", "can", "will", "would", "should", "about", "much", "many", "long", "to", "my", "the", "time", "kind", "now"];

    private readonly HashSet<(string Code, int Turn)> _cues;

    public Situation(Playbook playbook, ConversationFacts facts, Risk risk)
    {
        Playbook = playbook;
        Facts = facts;
        Risk = risk;
        _cues = [.. facts.Cues.Select(c => (c.Code, c.Turn))];
        var spoken = Enumerable.Range(0, facts.Turns.Count).Where(i => IsCustomer(i) || IsStaff(i)).ToArray();
        Spoken = spoken.Length;
        StaffTurns = [.. spoken.Where(IsStaff)];
        var last = Array.FindLastIndex(spoken, IsCustomer);
        var first = last;
        while (first > 0 && IsCustomer(spoken[first - 1]))
        {
            first--;
        }

        Asked = last < 0 ? [] : spoken[first..(last + 1)];
        Since = last < 0 ? spoken : spoken[(last + 1)..];
        Earlier = last < 0 ? [] : [.. spoken[..first].Where(IsCustomer)];
        StaffBefore = last <= 0 || first == 0 ? -1 : spoken[first - 1];
        Message = Read(Side.Customer, Asked);
        Before = StaffBefore < 0 ? null : Read(Side.Draft, [StaffBefore]);
        Answer = Since.Length == 0 ? null : Read(Side.Draft, Since);
        Mood = MoodOf(Asked, Message);
        var moods = Earlier.Select(i => MoodOf([i], Read(Side.Customer, [i]))).ToArray();
        IsFirstHeat = Mood == Temper.Hot && !moods.Contains(Temper.Hot);
        WasUpset = moods.Contains(Temper.Hot) || moods.Count(m => m >= Temper.Upset) > 1;
        var staff = StaffTurns.Select(i => (Turn: i, Words: Read(Side.Draft, [i]))).ToArray();
        Apologies = staff.Count(s => Has(CueCodes.AgentApology, s.Turn) || Holds(s.Words, "apology"));
        Empathy = staff.Count(s => Has(CueCodes.AgentEmpathy, s.Turn) || Holds(s.Words, "acknowledgement"));
        IsFormal = spoken.Where(IsCustomer).Any(i => Letters.IsOne(Read(Side.Customer, [i]), playbook));
        HasData = facts.Data.Count > 0 || spoken.Where(IsCustomer).Any(i => HoldsData(Read(Side.Customer, [i])));
    }

    public Playbook Playbook { get; }

    public ConversationFacts Facts { get; }

    public Risk Risk { get; }

    /// <summary>How many turns people spoke.</summary>
    public int Spoken { get; }

    /// <summary>The turns of the customer's last message.</summary>
    public int[] Asked { get; }

    /// <summary>The customer's turns before that message.</summary>
    public int[] Earlier { get; }

    /// <summary>What staff said since that message.</summary>
    public int[] Since { get; }

    public int[] StaffTurns { get; }

    /// <summary>The turn of staff that the message answers, or -1.</summary>
    public int StaffBefore { get; }

    /// <summary>The customer's last message, read.</summary>
    public Reading Message { get; }

    /// <summary>What staff said right before that message, or <see langword="null"/>.</summary>
    public Reading? Before { get; }

    /// <summary>What staff said since, or <see langword="null"/>.</summary>
    public Reading? Answer { get; }

    public Temper Mood { get; }

    /// <summary>Whether the customer is heated now and has not been before: advice for that moment is given once.</summary>
    public bool IsFirstHeat { get; }

    /// <summary>Whether the customer had been upset before their last message, plainly: heated, or more than once.</summary>
    public bool WasUpset { get; }

    /// <summary>How many turns of staff apologize.</summary>
    public int Apologies { get; }

    /// <summary>How many turns of staff show understanding.</summary>
    public int Empathy { get; }

    /// <summary>Whether the customer writes letters.</summary>
    public bool IsFormal { get; }

    /// <summary>Whether the customer gave data to work with.</summary>
    public bool HasData { get; }

    /// <summary>The largest price named, in whole dollars, or <see langword="null"/>.</summary>
    public int? Amount => Prices.Largest(Facts.Turns.Select(t => t.Turn.Text));

    /// <summary>Whether a human above has to take this: nothing softens it.</summary>
    public bool IsCritical => Risk.Level == RiskLevel.Immediate || IsSelfHarm;

    public bool IsSelfHarm => Facts.Cues.Any(c => c.Code == CueCodes.SelfHarm);

    public bool Has(string cue, int turn) => _cues.Contains((cue, turn));

    public bool HasNow(string cue) => Asked.Any(i => Has(cue, i));

    /// <summary>Whether the customer's last message asks something; in chats the mark is often left out.</summary>
    public bool IsQuestion
    {
        get
        {
            foreach (ref readonly var sentence in Message.Text.Sentences)
            {
                if (sentence.IsQuestion || (sentence.TokenCount > 1 && Message.Text.IsAt(sentence.FirstToken, Asking) && Message.Text.IsAt(sentence.FirstToken + 1, Verbs)))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>In how many turns a cue stands.</summary>
    public int Count(string cue) => _cues.Count(c => c.Code == cue);

    public bool Holds(Reading? words, string concept) => words is not null && Playbook.ConceptNamed(concept) is >= 0 and var index && words.Has(index);

    public bool Feels(Emotion emotion) => Asked.Any(i => Facts.Turns[i].Signals.Emotions[emotion] >= Likely);

    public string TextOf(IEnumerable<int> turns) => string.Join('\n', turns.Select(i => Facts.Turns[i].Turn.Text));

    public Reading Read(Side side, IEnumerable<int> turns)
    {
        var reading = new Reading(side);
        reading.Read(Playbook, TextOf(turns));
        return reading;
    }

    private bool IsCustomer(int turn) => Facts.Turns[turn].Turn.Speaker == Speaker.Customer;

    private bool IsStaff(int turn) => Facts.Turns[turn].Turn.IsStaff;

    private Temper MoodOf(int[] turns, Reading words)
    {
        if (!turns.Any(i => Has(CueCodes.Abuse, i)) && !turns.Any(i => IsUpset(Facts.Turns[i].Signals, words)))
        {
            // "Thanks" at the end of a report is manners.
            var isThankful = turns.Any(i => Has(CueCodes.Thanks, i)) || Strongest(turns, s => Math.Max(s.Emotions.Grateful, s.Emotions.Relieved)) >= Likely;
            return turns.Any(i => Has(CueCodes.Solved, i)) || (isThankful && !Holds(words, "problem-told") && !Holds(words, "upset")) ? Temper.Glad : Temper.Calm;
        }

        var isHot = turns.Any(i => Has(CueCodes.Abuse, i)) || Strongest(turns, s => Math.Max(s.Emotions.Angry, Math.Max(s.Abuse, s.Rudeness))) >= Rage
            || Emphasis.In(words, Playbook);
        return isHot ? Temper.Hot : Temper.Upset;
    }

    /// <summary>An apology of the customer's own ("Sorry, my name is …") reads as sad, but nothing is the matter.</summary>
    private bool IsUpset(in TextSignals signals, Reading words)
    {
        var emotions = signals.Emotions;
        var plain = Math.Max(Math.Max(emotions.Angry, emotions.Frustrated), Math.Max(emotions.Disappointed, emotions.Anxious));
        return signals.Upset >= UpsetForSure || plain >= PlainEmotion
            || (signals.Upset >= UpsetEnough && Math.Max(plain, signals.Complaint) >= SomeGround)
            || (signals.Upset >= UpsetByWords && Holds(words, "upset"));
    }

    /// <summary>A number of four digits and more, or an address: enough for a start.</summary>
    private static bool HoldsData(Reading words)
    {
        foreach (ref readonly var token in words.Text.Tokens)
        {
            var word = words.Text.Text.AsSpan(token.Start, token.End - token.Start);
            if (word.Contains('@') || (token.Has(TokenFlags.Number) && word.Length >= FewestDigits))
            {
                return true;
            }
        }

        return false;
    }

    private float Strongest(int[] turns, Func<TextSignals, float> signal) => turns.Length == 0 ? 0 : turns.Max(i => signal(Facts.Turns[i].Signals));
}
