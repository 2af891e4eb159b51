using CoachBot.Coaching.Drafts;

namespace CoachBot.Coaching.Rules;

/// <summary>The conditions of a rule (<c>when:</c>). All that are given must hold.</summary>
internal sealed record Guard
{
    public static readonly Guard Always = new();

    public IReadOnlyList<Channel> Channels { get; init; } = [];

    public IReadOnlyList<Channel> NotChannels { get; init; } = [];

    public IReadOnlyList<string> Markets { get; init; } = [];

    public bool CustomerKnown { get; init; }

    public bool CustomerUnknown { get; init; }

    public IReadOnlyList<int> Customer { get; init; } = [];

    public IReadOnlyList<int> NotCustomer { get; init; } = [];

    public IReadOnlyList<int> Draft { get; init; } = [];

    public IReadOnlyList<int> NotDraft { get; init; } = [];

    public IReadOnlyList<int> Sentence { get; init; } = [];

    public IReadOnlyList<int> NotSentence { get; init; } = [];

    public IReadOnlyList<int> Near { get; init; } = [];

    public IReadOnlyList<int> NotNear { get; init; } = [];

    public IReadOnlyList<int> Before { get; init; } = [];

    public IReadOnlyList<int> NotBefore { get; init; } = [];

    public IReadOnlyList<int> After { get; init; } = [];

    public IReadOnlyList<int> NotAfter { get; init; } = [];

    public int MinWords { get; init; }

    public int MaxWords { get; init; } = int.MaxValue;

    public int CustomerMinWords { get; init; }

    public bool? First { get; init; }

    public bool? Last { get; init; }

    public bool? Question { get; init; }

    public int SentenceMaxWords { get; init; } = int.MaxValue;

    /// <summary>Whether the conditions on the draft as a whole hold.</summary>
    public bool Holds(ReviewContext context)
    {
        var reading = context.Reading;
        return reading.Words >= MinWords && reading.Words <= MaxWords
            && (Channels.Count == 0 || Channels.Contains(context.Draft.Channel))
            && !NotChannels.Contains(context.Draft.Channel)
            && (Markets.Count == 0 || Markets.Contains(context.Draft.Market))
            && HoldsForCustomer(context.Customer)
            && (Draft.Count == 0 || reading.HasAny(Draft))
            && (NotDraft.Count == 0 || !reading.HasAny(NotDraft));
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

    private static bool Stands(Reading reading, IReadOnlyList<int> some, IReadOnlyList<int> none, int from, int to) =>
        (some.Count == 0 || reading.HasAnyWithin(some, from, to)) && (none.Count == 0 || !reading.HasAnyWithin(none, from, to));

    private bool HoldsForCustomer(Reading? customer)
    {
        if (customer is null)
        {
            return !CustomerKnown && Customer.Count == 0 && CustomerMinWords == 0;
        }

        return !CustomerUnknown && customer.Words >= CustomerMinWords
            && (Customer.Count == 0 || customer.HasAny(Customer))
            && (NotCustomer.Count == 0 || !customer.HasAny(NotCustomer));
    }
}
