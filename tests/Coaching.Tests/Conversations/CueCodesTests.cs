using System.Reflection;
using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Conversations;

public sealed class CueCodesTests
{
    [Fact]
    public void Every_cue_that_code_asks_for_is_in_the_shipped_playbook()
    {
        var codes = typeof(CueCodes).GetFields(BindingFlags.Static | BindingFlags.Public).Select(f => (string)f.GetRawConstantValue()!).ToArray();

        Assert.NotEmpty(codes);
        Assert.All(codes, c => Assert.NotNull(Shipped.Playbook.Cues.Named(c)));
    }
}
