using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds replies that are hard to read (Flesch–Kincaid grade) and the sentences that make them so, or single sentences that are.</summary>
internal sealed class ReadabilityRule(RuleInfo info, ChannelLimit maxGrade, int minWords, bool eachSentence) : Rule(info)
{
    private const int MostSentences = 2;

    protected override void Find(ReviewContext context)
    {
        var reading = context.Reading;
        var limit = maxGrade.For(context.Draft.Channel);
        if (eachSentence)
        {
            FindSentence(context, limit);
            return;
        }

        if (reading.Words < minWords || GradeOf(reading, 0, reading.Text.SentenceCount) is not { } whole || whole <= limit)
        {
            return;
        }

        var reported = 0;
        for (var i = 0; i < reading.Text.SentenceCount && reported < MostSentences; i++)
        {
            if (GradeOf(reading, i, i + 1) is { } grade && grade > Math.Max(whole, limit)
                && context.ReportSentence(this, reading.Text.Sentences[i], new Candidate { Value = Math.Round(whole), Limit = limit }))
            {
                reported++;
            }
        }

        if (reported == 0)
        {
            context.ReportSentence(this, reading.Text.Sentences[0], new Candidate { Value = Math.Round(whole), Limit = limit });
        }
    }

    /// <summary>The first sentence beyond the limit: one is enough to lose a reader.</summary>
    private void FindSentence(ReviewContext context, double limit)
    {
        var reading = context.Reading;
        for (var i = 0; i < reading.Text.SentenceCount; i++)
        {
            if (reading.Text.Sentences[i].TokenCount >= minWords && GradeOf(reading, i, i + 1) is { } grade && grade > limit
                && context.ReportSentence(this, reading.Text.Sentences[i], new Candidate { Value = Math.Round(grade), Limit = limit }))
            {
                return;
            }
        }
    }

    private static double? GradeOf(Reading reading, int fromSentence, int toSentence)
    {
        var (words, syllables) = (0, 0);
        for (var i = fromSentence; i < toSentence; i++)
        {
            var weight = reading.WeightOf(i);
            words += weight.Words;
            syllables += weight.Syllables;
        }

        return words == 0 ? null : Readability.Grade(words, toSentence - fromSentence, syllables);
    }
}
