using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Signals;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.NextSteps;

/// <summary>A conversation as steps and replies ask about it: what was said last, by whom, in which mood.</summary>
internal sealed class Situation
{
    private const float Likely = 0.5f;
    private const int MostEarlier = 20;

    private readonly HashSet<(string Code, int Turn)> _cues;

    // Many steps ask, and each answer reads the whole conversation.
    private readonly Lazy<int?> _amount;

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
        IsQuestion = MessageForm.Asks(Message.Text);
        _amount = new Lazy<int?>(() => Prices.Largest(facts.Turns.Select(t => t.Turn.Text)));
        Before = StaffBefore < 0 ? null : Read(Side.Draft, [StaffBefore]);
        Answer = Since.Length == 0 ? null : Read(Side.Draft, Since);
        Mood = Tempers.Of(this, Asked, Message);
        var (customer, draft) = (new Reading(Side.Customer), new Reading(Side.Draft));
        var upset = 0;
        foreach (var turn in spoken)
        {
            var words = IsCustomer(turn) ? customer : draft;
            words.Read(playbook, facts.Turns[turn].Turn.Text);
            if (words == draft)
            {
                Apologies += Has(CueCodes.AgentApology, turn) || Holds(words, "apology") ? 1 : 0;
                Empathy += Has(CueCodes.AgentEmpathy, turn) || Holds(words, "acknowledgement") ? 1 : 0;
                continue;
            }

            IsFormal |= Letters.IsOne(words, playbook);
            HasData |= facts.Data.Count > 0 || MessageForm.HoldsData(words.Text);
            if (turn < (Asked is [var now, ..] ? now : int.MaxValue))
            {
                var mood = Tempers.Of(this, [turn], words);
                WasHot |= mood == Temper.Hot;
                upset += mood >= Temper.Upset ? 1 : 0;
            }
        }

        IsFirstHeat = Mood == Temper.Hot && !WasHot;
        WasUpset = WasHot || upset > 1;
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

    /// <summary>Whether the customer had been heated before their last message.</summary>
    public bool WasHot { get; }

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
    public int? Amount => _amount.Value;

    /// <summary>Whether a human above has to take this: nothing softens it.</summary>
    public bool IsCritical => Risk.Level == RiskLevel.Immediate || IsSelfHarm;

    public bool IsSelfHarm => Facts.Cues.Any(c => c.Code == CueCodes.SelfHarm);

    public bool Has(string cue, int turn) => _cues.Contains((cue, turn));

    public bool HasNow(string cue) => Asked.Any(i => Has(cue, i));

    /// <summary>Whether the customer's last message asks something.</summary>
    public bool IsQuestion { get; }

    /// <summary>In how many turns a cue stands.</summary>
    public int Count(string cue) => _cues.Count(c => c.Code == cue);

    public bool Holds(Reading? words, string concept) => words is not null && Playbook.ConceptNamed(concept) is >= 0 and var index && words.Has(index);

    /// <summary>Whether one of the customer's earlier messages holds a concept.</summary>
    public bool SaidBefore(string concept) => Earlier.TakeLast(MostEarlier).Any(turn => Holds(Read(Side.Customer, [turn]), concept));

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
}
