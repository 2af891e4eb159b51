using CoachBot.Coaching.Tests.Support;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.NextSteps;

/// <summary>Advice on whole conversations, the way they come in.</summary>
public sealed class WholeConversationTests
{
    public static TheoryData<string> Conversations => [.. Read()];

    [Theory]
    [MemberData(nameof(Conversations))]
    public void Advice_holds_what_it_promises(string conversation) => AdviceCheck.Holds(Turns(conversation));

    [Fact]
    public void Most_conversations_that_wait_get_a_reply()
    {
        var all = Read().Select(c => Shipped.Coach.ReviewConversation(Turns(c))).Where(r => r.Facts.AwaitsReply && r.Risk.Level != Coaching.Escalation.RiskLevel.Immediate).ToArray();

        Assert.True(all.Count(r => r.Advice.SuggestedReply is not null) >= all.Length * 0.9);
    }

    [Fact]
    public void Words_of_the_customer_never_bring_formatting_into_a_reply()
    {
        var turns = Turns("Customer: My *kettle* <script>alert(1)</script> arrived broken, click [here](http://x.example) ${jndi} @everyone");

        var advice = Shipped.Coach.ReviewConversation(turns).Advice;

        Assert.DoesNotMatch(@"[<>*$@(]|script|http|jndi", advice.SuggestedReply ?? "");
    }

    private static Turn[] Turns(string conversation) =>
        [.. conversation.Split('\n').Select(l => l.Split(": ", 2)).Select(p => new Turn(Enum.Parse<Speaker>(p[0]), p[0], p[1]))];

    private static IEnumerable<string> Read()
    {
        var file = Path.Combine(Repository.Root, "tests", "Coaching.Tests", "NextSteps", "conversations.txt");
        var text = string.Join('\n', File.ReadLines(file).Where(l => !l.StartsWith('#')));
        return text.Split("\n---\n").Select(c => c.Trim());
    }
}
