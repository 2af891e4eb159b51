using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds shouting: words in capitals in a row, and heaped exclamation or question marks.</summary>
internal sealed class EmphasisRule(RuleInfo info, int caps, int marks) : Rule(info)
{
    private const int MostReported = 3;

    protected override void Find(ReviewContext context)
    {
        var before = context.Candidates.Count;
        if (caps > 0)
        {
            FindCapitals(context);
        }

        if (marks > 0)
        {
            FindMarks(context, before);
        }
    }

    private void FindCapitals(ReviewContext context)
    {
        var known = context.Playbook.Lexicons.Set("acronyms");
        var text = context.Reading.Text;
        var tokens = text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var end = i;
            var shouted = 0;
            while (end < tokens.Length && tokens[end].Sentence == tokens[i].Sentence && IsShouted(text, tokens[end]))
            {
                // Acronyms and codes may stand in a shouted run but don't make one.
                shouted += tokens[end].Has(TokenFlags.SecondHalf) || !tokens[end].Has(TokenFlags.AllCaps) || tokens[end].Id == 0 || known.Contains(text.Text[tokens[end].Start..tokens[end].End]) ? 0 : 1;
                end++;
            }

            if (shouted >= caps || (shouted > 0 && end - i >= caps + 1))
            {
                context.Report(this, i, end - 1);
            }

            i = Math.Max(i, end);
        }
    }

    private static bool IsShouted(TokenizedText text, in Token token) =>
        token.Has(TokenFlags.AllCaps) || (token.End - token.Start == 1 && text.Text[token.Start] is 'I' or 'A');

    private void FindMarks(ReviewContext context, int before)
    {
        var text = context.Draft.Text;
        var first = text.AsSpan().IndexOfAny('!', '?');
        for (var i = first < 0 ? text.Length : first; i < text.Length && context.Candidates.Count - before < MostReported; i++)
        {
            if (text[i] is not ('!' or '?'))
            {
                continue;
            }

            var end = i;
            while (end < text.Length && text[end] is '!' or '?')
            {
                end++;
            }

            if (end - i >= marks)
            {
                context.ReportSpan(this, new TextSpan(i, end), new Candidate { Replacement = text.AsSpan(i, end - i).Contains('?') ? "?" : "!" });
            }

            i = end;
        }
    }
}
