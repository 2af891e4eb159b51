using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.Transcripts;

/// <summary>Pastes that no writer of a shape thought of.</summary>
public sealed class HostilePasteTests
{
    [Theory]
    [InlineData("10:32 [Ana Reed]\nWhere is my parcel?\n10:33 [Ben]\nI'm looking for it.")]
    [InlineData("Ana: Where is it?\n10:32 [Ben]")]
    public void A_bracketed_name_behind_a_time_ends_a_line(string text) => Assert.Null(Record.Exception(() => TranscriptParser.Read(text)));

    [Fact]
    public void Turns_between_style_sheets_are_kept()
    {
        const string Html = "<div><style>p { color: red }</style><p>Customer: Where is my parcel?</p><p>Agent: I'm looking for it.</p><style>a { }</style><p>Customer: Thanks, it was due on Monday.</p><p>Agent: Found it.</p></div>";

        var transcript = TranscriptParser.Read(Html);

        Assert.Equal(
            ["Where is my parcel?", "I'm looking for it.", "Thanks, it was due on Monday.", "Found it."],
            transcript!.Turns.Select(t => t.Text));
    }
}
