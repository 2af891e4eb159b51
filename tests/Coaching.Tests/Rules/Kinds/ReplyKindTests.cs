using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Rules.Kinds;

/// <summary>The kinds that look at the whole reply: missing, order, parts, readability, length, structure.</summary>
public sealed class ReplyKindTests
{
    [Theory]
    [InlineData("start", "One. Two.", "One.")]
    [InlineData("end", "One. Two.", "Two.")]
    [InlineData("refusal", "One. We can't do it. Two.", "We can't do it.")]
    [InlineData("refusal", "One. Two.", "")]
    [InlineData("start", "One, because two.", "")]
    [InlineData("start", "", "")]
    public void Something_missing_points_where_it_belongs(string at, string draft, string found)
    {
        var builder = new PlaybookBuilder().Concept("reason", "because").Concept("refusal", "can not").Rule("ownership.test", $"kind: missing\nneed: [reason]\nat: {at}");

        Assert.Equal(found, string.Join('|', builder.Found(draft)));
    }

    [Theory]
    [InlineData("We can't. I can send it.", "We can't.")]
    [InlineData("I can send it. We can't.", "")]
    [InlineData("We can't.", "")]
    [InlineData("We can't, and I can send it.", "")]
    public void The_wrong_order_points_at_what_came_too_early(string draft, string found)
    {
        var builder = new PlaybookBuilder().Concept("offer", "i can").Concept("refusal", "can not").Rule("tone.test", "kind: order\nfirst: offer\nthen: refusal");

        Assert.Equal(found, string.Join('|', builder.Found(draft)));
    }

    [Theory]
    [InlineData("Sorry, it's late.", "reason and offer")]
    [InlineData("Sorry, it's late because of the storm.", "")]
    [InlineData("It's late.", "apology, reason and offer")]
    [InlineData("Fine.", null)]
    public void Too_few_parts_name_the_absent_ones(string draft, string? missing)
    {
        var review = new PlaybookBuilder().Concept("sorry", "sorry").Concept("because", "because").Concept("offer", "i can").Concept("news", "late")
            .Rule("empathy.test", "kind: parts\nparts: {apology: [sorry], reason: [because], offer: [offer]}\nmin: 2\nat: news\nmessage: \"{missing}.\"").Review(draft);

        Assert.Equal(missing is null or "" ? [] : [missing + "."], review.Findings.Select(f => f.Message));
    }

    [Fact]
    public void A_hard_reply_points_at_its_hardest_sentences()
    {
        var review = new PlaybookBuilder().Rule("clarity.test", "kind: readability\nmaxGrade: 9\nmaxGradeByChannel: {email: 20}\nminWords: 12\nmessage: \"{value} over {limit}.\"")
            .Review("Your box is here. The administration of international reimbursement applications necessitates comprehensive documentation regarding identification.");

        Assert.Equal(["The administration of international reimbursement applications necessitates comprehensive documentation regarding identification."], review.Findings.Select(f => f.Excerpt));
        Assert.EndsWith("over 9.", review.Findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Your box is here and we send it to you on the day you need it most.", Channel.Chat)]
    [InlineData("International reimbursement.", Channel.Chat)]
    [InlineData("", Channel.Chat)]
    public void An_easy_or_a_short_reply_is_not_hard(string draft, Channel channel) =>
        Assert.Empty(new PlaybookBuilder().Rule("clarity.test", "kind: readability\nmaxGrade: 9\nminWords: 12").Found(draft, channel: channel));

    [Theory]
    [InlineData("one two three", Channel.Chat, "")]
    [InlineData("one two three four five", Channel.Chat, "four five")]
    [InlineData("one don't can't", Channel.Chat, "")]
    [InlineData("one two three", Channel.Sms, "three")]
    public void What_is_too_long_is_told_from_the_first_word_too_many(string draft, Channel channel, string found) =>
        Assert.Equal(found, string.Join('|', new PlaybookBuilder().Rule("clarity.test", "kind: length\nmaxWords: 3\nmaxWordsByChannel: {sms: 2}").Found(draft, channel: channel)));

    [Theory]
    [InlineData("maxQuestions: 2", "One? Two?", "")]
    [InlineData("maxQuestions: 2", "One? Two? Three? Four?", "Three?")]
    [InlineData("maxParagraphWords: 10", "one two three four five six seven eight nine ten", "")]
    [InlineData("maxParagraphWords: 10", "One two three four five six. Seven eight nine ten eleven.", "One two three four five six. Seven eight nine ten eleven")]
    [InlineData("maxParagraphWords: 10", "One two three four five six.\n\nSeven eight nine ten eleven.", "")]
    [InlineData("maxParagraphWords: 10", "One two three four five six.\nSeven eight nine ten eleven.", "")]
    [InlineData("maxSteps: 2\nlink: chain", "Open it, then click, then save.", "then click, then save")]
    [InlineData("maxSteps: 2\nlink: chain", "Open it, then click.", "")]
    [InlineData("maxSteps: 2\nlink: chain", "1. Open it, then click.\n2. Next, save.", "")]
    public void Structure_that_hides_the_matter_is_told(string limit, string draft, string found) =>
        Assert.Equal(found, string.Join('|', new PlaybookBuilder().Concept("chain", "then", "^ next").Rule("clarity.test", $"kind: structure\n{limit}").Found(draft)));

    [Theory]
    [InlineData("Open it, tap it and save it.", "Open it, tap it and save")]
    [InlineData("Then open it, tap it and then really save it.", "open it, tap it and then really save")]
    [InlineData("Open it, prise it, lift it, undo it and tap it.", "Open it, prise it, lift it, undo it and tap")]
    [InlineData("Open it and tap it.", "")]
    [InlineData("Open it. Tap it. Save it.", "")]
    [InlineData("Open it and tap it. Do save it, tap it and open it.", "")]
    public void Clauses_that_start_alike_are_counted_a_sentence(string draft, string found) =>
        Assert.Equal(found, string.Join('|', new PlaybookBuilder().Concept("step", "(open|tap|save)").Lexicon("clause-links.txt", "and").Lexicon("fillers.txt", "then", "really")
            .Rule("clarity.test", "kind: clauses\nof: step\nmax: 2").Found(draft)));
}
