using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds too many questions at once, walls of text, and instructions chained by words such as "then".</summary>
internal sealed class StructureRule(RuleInfo info, int maxQuestions, int maxParagraphWords, int maxSteps, int stepLink) : Rule(info)
{
    protected override void Find(ReviewContext context)
    {
        if (maxQuestions > 0)
        {
            FindQuestions(context);
        }

        if (maxParagraphWords > 0)
        {
            FindWall(context);
        }

        if (maxSteps > 0)
        {
            FindChain(context);
        }
    }

    private void FindQuestions(ReviewContext context)
    {
        var text = context.Reading.Text;
        var questions = 0;
        foreach (ref readonly var sentence in text.Sentences)
        {
            questions += sentence.IsQuestion ? 1 : 0;
        }

        if (questions <= maxQuestions)
        {
            return;
        }

        var seen = 0;
        foreach (ref readonly var sentence in text.Sentences)
        {
            if (sentence.IsQuestion && ++seen > maxQuestions)
            {
                context.ReportSentence(this, sentence, new Candidate { Value = questions, Limit = maxQuestions });
                return;
            }
        }
    }

    private void FindWall(ReviewContext context)
    {
        var text = context.Reading.Text;
        for (var i = 0; i < text.SentenceCount && context.Reading.Words > maxParagraphWords;)
        {
            var end = i;
            while (end < text.SentenceCount && text.Sentences[end].Paragraph == text.Sentences[i].Paragraph && (end == i || !StartsLine(text, end)))
            {
                end++;
            }

            var words = 0;
            foreach (ref readonly var token in text.Tokens[text.Sentences[i].FirstToken..text.Sentences[end - 1].EndToken])
            {
                words += token.Has(TokenFlags.SecondHalf) ? 0 : 1;
            }

            if (words > maxParagraphWords)
            {
                context.Report(this, text.Sentences[i].FirstToken, text.Sentences[end - 1].EndToken - 1, new Candidate { Value = words, Limit = maxParagraphWords });
                return;
            }

            i = end;
        }
    }

    private static bool StartsLine(TokenizedText text, int sentence)
    {
        var start = text.Sentences[sentence].Span.Start;
        return text.Text.AsSpan(text.Sentences[sentence - 1].Span.End, start - text.Sentences[sentence - 1].Span.End).Contains('\n');
    }

    /// <summary>Steps chained in running text.</summary>
    private void FindChain(ReviewContext context)
    {
        var hits = context.Reading.HitsOf(stepLink);
        var text = context.Reading.Text;
        if (hits.Count >= maxSteps && !HasList(text.Text))
        {
            context.Report(this, hits[0].First, Math.Max(hits[^1].Last, text.SentenceOf(hits[^1].Last).EndToken - 1), new Candidate { Value = hits.Count + 1, Limit = maxSteps });
        }
    }

    private static bool HasList(string text)
    {
        foreach (var line in text.AsSpan().Split('\n'))
        {
            var trimmed = text.AsSpan(line).TrimStart();
            if (trimmed.Length > 2 && (trimmed[0] is '-' or '*' or '•' || (char.IsDigit(trimmed[0]) && trimmed[1] is '.' or ')')))
            {
                return true;
            }
        }

        return false;
    }
}
