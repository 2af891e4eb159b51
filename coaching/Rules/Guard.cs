using CoachBot.Coaching.Drafts;

namespace CoachBot.Coaching.Rules;

/// <summary>The conditions of a rule (<c>when:</c>). All that are given must hold.</summary>
internal sealed record Guard
{
    /// <summary>The bits of all channels.</summary>
    public const int AllChannels = -1;

    public static readonly Guard Always = new();

    /// <summary>The channels a draft may be for, one bit each.</summary>
    public int Channels { get; init; } = AllChannels;

    public IReadOnlyList<string> Markets { get; init; } = [];

    public bool CustomerKnown { get; init; }

    public bool CustomerUnknown { get; init; }

    public int[] Customer { get; init; } = [];

    public int[] NotCustomer { get; init; } = [];

    public int[] Draft { get; init; } = [];

    public int[] NotDraft { get; init; } = [];

    public int[] Sentence { get; init; } = [];

    public int[] NotSentence { get; init; } = [];

    public int[] Near { get; init; } = [];

    public int[] NotNear { get; init; } = [];

    public int[] Before { get; init; } = [];

    public int[] NotBefore { get; init; } = [];

    public int[] After { get; init; } = [];

    public int[] NotAfter { get; init; } = [];

    /// <summary>The settings of the team's voice the rule is for; <see langword="null"/> when it is for any.</summary>
    public VoiceGuard? Voice { get; init; }

    public int MinWords { get; init; }

    public int MaxWords { get; init; } = int.MaxValue;

    public int CustomerMinWords { get; init; }

    /// <summary>Whether the customer raises the voice: heaped marks, or a known word in capitals.</summary>
    public bool? CustomerEmphatic { get; init; }

    /// <summary>Whether the first sentences pick up something concrete that the customer wrote.</summary>
    public bool? Reflects { get; init; }

    /// <summary>How many concrete words of the customer's the first sentences may pick up at most.</summary>
    public int MaxShared { get; init; } = int.MaxValue;

    public bool? First { get; init; }

    public bool? Last { get; init; }

    public bool? Question { get; init; }

    public int SentenceMaxWords { get; init; } = int.MaxValue;

    /// <summary>Whether the conditions can only hold when the customer's message is known.</summary>
    public bool NeedsCustomer => CustomerKnown || Customer.Length > 0 || CustomerMinWords > 0;

    /// <summary>The conditions that ask for a concept in the draft: of each, one concept must stand somewhere in it.</summary>
    public IEnumerable<int[]> DraftConcepts => ((int[][])[Draft, Sentence, Near, Before, After]).Where(concepts => concepts.Length > 0);

    /// <summary>The bit of a channel in <see cref="Channels"/>.</summary>
    public static int Bit(Channel channel) => 1 << (int)channel;

    /// <summary>Whether the conditions on the draft as a whole hold.</summary>
    public bool Holds(ReviewContext context)
    {
        var reading = context.Reading;
        return (Voice is null || Voice.Holds(context.Voice))
            && reading.Words >= MinWords && reading.Words <= MaxWords
            && (Channels & Bit(context.Draft.Channel)) != 0
            && (Markets.Count == 0 || Markets.Contains(context.Draft.Market))
            && HoldsForCustomer(context.Customer)
            && (CustomerEmphatic is null || Kinds.Compare.Emphasis.In(context.Customer, context.Playbook) == CustomerEmphatic)
            && (MaxShared == int.MaxValue || Kinds.Compare.Reflection.Shared(reading, context.Customer) <= MaxShared)
            && (Reflects is null || Kinds.Compare.Reflection.Opens(reading, context.Customer) == Reflects)
            && (Draft.Length == 0 || reading.HasAny(Draft))
            && (NotDraft.Length == 0 || !reading.HasAny(NotDraft));
    }

    /// <summary>Whether the conditions on the place of a hit hold.</summary>
    public bool HoldsAt(ReviewContext context, int first, int last)
    {
        var reading = context.Reading;
        var text = reading.Text;
        var index = text.Tokens[first].Sentence;
        ref readonly var sentence = ref text.Sentences[index];
        var from = text.Sentences[Math.Max(0, index - 1)].FirstToken;
        var to = text.Sentences[Math.Min(text.SentenceCount - 1, index + 1)].EndToken;
        return (Question is null || sentence.IsQuestion == Question)
            && sentence.TokenCount <= SentenceMaxWords
            && (First is null || (index == 0) == First)
            && (Last is null || (index == text.SentenceCount - 1) == Last)
            && Stands(reading, Sentence, NotSentence, sentence.FirstToken, sentence.EndToken)
            && Stands(reading, Near, NotNear, from, to)
            && Stands(reading, Before, NotBefore, 0, first)
            && Stands(reading, After, NotAfter, last + 1, text.Count);
    }

    private static bool Stands(Reading reading, int[] some, int[] none, int from, int to) =>
        (some.Length == 0 || reading.HasAnyWithin(some, from, to)) && (none.Length == 0 || !reading.HasAnyWithin(none, from, to));

    private bool HoldsForCustomer(Reading? customer)
    {
        if (customer is null)
        {
            return !NeedsCustomer;
        }

        return !CustomerUnknown && customer.Words >= CustomerMinWords
            && (Customer.Length == 0 || customer.HasAny(Customer))
            && (NotCustomer.Length == 0 || !customer.HasAny(NotCustomer));
    }
}
