using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Tests.Text;

public sealed class ShieldsTests
{
    [Theory]
    [InlineData("Mine.\n> Theirs.\n> More.\nMine too.", "Mine. Mine too.")]
    [InlineData("Mine.\n\nOn 3 May 2027 at 09:12, Ana wrote:\n> Theirs.", "Mine.")]
    [InlineData("Mine.\n\nOn 3 May 2027 at 09:12, Ana wrote:\nTheirs.\nMore.", "Mine.")]
    [InlineData("Mine.\n-----Original Message-----\nTheirs.", "Mine.")]
    [InlineData("Mine.\n---------- Forwarded message ----------\nTheirs.", "Mine.")]
    [InlineData("Mine.\nFrom: Ana\nSent: Monday\nTheirs.", "Mine.")]
    [InlineData("Mine.\n```\ncode();\n```\nMine too.", "Mine. Mine too.")]
    [InlineData("Mine.\n```\ncode();", "Mine.")]
    [InlineData("Mine.\n--\nAna Ruiz\nNorthwind", "Mine.")]
    [InlineData("Mine.\n\nBest regards,\nAna Ruiz\nNorthwind", "Mine. Best regards")]
    [InlineData("Mine.\n\nThanks,\nAna", "Mine. Thanks")]
    public void Only_the_agents_own_lines_are_read(string text, string own) => Assert.Equal(own, Own(text));

    [Theory]
    [InlineData("Thanks,\nCould you send me the photo?")]
    [InlineData("Best regards,\nI looked at your order and everything that you wrote is right, so I refunded it.")]
    [InlineData("From: here on it works.")]
    [InlineData("On Monday, she wrote to us.")]
    [InlineData("It's > 5 and < 7.")]
    [InlineData("One line only --")]
    public void What_only_looks_like_a_shield_is_read(string text)
    {
        List<TextSpan> shields = [];

        Shields.Find(text, shields);

        Assert.Empty(shields);
    }

    [Fact]
    public void Words_behind_a_sign_off_on_its_line_are_read()
    {
        Assert.Equal("Thanks, it ships on Monday.", Own("Thanks, it ships on Monday."));
    }

    private static string Own(string text)
    {
        var cut = new Cut(text);
        return string.Join(' ', cut.Sentences.Select(s => s.TrimEnd(',')));
    }
}
