using System.Text;
using CoachBot.Coaching.Privacy;

namespace CoachBot.Coaching.Tests.Privacy;

public sealed class RedactorPropertyTests
{
    private const int Hostile = 150_000;
    private const int Million = 1_000_000;

    private static readonly string[] Pieces =
    [
        "ana@x.io", "@", "a.", "4111 1111 1111 1111", "4111", "1111-", "555-123-4567", "+", "+44 20 7946 0958", "00", "0", "(", ")", "(0)", "12", "345", "6789",
        "-", " ", " ", " ", ".", "/", ":", "::", "#", ",", "\n", "order ", "order number ", "call me on ", "card ", "IBAN ", "cvv ", "ssn ", "version ", "GB82 WEST 1234 5698 7654 32",
        "DE89", "AB 12 34 56 C", "12345678Z", "X1234567L", "078-05-1120", "046 454 286", "2026-11-23", "05.11.2026", "192.168.0.1", "fe80::1", "221 Baker Street",
        ", Apt 4", ", London NW1 6XE", "Hauptstraße ", "PO Box ", "Flat 2, ", "Elm ", "Drive", "St.", "https://x.io/?token=", "://", "?", "=", "&", "[", "]", "[email]", "[card]", "😀", "\uD83D",
        "\uDE00", "é", "Ünï", "x", "ext. 12", "and ", "$", "€", " USD", "INV-20417", "1Z999AA10123456784", "\u00A0", "\u200B", "９", "٣", "_", "'", "100", "5",
    ];

    [Fact]
    public void Spans_are_inside_the_text_sorted_apart_and_never_split_a_character()
    {
        foreach (string text in RandomTexts())
        {
            int free = 0;
            foreach (RedactedSpan found in Redactor.Default.Find(text))
            {
                Assert.True(free <= found.Span.Start && found.Span.Start < found.Span.End && found.Span.End <= text.Length, text);
                Assert.False(SplitsPair(text, found.Span.Start) || SplitsPair(text, found.Span.End), text);
                free = found.Span.End;
            }
        }
    }

    [Fact]
    public void Redacting_twice_is_redacting_once()
    {
        foreach (string text in RandomTexts())
        {
            string once = Redactor.Default.Redact(text).Text;

            Assert.True(once == Redactor.Default.Redact(once).Text, $"{text}\n{once}\n{Redactor.Default.Redact(once).Text}");
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("@")]
    [InlineData("a.")]
    [InlineData("[")]
    public Task A_million_characters_are_read_in_one_go(string piece) => AssertFinishes(piece, Million);

    [Theory]
    [InlineData("a@")]
    [InlineData("a@b.")]
    [InlineData("1 ")]
    [InlineData("1-")]
    [InlineData("12 A ")]
    [InlineData("a1")]
    [InlineData("1:")]
    [InlineData("GB82 ")]
    [InlineData("://")]
    [InlineData("https://x?token=1&")]
    [InlineData("order no. ")]
    [InlineData("no no 1 ")]
    [InlineData("12 Baker ")]
    [InlineData("+1(")]
    [InlineData("4111 1111 1111 1111 ")]
    [InlineData(") ")]
    [InlineData("😀1")]
    public Task Hostile_characters_are_read_in_one_go(string piece) => AssertFinishes(piece, Hostile);

    private static async Task AssertFinishes(string piece, int length)
    {
        string text = new StringBuilder().Insert(0, piece, length / piece.Length).ToString();

        // Quadratic work would take minutes; the limit is far above what a slow machine needs for linear work.
        Task<Redaction> work = Task.Run(() => Redactor.Default.Redact(text));

        Assert.Same(work, await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(30))));
        await work;
    }

    private static bool SplitsPair(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static IEnumerable<string> RandomTexts()
    {
        var random = new Random(20260401);
        for (int i = 0; i < 10_000; i++)
        {
            yield return string.Concat(random.GetItems(Pieces, random.Next(1, 14)));
        }
    }
}
