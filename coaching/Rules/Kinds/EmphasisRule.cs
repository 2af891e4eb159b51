using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds shouting: words in capitals in a row or here and there, and heaped exclamation or question marks.</summary>
internal sealed class EmphasisRule(RuleInfo info, int caps, int scattered, int marks) : Rule(info)
{
    private const int MostReported = 3;

    /// <summary>The name of a button, a menu or a keyword is no longer than this.</summary>
    private const int LongestLabel = 3;

    public override TokenFlags Marks => marks > 0 ? TokenFlags.None : TokenFlags.AllCaps;

    protected override void Find(ReviewContext context)
    {
        var before = context.Candidates.Count;
        var hasCapitals = (context.Reading.Text.Seen & TokenFlags.AllCaps) != 0;
        if (caps > 0 && hasCapitals)
        {
            FindCapitals(context);
        }

        if (scattered > 0 && hasCapitals)
        {
            FindScattered(context);
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
            while (end < tokens.Length && tokens[end].Sentence == tokens[i].Sentence && (IsShouted(text, tokens[end]) || (end > i && tokens[end].Has(TokenFlags.SecondHalf))))
            {
                // Acronyms and codes may stand in a shouted run but don't make one.
                shouted += tokens[end].Has(TokenFlags.SecondHalf) || !tokens[end].Has(TokenFlags.AllCaps) || tokens[end].Id == 0 || known.Contains(text.Text[tokens[end].Start..tokens[end].End]) ? 0 : 1;
                end++;
            }

            if ((shouted >= caps || (shouted > 0 && end - i >= caps + 1)) && !(end - i <= LongestLabel && IsLabel(text, i)))
            {
                context.Report(this, i, end - 1);
            }

            i = Math.Max(i, end);
        }
    }

    /// <summary>Single words in capitals: one is a stress, several are a raised voice.</summary>
    private void FindScattered(ReviewContext context)
    {
        var known = context.Playbook.Lexicons.Set("acronyms");
        var text = context.Reading.Text;
        var tokens = text.Tokens;
        var count = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Has(TokenFlags.AllCaps) && !tokens[i].Has(TokenFlags.SecondHalf) && tokens[i].Id != 0 && IsShouted(text, tokens[i])
                && (text.IsAt(i, "not", "all") || !known.Contains(text.Text[tokens[i].Start..tokens[i].End]))
                && !IsLabel(text, i) && !IsKeyword(text, i) && ++count == scattered)
            {
                context.Report(this, i, i);
            }
        }
    }

    private static bool IsShouted(TokenizedText text, in Token token) =>
        (token.Has(TokenFlags.AllCaps) && !IsCode(text.Text, token)) || (token.End - token.Start == 1 && text.Text[token.Start] is 'I' or 'A');

    /// <summary>A part of an identifier such as <c>DNS_PROBE_FINISHED</c>.</summary>
    private static bool IsCode(string text, in Token token) =>
        (token.Start > 0 && text[token.Start - 1] is '_' or '/' or '=') || (token.End < text.Length && text[token.End] is '_' or '=');

    /// <summary>Whether the words in capitals are what is written on a button, in a menu or in the message to send.</summary>
    private static bool IsLabel(TokenizedText text, int i) =>
        i > 0 && text.Tokens[i - 1].Sentence == text.Tokens[i].Sentence && !text.Tokens[i - 1].Has(TokenFlags.AllCaps)
        && text.IsAt(i - 1, "press", "click", "tap", "choose", "select", "hit", "reply", "text", "type", "send", "write", "button", "key", "field", "menu", "tab", "box", "marked", "labelled", "labeled", "called", "says", "subject");

    /// <summary>Words that people are asked to send back.</summary>
    private static bool IsKeyword(TokenizedText text, int i) => text.IsAt(i, "yes", "no", "stop", "start", "help", "call", "ok", "end", "join", "info", "cancel", "or", "am", "pm", "us", "it", "hr", "id");

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
