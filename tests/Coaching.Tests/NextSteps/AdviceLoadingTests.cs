using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.NextSteps;

/// <summary>The folders <c>steps</c> and <c>replies</c>: strict, and open to a team.</summary>
public sealed class AdviceLoadingTests
{
    private const string Step = "lesson: empathy.acknowledge\nweight: 50\ntitle: Do it\nbecause: It helps.\nsay: [\"Fine.\"]\nwhen: {mood: [calm]}\n";

    [Theory]
    [InlineData("weigth: 3\n", "en/steps/one.yml(7,1): unknown key 'weigth'; did you mean 'weight'?")]
    [InlineData("done: [acknowlegement]\n", "en/steps/one.yml(7,8): 'done' names the cue or concept 'acknowlegement', which does not exist")]
    [InlineData("last: nobody\n", "en/steps/one.yml(7,7): 'last' is 'nobody'; it must be one of customer, agent, any")]
    public void A_step_is_read_strictly(string line, string problem) =>
        Assert.Contains(new PlaybookBuilder().File("en/steps/one.yml", Step + line).Problems(), p => p.EndsWith(problem, StringComparison.Ordinal));

    [Fact]
    public void All_problems_of_steps_and_replies_come_at_once()
    {
        var problems = new PlaybookBuilder()
            .File("en/steps/one.yml", Step.Replace("mood: [calm]", "moood: [calm], cues: [chum], says: [nosuch], minTurns: many", StringComparison.Ordinal))
            .File("en/steps/two.yml", "lesson: own.statement\ntitle: \"Do {things}\"\nbecause: It helps.\n")
            .File("en/replies/three.yml", "kind: reply\nweight: 5\nsay: [\"{helo} there.\"]\n")
            .File("en/replies/four.yml", "weight: 5\n")
            .File("en/replies/five.yml", "kind: part\n")
            .Problems();

        Assert.Contains(problems, p => p.Contains("unknown key 'moood'; did you mean 'mood'?", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("'cues' names the cue 'chum', which does not exist", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("'says' names the concept 'nosuch'", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("'minTurns' is 'many'", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("there is no slot '{things}'", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("'weight' is missing", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("there is no slot '{helo}'", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("four.yml(1,1): 'kind' is missing", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("a part needs lines", StringComparison.Ordinal));
        Assert.All(problems, p => Assert.Matches(@"\.yml\(\d+,\d+\): ", p));
    }

    [Fact]
    public void A_team_replaces_the_wording_and_keeps_the_rest()
    {
        var step = new PlaybookBuilder().File("en/steps/one.yml", Step).LoadWith(new PlaybookBuilder().File("steps/one.yml", "title: Do it our way\n")).Advisor.Steps.Single();

        Assert.Equal("Do it our way", step.Title.Fill(_ => null));
        Assert.Equal("Fine.", step.Say.Single().Fill(_ => null));
        Assert.Equal(50, step.Weight);
    }

    [Fact]
    public void A_team_adds_and_silences_steps()
    {
        var playbook = new PlaybookBuilder().File("en/steps/one.yml", Step).LoadWith(new PlaybookBuilder().File("steps/one.yml", "weight: 0\n").File("steps/two.yml", Step.Replace("Do it", "Do that", StringComparison.Ordinal)));

        Assert.Equal("two", new Talk().Customer("My kettle, please.").Advise(playbook).Steps.Single().Id);
    }

    [Fact]
    public void A_team_sets_what_is_sent_when_a_customer_may_harm_themselves()
    {
        var playbook = new PlaybookBuilder()
            .File("en/steps/self-harm.yml", "lesson: hard.legal-safety\nweight: 100\nurgent: true\ntitle: Bring in a supervisor\nbecause: It is for trained people.\nsay: [\"{protocol}\"]\nwhen: {cues: [self-harm]}\n")
            .LoadWith(new PlaybookBuilder().File("replies/self-harm.yml", "kind: protocol\nsay: You are not alone, and a colleague is joining us now.\n"));

        var advice = new Talk().Customer("I can't go on.", 0, "self-harm").Advise(playbook);

        Assert.Equal("You are not alone, and a colleague is joining us now.", advice.SuggestedReply);
        Assert.Equal("You are not alone, and a colleague is joining us now.", advice.Steps.Single().Say);
    }

    [Fact]
    public void A_team_s_reply_and_its_lines_of_a_part_come_first()
    {
        var shipped = new PlaybookBuilder().File("en/replies/hello.yml", "kind: part\nlines: [{say: [\"Hi,\"]}]\n").File("en/replies/first.yml", "kind: reply\nweight: 5\nsay: [\"{hello} I'm here for your kettle.\"]\n");
        var team = new PlaybookBuilder().File("replies/hello.yml", "kind: part\nlines: [{say: [\"Howdy,\"]}]\n");

        Assert.Equal("Howdy, I'm here for your kettle.", new Talk().Customer("My kettle.").Advise(shipped.LoadWith(team)).SuggestedReply);
    }
}
