using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Playbook;

public sealed class ExampleTests
{
    [Fact]
    public void Every_example_of_the_shipped_playbook_holds()
    {
        var (ran, failed) = ExampleRunner.Run(Shipped.Playbook);

        Assert.True(failed.Count == 0, $"{failed.Count} of {ran} examples fail:\n{string.Join('\n', failed)}");
        Assert.True(ran > 1000, $"Only {ran} examples ran.");
    }
}
