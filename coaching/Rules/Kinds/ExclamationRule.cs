using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds the exclamation mark that is one more than a team allows itself; marks in a row are one.</summary>
internal sealed class ExclamationRule(RuleInfo info, int max) : Rule(info)
{
    protected override bool MayFind(ReviewContext context) => context.Draft.Text.Contains('!', StringComparison.Ordinal);

    protected override void Find(ReviewContext context)
    {
        var text = context.Draft.Text;
        var count = 0;
        TextSpan? beyond = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '!')
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && text[end] == '!')
            {
                end++;
            }

            beyond = ++count == max + 1 ? new TextSpan(i, end) : beyond;
            i = end;
        }

        if (beyond is { } span)
        {
            context.ReportSpan(this, span, new Candidate { Value = count, Limit = max, Replacement = "." });
        }
    }
}
