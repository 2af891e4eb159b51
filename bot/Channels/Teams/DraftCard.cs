using System.Text.Json;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Replies;
using CoachBot.Coaching.Text;

namespace CoachBot.Channels.Teams;

/// <summary>The draft with its marked words, and the revised draft to copy. One rich text per line: line breaks inside a run do not show everywhere.</summary>
internal static class DraftCard
{
    /// <summary>The marked view is there to find the words; a longer draft is cut after the last line that fits.</summary>
    private const int MostShown = 1_500;

    public static void Write(CardWriter card, DraftBlock draft)
    {
        Open(card, Words.WhatYouWrote, isEmphasised: false);
        var isShort = draft.Text.Length <= MostShown;
        var end = isShort ? draft.Text.Length : Cut(draft.Text);
        Lines(card, draft.Text, end, draft.Marks, isShort ? "" : "…");
        Close(card);
    }

    /// <summary>The revised draft, whole. In one piece it is smaller, but some clients then show no line breaks.</summary>
    public static void Write(CardWriter card, RewriteBlock rewrite, bool isInOnePiece)
    {
        Open(card, rewrite.IsAiWorded ? Words.CopyThisWorded : Words.CopyThis, isEmphasised: true);
        if (isInOnePiece)
        {
            card.StartRichText(Words.Small).Run(rewrite.Text).EndRichText();
        }
        else
        {
            Lines(card, rewrite.Text, rewrite.Text.Length, [], "");
        }

        Close(card);
    }

    /// <summary>A whole reply to copy.</summary>
    public static void Write(CardWriter card, SuggestionBlock suggestion)
    {
        Open(card, suggestion.IsAiWorded ? Words.ReplyToStartFromWorded : Words.ReplyToStartFrom, isEmphasised: true);
        Lines(card, suggestion.Text, suggestion.Text.Length, [], "");
        Close(card);
    }

    public static RunColor ColorOf(Severity severity) => severity switch
    {
        Severity.Block or Severity.High => RunColor.Attention,
        Severity.Medium => RunColor.Warning,
        _ => RunColor.Accent,
    };

    private static void Open(CardWriter card, JsonEncodedText heading, bool isEmphasised)
    {
        card.Start(Words.Container).Set(Words.Spacing, Words.Medium);
        if (isEmphasised)
        {
            card.Set(Words.Style, Words.EmphasisStyle);
        }

        card.StartArray(Words.Items).TextBlock(heading, Words.Small);
    }

    private static void Close(CardWriter card) => card.EndArray().End();

    private static int Cut(string text)
    {
        var space = text.LastIndexOfAny([' ', '\n'], MostShown - 1, MostShown / 2);
        var end = space > 0 ? space : MostShown;
        return char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }

    private static void Lines(CardWriter card, string text, int end, IReadOnlyList<DraftMark> marks, string tail)
    {
        var mark = 0;
        var start = 0;
        var spacing = Words.Small;
        while (start <= end)
        {
            var length = text.AsSpan(start, end - start).IndexOf('\n');
            var lineEnd = length < 0 ? end : start + length;
            if (text.AsSpan(start, lineEnd - start).IsWhiteSpace() && lineEnd < end)
            {
                spacing = Words.Medium;
            }
            else
            {
                card.StartRichText(spacing);
                Line(card, text, new TextSpan(start, lineEnd), marks, ref mark);
                if (lineEnd == end && tail.Length > 0)
                {
                    card.Run(tail);
                }

                card.EndRichText();
                spacing = Words.None;
            }

            start = lineEnd + 1;
        }
    }

    private static void Line(CardWriter card, string text, TextSpan line, IReadOnlyList<DraftMark> marks, ref int mark)
    {
        var at = line.Start;
        while (mark < marks.Count && marks[mark].Span.Start < line.End)
        {
            var (span, severity, number) = marks[mark];
            var from = Math.Max(span.Start, at);
            var to = Math.Min(span.End, line.End);
            if (from > at)
            {
                card.Run(text.AsSpan(at, from - at));
            }

            if (to > from)
            {
                var color = ColorOf(severity);
                card.Run(text.AsSpan(from, to - from), color.Marked);
                if (span.End <= line.End)
                {
                    card.Run(Numbers.Circled(number), color.Plain);
                }
            }

            at = Math.Max(at, to);
            if (span.End > line.End)
            {
                // The marked words go on in the next line.
                break;
            }

            mark++;
        }

        if (at < line.End || line.Length == 0)
        {
            card.Run(text.AsSpan(at, line.End - at));
        }
    }
}
