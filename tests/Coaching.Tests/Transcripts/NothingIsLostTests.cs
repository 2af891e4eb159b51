using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.Transcripts;

/// <summary>Properties of the parser on conversations and noise that nobody wrote.</summary>
public sealed class NothingIsLostTests
{
    public static TheoryData<TranscriptShape> Shapes => [.. Enum.GetValues<TranscriptShape>().Where(s => s != TranscriptShape.Unlabelled)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_word_comes_out_in_its_turn(TranscriptShape shape)
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var conversation = new RandomConversation(seed);
            var text = conversation.Write(shape);

            var transcript = TranscriptParser.Read(text);

            Assert.True(transcript is not null, text);
            Assert.Equal(shape, transcript.Shape);
            Assert.Equal(conversation.Speakers, TranscriptCase.Letters(transcript.Turns));
            Assert.Equal(conversation.AllWords, transcript.Turns.SelectMany(t => t.Text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
            Assert.All(transcript.Turns, t => Assert.False(t.At < TimeSpan.Zero));
        }
    }

    [Fact]
    public void No_noise_makes_the_parser_throw()
    {
        string[] pieces =
        [
            "10:32 ", "[Ana Reed]", "<style>", "</style>", " - ", " | ", "Customer:", "Agent:", "\n", "\n\n", " ", "[10:32]", "10:32 AM", "( 12s )", "<v Ana>", "<br>", "</p>", "<", ">", "> ", ">> ", "-->", "00:01.000 --> 00:02.000", "WEBVTT", "{", "}", "[", "]", "\"", ",", ":", "role,text\n", "\t", "|",
            "On Mon, 4 Mar 2024, Ana wrote:", "-----Original Message-----", "From: a@b.c", "Subject: x", "Ana Reed", "(", ")", "**", "12/03/24", "99/99/99", "999999999999", "24:99", "\u200E", "\uD800", "\0", "é", "🙂", "APP", "Mar", "—", "{\"role\":\"user\",\"text\":1}", "\r", "1.", "- ", "&#x110000;", "&amp;", "{\"role\":\"user\",\"text\":\"\\uD800\"},", "[{\"role\":\"agent\",\"text\":\"a\"},",
        ];
        var random = new Random(11);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));

            var transcript = TranscriptParser.Read(text);

            Assert.True(transcript is null || transcript.Turns.Count > 1);
        }
    }

    [Theory]
    [InlineData("<br>", "<a ")]
    [InlineData("<br>", "<script>")]
    [InlineData("\n\n", "and then nobody called me back\n")]
    [InlineData("Customer: my order\n", "and then nobody called me back\n")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n", "and then nobody called me back\n")]
    [InlineData("role,text\n", "\"")]
    [InlineData("", "> > ")]
    [InlineData("1 --> 2\n", "<v a>\n")]
    [InlineData("", "Customer: my order. Agent: I see. ")]
    [InlineData("", "On Mon, 4 Mar 2024 at 10:15, Ruth wrote:\n> x\n")]
    [InlineData("", "Ana Reed\n10:32 AM\nmy order\n\n")]
    public void A_million_characters_take_no_more_than_a_moment(string head, string unit)
    {
        var text = head + string.Concat(Enumerable.Repeat(unit, (1 << 20) / unit.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        TranscriptParser.Read(text);

        // Busy build servers are slow; a square of the length would take minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"{watch.Elapsed}");
    }
}
