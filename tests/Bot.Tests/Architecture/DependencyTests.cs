using CoachBot.CommandLine;

namespace CoachBot.Tests.Architecture;

/// <summary>The arrows of the design: bot to coaching, channels to conversations to coaching, nothing upwards.</summary>
public sealed class DependencyTests
{
    private static readonly IReadOnlySet<(string From, string To)> References = TypeReferences.Of(typeof(CoachCommand).Assembly.Location);

    /// <summary>One check that both builds share: a bot without credentials starts in development only.</summary>
    private static readonly (string From, string To)[] Agreed = [("CoachBot.BotFramework.Connector.Authentication", "CoachBot.Security.BotCredentials")];

    [Fact]
    public void References_are_seen_in_signatures_and_in_code()
    {
        Assert.Contains(("CoachBot.CommandLine", "CoachBot.Coaching.Coach"), References);
        Assert.Contains(("CoachBot.CommandLine", "CoachBot.Coaching.Rules.Loading.PlaybookLoader"), References);
        Assert.Contains(("CoachBot.CommandLine", "CoachBot.CommandLine.TerminalText"), References);
    }

    [Theory]
    [InlineData("CoachBot.Channels", "CoachBot.Storage")]
    [InlineData("CoachBot.Storage", "CoachBot.Channels")]
    [InlineData("CoachBot.Storage", "CoachBot.Conversations")]
    [InlineData("CoachBot.Channels.Teams", "CoachBot.Channels.Slack")]
    [InlineData("CoachBot.Channels.Teams", "CoachBot.Channels.Web")]
    [InlineData("CoachBot.Channels.Slack", "CoachBot.Channels.Teams")]
    [InlineData("CoachBot.Channels.Slack", "CoachBot.Channels.Web")]
    [InlineData("CoachBot.Channels.Web", "CoachBot.Channels.Teams")]
    [InlineData("CoachBot.Channels.Web", "CoachBot.Channels.Slack")]
    [InlineData("CoachBot.Conversations", "CoachBot.Channels")]
    [InlineData("CoachBot.CommandLine", "CoachBot.Channels")]
    [InlineData("CoachBot.Channels", "CoachBot.CommandLine")]
    public void One_room_knows_nothing_of_the_other(string from, string to)
    {
        var crossing = References.Where(r => IsIn(r.From, from) && IsIn(r.To, to)).Select(r => $"{r.From} mentions {r.To}");

        Assert.Equal("", string.Join('\n', crossing));
    }

    [Fact]
    public void The_protocol_layer_mentions_nothing_of_ours_outside_itself()
    {
        var crossing = References.Except(Agreed).Where(r => IsIn(r.From, "CoachBot.BotFramework") && IsIn(r.To, "CoachBot") && !IsIn(r.To, "CoachBot.BotFramework")).Select(r => $"{r.From} mentions {r.To}");

        Assert.Equal("", string.Join('\n', crossing));
    }

    private static bool IsIn(string name, string space) => name == space || name.StartsWith(space + ".", StringComparison.Ordinal);
}
