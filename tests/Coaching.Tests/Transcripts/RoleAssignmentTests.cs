using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.Transcripts;

public sealed class RoleAssignmentTests
{
    private const string Unclear = "Alex: morning\nSam: morning\nAlex: any news?\nSam: not yet\nAlex: ok";

    [Fact]
    public void Who_introduces_themselves_and_asks_for_data_is_the_agent() => Expect("ACAC",
        "Nora: Good morning, my name is Nora from Lakeside. How can I help?\nBjorn: my tooth broke\nNora: I'm sorry, Bjorn. May I have your date of birth?\nBjorn: 1.1.80");

    [Fact]
    public void One_agent_may_serve_several_customers() => Expect("CACA",
        "Tom Lee: my parcel never came\nAna Poe: I'm sorry to hear that, Tom. Could you please give me your order number?\nEva Day: mine is missing too, where is my refund\nAna Poe: Let me check both for you.");

    [Fact]
    public void A_bot_and_a_supervisor_are_told_apart() => Expect("BCAVC",
        "Ivy: Hi, I'm Ivy, your virtual assistant.\nCustomer: I want a manager\nTom: I understand, let me get her.\nMaria: Hello, I'm the manager on duty. How can I help?\nCustomer: at last");

    [Fact]
    public void An_assistant_is_the_agent_unless_a_person_serves_too()
    {
        Expect("CA", "User: Hi\nAssistant: Hello");
        Expect("CBA", "User: Hi\nAssistant: Hello\nAgent: Hello, Tom here");
    }

    [Fact]
    public void Initials_are_role_words_where_every_line_has_one()
    {
        Expect("CAC", "C: where is it\nA: It will be there tomorrow.\nC: you said that yesterday");
        Assert.Null(TranscriptParser.Read("A: red\nC: blue"));
        Assert.Null(TranscriptParser.Read("A: the red one\nB: the green one\nC: the blue one"));
    }

    [Fact]
    public void Role_words_are_certain() => Assert.Equal(1, TranscriptParser.Read("Customer: Hi\nAgent: Hello")!.Confidence);

    [Fact]
    public void Unclear_roles_are_asked_for_and_the_answer_is_followed()
    {
        var asked = TranscriptParser.Read(Unclear)!;

        Assert.Equal(["Alex", "Sam"], asked.Question!.Choices);
        Assert.Equal("CACAC", TranscriptCase.Letters(TranscriptParser.ReadWithAgent(Unclear, "Sam")!.Turns));
        Assert.Equal("ACACA", TranscriptCase.Letters(TranscriptParser.ReadWithAgent(Unclear, "Alex")!.Turns));
        Assert.Null(TranscriptParser.ReadWithAgent(Unclear, "Sam")!.Question);
    }

    private static void Expect(string speakers, string text) => Assert.Equal(speakers, TranscriptCase.Letters(TranscriptParser.Read(text)!.Turns));
}
