using CoachBot.Coaching.Rules.Kinds.Compare;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>What of the draft is held against the customer's message.</summary>
internal enum CompareCheck
{
    Formality,
    Heat,
    Specifics,
    Concrete,
    Answer,
    AnswerFirst,
    YesNo,
    Name,
    NameCount,
    ReadBack,
    ScareQuotes,
}

/// <summary>Makes the rule for each comparison.</summary>
internal static class CompareRules
{
    public static Rule Create(RuleInfo info, CompareCheck check) => check switch
    {
        CompareCheck.Formality => new FormalityRule(info),
        CompareCheck.Heat => new HeatRule(info),
        CompareCheck.Specifics => new SpecificsRule(info),
        CompareCheck.Concrete => new ConcreteRule(info),
        CompareCheck.Answer => new AnswerRule(info),
        CompareCheck.AnswerFirst => new AnswerFirstRule(info),
        CompareCheck.YesNo => new YesNoRule(info),
        CompareCheck.Name => new NameRule(info),
        CompareCheck.NameCount => new NameCountRule(info),
        CompareCheck.ReadBack => new ReadBackRule(info),
        CompareCheck.ScareQuotes => new ScareQuotesRule(info),
        _ => throw new ArgumentOutOfRangeException(nameof(check), check, "No rule compares this."),
    };
}
