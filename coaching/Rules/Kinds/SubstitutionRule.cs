using CoachBot.Coaching.Rules.Matching;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds words that have a better twin, and offers it.</summary>
internal sealed class SubstitutionRule(RuleInfo info, int any, int unless, IReadOnlyList<IReadOnlyList<string>> replacements, int most)
    : PhraseRule(info, any, unless, most)
{
    protected override Candidate Describe(Hit hit) => new() { Alternatives = replacements[hit.Index], Replacement = replacements[hit.Index][0] };
}
