using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds the first of the emoji and emoticons beyond a number; whether it hurts is for the rule's conditions to say.</summary>
internal sealed class EmojiRule(RuleInfo info, int max) : Rule(info)
{
    protected override bool MayFind(ReviewContext context) => context.Reading.FirstEmoji >= 0;

    protected override void Find(ReviewContext context)
    {
        var text = context.Draft.Text;
        var count = 0;
        for (var at = context.Reading.FirstEmoji; at >= 0;)
        {
            var end = Emoji.RunEnd(text, at);
            if (++count > max)
            {
                context.ReportSpan(this, new TextSpan(at, end), new Candidate { Replacement = "" });
                return;
            }

            at = Emoji.Next(text, end);
        }
    }
}
