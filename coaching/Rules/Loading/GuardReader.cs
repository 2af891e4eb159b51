using CoachBot.Coaching.Drafts;

namespace CoachBot.Coaching.Rules.Loading;

/// <summary>Reads a rule's conditions.</summary>
internal static class GuardReader
{
    /// <summary>The keys that ask for concepts in the customer's message.</summary>
    public const string Customer = "customer";
    public const string NotCustomer = "notCustomer";

    private const int MostWords = 100_000;

    public static Guard Read(YamlMap map, LoadContext context)
    {
        var anyCustomer = map.Texts(Customer) is [("any", _)];
        var noCustomer = map.Texts(NotCustomer) is [("any", _)];
        var position = map.Choice<Position>("position");
        var guard = new Guard
        {
            Channels = (map.Has("channel") ? Bits(map.Choices<Channel>("channel")) : Guard.AllChannels) & ~Bits(map.Choices<Channel>("notChannel")),
            Markets = [.. map.Texts("market").Select(t => t.Text)],
            CustomerKnown = anyCustomer || map.Has("customerEmphatic"),
            Customer = anyCustomer ? [] : [.. context.ConceptList(map, Customer)],
            CustomerUnknown = noCustomer,
            NotCustomer = noCustomer ? [] : [.. context.ConceptList(map, NotCustomer)],
            Draft = [.. context.ConceptList(map, "draft")],
            NotDraft = [.. context.ConceptList(map, "notDraft")],
            Sentence = [.. context.ConceptList(map, "sentence")],
            NotSentence = [.. context.ConceptList(map, "notSentence")],
            Near = [.. context.ConceptList(map, "near")],
            NotNear = [.. context.ConceptList(map, "notNear")],
            Before = [.. context.ConceptList(map, "before")],
            NotBefore = [.. context.ConceptList(map, "notBefore")],
            After = [.. context.ConceptList(map, "after")],
            NotAfter = [.. context.ConceptList(map, "notAfter")],
            Voice = map.Map("voice") is { } voice ? VoiceReader.ReadGuard(voice) : null,
            MinWords = map.Int("minWords", 0, MostWords) ?? 0,
            MaxWords = map.Int("maxWords", 0, MostWords) ?? int.MaxValue,
            CustomerMinWords = map.Int("customerMinWords", 0, MostWords) ?? 0,
            CustomerEmphatic = map.Flag("customerEmphatic"),
            Reflects = map.Flag("reflects"),
            MaxShared = map.Int("maxShared", 0, MostWords) ?? int.MaxValue,
            First = position == Position.First ? true : null,
            Last = position == Position.Last ? true : null,
            Question = map.Flag("question"),
            SentenceMaxWords = map.Int("sentenceMaxWords", 1, MostWords) ?? int.MaxValue,
        };
        map.Finish();
        return guard;
    }

    private static int Bits(IReadOnlyList<Channel> channels) => channels.Aggregate(0, (bits, channel) => bits | Guard.Bit(channel));

    private enum Position
    {
        First,
        Last,
    }
}
