using System.Text;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Tests.Support;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Tests.Text;

public sealed class HostileTextTests
{
    private const int Million = 1_000_000;

    private static readonly string[] Pieces =
    [
        "you", "You're", "can't", "calm", "down", "definitely", "don’t", "I", "it's", "'", "’", "\"", "“", "”", "‘", "„", "«", "»", "`", "```", "[", "]", "[name]", "{", "}", "{{x}}", "<", ">", "<b>", "(", ")",
        ".", "..", "...", "!", "?", "…", ",", ";", ":", "-", "--", "–", "—", " ", " ", " ", " ", "\n", "\r\n", "\n\n", "\t", "\n> ", "\nOn x wrote:", "\nFrom: a\nTo: b", "\nBest,\n", "\n--\n", "@", "a@b.example", "://", "https://x.io/",
        "p.m.", "e.g.", "U.S.", "No.", "3", "3.5", "1,", "24/7", "10:", "😀", "👩‍👩‍👧", "\uD83D", "\uDE00", "é", "e\u0301", "İ", "ß", "漢字", "عربي", "\u200B", "\u00A0", "\u2028", "\0", "\u001b[31m", "*", "f**k", "#", "&", "x.com", ".com", "a.b", "AB-1", "¡", "½", "٣", "９",
    ];

    public static TheoryData<string> Hostile => ["[", "\"", "“", "'", "‘", "you ", "you you're ", "\n>", "\n> you ", "😀", "\uD83D", "\uDE00", "(", "{", "<", "a.", ".", "!", "?", "`", "```\n", "\nOn x wrote:\n", "\nBest,\n", "From: a\nb:", "1", "1.", "a@", "a@b.", "://", "don't ", "definitelx ", "x", "\n", "\n\n", "e\u0301", "just ", "calm ", "I will ", "sorry "];

    [Fact]
    public void Tokens_and_sentences_lie_inside_the_text_in_order_and_split_no_character()
    {
        var random = new Random(20270202);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(random.GetItems(Pieces, random.Next(1, 30)));

            Check(text, new Cut(text, Shipped.Playbook.Vocabulary).Tokenized);
        }
    }

    [Fact]
    public void A_review_of_any_text_points_into_it()
    {
        var random = new Random(20270203);
        for (var i = 0; i < 3_000; i++)
        {
            var text = string.Concat(random.GetItems(Pieces, random.Next(1, 30)));

            var review = Shipped.Review(text, random.Next(2) == 0 ? null : string.Concat(random.GetItems(Pieces, 8)), (Channel)random.Next(6));

            foreach (var finding in review.Findings.Concat(review.Strengths))
            {
                Assert.True(0 <= finding.Span.Start && finding.Span.Start <= finding.Span.End && finding.Span.End <= text.Length, text);
                Assert.False(SplitsPair(text, finding.Span.Start) || SplitsPair(text, finding.Span.End), $"{finding.Rule}: {text}");
                Assert.Equal(text[finding.Span.Start..finding.Span.End], finding.Excerpt);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_million_characters_are_cut_in_linear_time(string piece)
    {
        var text = new StringBuilder(Million + 20).Insert(0, piece, Million / piece.Length).ToString();

        await Finishes(() => _ = new Cut(text, Shipped.Playbook.Vocabulary));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_long_hostile_draft_is_reviewed_in_time(string piece)
    {
        var text = new StringBuilder(100_020).Insert(0, piece, 100_000 / piece.Length).ToString();

        await Finishes(() => Shipped.Review(text, text));
    }

    private static async Task Finishes(Action work)
    {
        var running = Task.Run(work);

        // Quadratic work would take minutes; the limit is far above what a slow machine needs for linear work.
        Assert.Same(running, await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(20))));
        await running;
    }

    private static void Check(string text, TokenizedText cut)
    {
        var (start, token) = (0, 0);
        foreach (var sentence in cut.Sentences)
        {
            Assert.True(sentence.Span.Start >= start && sentence.Span.End > sentence.Span.Start && sentence.Span.End <= text.Length, text);
            Assert.True(sentence.FirstToken == token && sentence.EndToken > sentence.FirstToken, text);
            (start, token) = (sentence.Span.End, sentence.EndToken);
        }

        Assert.True(token == cut.Count, text);
        var end = 0;
        foreach (var t in cut.Tokens)
        {
            Assert.True(t.Start < t.End && (t.Has(TokenFlags.SecondHalf) || t.Start >= end), text);
            Assert.True(cut.Sentences[t.Sentence].Span.Contains(new TextSpan(t.Start, t.End)), text);
            Assert.False(SplitsPair(text, t.Start) || SplitsPair(text, t.End), text);
            end = t.End;
        }
    }

    private static bool SplitsPair(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
