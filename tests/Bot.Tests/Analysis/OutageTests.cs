using System.Diagnostics;
using CoachBot.Analysis;
using CoachBot.Coaching.Replies;
using CoachBot.Fakes;

namespace CoachBot.Tests.Analysis;

public sealed class OutageTests
{
    private const string Draft = "Thanks for telling me. I'll check with the carrier and write to you by 3 pm.";
    private const string Late = "The delivery was late.";

    /// <summary>Between the budget and what a busy machine may add.</summary>
    private static readonly TimeSpan Leeway = TimeSpan.FromSeconds(10);

    /// <summary>Breaks soon, for long.</summary>
    private static readonly Action<AzureLanguageOptions> Touchy = o => (o.FewestCalls, o.Window, o.BreakFor, o.Retries) = (2, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), 0);

    public static TheoryData<string> Failures => [.. Enum.GetValues<FakeMode>().Where(m => m != FakeMode.Normal).Select(m => m.ToString())];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Whatever_the_service_does_the_coach_answers_in_time_and_says_so_in_one_line(string mode)
    {
        await using var bot = await AnalysedFlow.StartAsync(o => (o.FewestCalls, o.Budget, o.TryTimeout, o.Retries) = (100, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(2), 0));
        await using var plain = await AnalysedFlow.StartAsync(hasLanguage: false);
        bot.Service.Next = () => Enum.Parse<FakeMode>(mode);
        var own = await plain.ReviewAsync(Late, Draft);

        var start = Stopwatch.GetTimestamp();
        var reply = await bot.ReviewAsync(Late, Draft);

        Assert.True(Stopwatch.GetElapsedTime(start) < Leeway);
        Assert.Equal(own.Blocks.Append(new AsideBlock("Azure AI Language did not answer in time; this is my own reading alone.")), reply.Blocks);
        Assert.NotEmpty(bot.Service.Recorded);
    }

    [Fact]
    public async Task A_certificate_that_has_expired_is_not_trusted()
    {
        await using var bot = await AnalysedFlow.StartAsync(isExpired: true);

        var reply = await bot.ReviewAsync(Late, Draft);

        Assert.Single(reply.Blocks, b => b is AsideBlock);
        Assert.Equal(0, bot.Service.Calls);
    }

    [Theory]
    [InlineData(nameof(FakeMode.Failing))]
    [InlineData(nameof(FakeMode.Reset))]
    [InlineData(nameof(FakeMode.Garbage))]
    [InlineData(nameof(FakeMode.OtherJson))]
    [InlineData(nameof(FakeMode.Hang))]
    [InlineData(nameof(FakeMode.Unauthorized))]
    public async Task A_service_that_keeps_failing_is_left_alone_and_that_is_logged_once(string mode)
    {
        await using var bot = await AnalysedFlow.StartAsync(Touchy);
        bot.Service.Next = () => Enum.Parse<FakeMode>(mode);
        await Repeat(bot, 3);
        var before = bot.Service.Calls;

        await Repeat(bot, 20);

        Assert.Equal(before, bot.Service.Calls);
        Assert.Equal(["Azure AI Language"], bot.Services.Degraded);
        Assert.Single(bot.Log.Lines, l => l.Contains("is left alone", StringComparison.Ordinal));
        Assert.All(bot.Log.Lines, l => Assert.DoesNotContain("late", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_that_recovers_is_used_again()
    {
        await using var bot = await AnalysedFlow.StartAsync(o => (o.FewestCalls, o.BreakFor, o.Retries, o.Budget, o.TryTimeout) = (2, TimeSpan.FromMilliseconds(500), 0, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(8)));
        bot.Service.Next = () => FakeMode.Failing;
        await Repeat(bot, 3);
        bot.Service.Next = () => FakeMode.Normal;
        await Task.Delay(700);

        await Repeat(bot, 1);
        var reply = await bot.ReviewAsync(Late, Draft);

        Assert.Contains(reply.Blocks, b => b is InsightBlock);
        Assert.Empty(bot.Services.Degraded);
        Assert.Single(bot.Log.Lines, l => l.Contains("answers again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wait_that_the_service_asks_for_is_kept_by_every_turn()
    {
        await using var bot = await AnalysedFlow.StartAsync(o => (o.FewestCalls, o.Budget, o.TryTimeout, o.Retries) = (100, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(2), 0));
        bot.Service.Next = () => FakeMode.Busy;
        bot.Service.RetryAfter = 60;
        await Repeat(bot, 1);
        var before = bot.Service.Calls;
        bot.Service.Next = () => FakeMode.Normal;

        await Repeat(bot, 10);

        Assert.Equal(before, bot.Service.Calls);
        Assert.Single(bot.Log.Lines, l => l.Contains("asks for a wait", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_failure_is_made_good_by_a_second_try()
    {
        await using var bot = await AnalysedFlow.StartAsync(o => (o.Budget, o.TryTimeout) = (TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(4)));
        var calls = 0;
        bot.Service.Next = () => Interlocked.Increment(ref calls) == 1 ? FakeMode.Failing : FakeMode.Normal;

        var reply = await bot.ReviewAsync(Late, Draft);

        Assert.Contains(reply.Blocks, b => b is InsightBlock);
        Assert.Equal(3, bot.Service.Calls);
    }

    [Fact]
    public async Task More_calls_at_once_than_allowed_are_not_begun()
    {
        await using var bot = await AnalysedFlow.StartAsync(o => (o.MostAtOnce, o.Retries, o.Budget, o.TryTimeout) = (2, 0, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(2)));
        bot.Service.Next = () => FakeMode.Hang;

        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => bot.ReviewAsync(Late, Draft)));

        Assert.All(replies, r => Assert.Single(r.Blocks, b => b is AsideBlock));
        Assert.InRange(bot.Service.Calls, 1, 2);
    }

    private static async Task Repeat(AnalysedFlow bot, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Contains((await bot.ReviewAsync(Late, Draft)).Blocks, b => b is AsideBlock or InsightBlock);
        }
    }
}
