using CoachBot.Coaching.Rules;

namespace CoachBot.Coaching.Drafts;

/// <summary>Turns findings into a verdict, a score and the five dimensions.</summary>
internal static class Scoring
{
    /// <summary>The lowest score of a draft that is ready, and of one that is worth a tweak.</summary>
    public const int ReadyFrom = 85;

    public const int TweakFrom = 50;

    private const int Plain = 92;
    private const int PerStrength = 4;

    public static Verdict Verdict(IReadOnlyList<Finding> findings)
    {
        var worst = Severity.Praise;
        foreach (var finding in findings)
        {
            worst = finding.Severity > worst ? finding.Severity : worst;
        }

        return worst switch
        {
            Severity.Block => Drafts.Verdict.Hold,
            Severity.High or Severity.Medium => Drafts.Verdict.Tweak,
            _ => Drafts.Verdict.Ready,
        };
    }

    /// <summary>
    /// 0–100. A plain draft without findings has 92, each strength adds four; each lesson costs by its worst finding, and the verdict's band
    /// (ready 85–100, tweak 50–84, hold 0–49) bounds the result, so that score and verdict never contradict each other.
    /// </summary>
    public static int Score(Verdict verdict, IReadOnlyList<Finding> findings, int strengths)
    {
        var score = Math.Min(100, Plain + (strengths * PerStrength));
        for (var i = 0; i < findings.Count; i++)
        {
            score -= IsRepeat(findings, i) ? 2 : Cost(findings[i].Severity);
        }

        return verdict switch
        {
            Drafts.Verdict.Ready => Math.Clamp(score, ReadyFrom, 100),
            Drafts.Verdict.Tweak => Math.Clamp(score, TweakFrom, ReadyFrom - 1),
            _ => Math.Clamp(score, 0, TweakFrom - 1),
        };
    }

    public static DimensionScores Dimensions(ReviewContext context, IReadOnlyList<Finding> findings, IReadOnlyList<Finding> strengths)
    {
        var grounds = context.Playbook.Grounds;
        return new DimensionScores(
            Of(Dimension.Tone, applies: true),
            Of(Dimension.Empathy, context.Customer?.HasAny(grounds.CustomerEmpathy) == true || context.Reading.HasAny(grounds.Empathy)),
            Of(Dimension.Clarity, applies: true),
            Of(Dimension.Ownership, context.Reading.HasAny(grounds.Ownership)),
            Of(Dimension.NextStep, context.Reading.HasAny(grounds.NextStep)));

        int? Of(Dimension dimension, bool applies)
        {
            var score = 100;
            var touched = false;
            foreach (var finding in findings)
            {
                if (finding.Dimension == dimension)
                {
                    score -= Cost(finding.Severity) * 2;
                    touched = true;
                }
            }

            foreach (var strength in strengths)
            {
                touched |= strength.Dimension == dimension;
            }

            return applies || touched ? Math.Max(0, score) : null;
        }
    }

    private static int Cost(Severity severity) => severity switch
    {
        Severity.Block => 60,
        Severity.High => 25,
        Severity.Medium => 12,
        Severity.Low => 3,
        _ => 0,
    };

    private static bool IsRepeat(IReadOnlyList<Finding> findings, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (findings[i].Lesson == findings[index].Lesson)
            {
                return true;
            }
        }

        return false;
    }
}
