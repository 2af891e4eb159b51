using System.Buffers;
using System.Text;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds the first of the emoji and emoticons beyond a number; whether it hurts is for the rule's conditions to say.</summary>
internal sealed class EmojiRule(RuleInfo info, int max) : Rule(info)
{
    private static readonly string[] Emoticons = [":)", ":-)", ":D", ":-D", ";)", ";-)", ":P", ":-P", "xD", "XD", "^^"];

    private static readonly SearchValues<char> Faces = SearchValues.Create(":;^xX");

    protected override bool MayFind(ReviewContext context)
    {
        var text = context.Draft.Text.AsSpan();
        return text.ContainsAnyInRange('\u2600', '\uFFFF') || text.ContainsAny(Faces);
    }

    protected override void Find(ReviewContext context)
    {
        var text = context.Draft.Text;
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var length = EmojiAt(text, i);
            if (length == 0)
            {
                continue;
            }

            var end = RunEnd(text, i + length);
            if (++count > max)
            {
                context.ReportSpan(this, new TextSpan(i, end), new Candidate { Replacement = "" });
                return;
            }

            i = end - 1;
        }
    }

    /// <summary>The end of emoji that follow each other, with their modifiers and joiners.</summary>
    private static int RunEnd(string text, int end)
    {
        while (end < text.Length)
        {
            var length = text[end] is '\uFE0F' or '\u200D' ? 1 : EmojiAt(text, end);
            if (length == 0)
            {
                break;
            }

            end += length;
        }

        return end;
    }

    private static int EmojiAt(string text, int at)
    {
        if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && Rune.TryGetRuneAt(text, at, out var rune))
        {
            return rune.Value is (>= 0x1F300 and <= 0x1FAFF) or (>= 0x1F000 and <= 0x1F2FF) ? 2 : 0;
        }

        if (text[at] is (>= '\u2600' and <= '\u27BF') or '\u2B50' or '\u2B55')
        {
            return text[at] is '\u2713' or '\u2714' or '\u2022' ? 0 : 1;
        }

        if (text[at] is ':' or ';' or '^' or 'x' or 'X' && (at == 0 || char.IsWhiteSpace(text[at - 1])))
        {
            foreach (var emoticon in Emoticons)
            {
                if (text.AsSpan(at).StartsWith(emoticon, StringComparison.Ordinal) && (at + emoticon.Length == text.Length || !char.IsLetterOrDigit(text[at + emoticon.Length])))
                {
                    return emoticon.Length;
                }
            }
        }

        return 0;
    }
}
