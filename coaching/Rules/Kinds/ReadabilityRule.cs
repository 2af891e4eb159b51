using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds replies that are hard to read (Flesch–Kincaid grade) and the sentences that make them so.</summary>
internal sealed class ReadabilityRule(RuleInfo info, ChannelLimit maxGrade, int minWords) : Rule(info)
{
    private const int MostSentences = 2;

    protected override void Find(ReviewContext context)
    {
        var reading = context.Reading;
        var limit = maxGrade.For(context.Draft.Channel);
        if (reading.Words < minWords || GradeOf(reading.Text, 0, reading.Text.SentenceCount) is not { } whole || whole <= limit)
        {
            return;
        }

        var reported = 0;
        for (var i = 0; i < reading.Text.SentenceCount && reported < MostSentences; i++)
        {
            if (GradeOf(reading.Text, i, i + 1) is { } grade && grade > Math.Max(whole, limit)
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

    private static double? GradeOf(TokenizedText text, int fromSentence, int toSentence)
    {
        var (words, syllables, sentences) = (0, 0, 0);
        for (var i = fromSentence; i < toSentence; i++)
        {
            sentences++;
            foreach (ref readonly var token in text.Tokens[text.Sentences[i].FirstToken..text.Sentences[i].EndToken])
            {
                if (!token.Has(TokenFlags.SecondHalf | TokenFlags.Opaque | TokenFlags.Number | TokenFlags.Placeholder))
                {
                    words++;
                    syllables += Syllables.Count(text.Text.AsSpan(token.Start, token.End - token.Start));
                }
            }
        }

        return words == 0 ? null : Readability.Grade(words, sentences, syllables);
    }
}
