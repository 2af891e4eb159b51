using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Rules.Kinds;

/// <summary>The kinds that look at words: phrase, substitution, concept, count, acronym, emphasis, emoji, proof.</summary>
public sealed class WordKindTests
{
    [Theory]
    [InlineData("", 3)]
    [InlineData("most: 1", 1)]
    [InlineData("most: 20", 5)]
    public void A_phrase_is_told_as_often_as_the_rule_allows(string most, int found) =>
        Assert.Equal(found, new PlaybookBuilder().Rule("tone.test", $"kind: phrase\nany: [bad]\n{most}").Found("Bad, bad, bad, bad, bad.").Count);

    [Fact]
    public void A_substitution_offers_its_twins_and_writes_the_first()
    {
        var review = new PlaybookBuilder().Rule("tone.test", "kind: substitution\nswap:\n  utilize: [use, work with]\n  in order to: [to]").Review("Utilize it in order to print.");

        Assert.Equal([["use", "work with"], ["to"]], review.Findings.Select(f => f.Alternatives));
        Assert.Equal("Use it to print.", review.Rewrite);
    }

    [Fact]
    public void A_concept_is_told_wherever_it_or_an_included_one_stands()
    {
        var builder = new PlaybookBuilder().Concept("late", "too late").ConceptFile("delay", "any: [delayed]\nunless: [\"not delayed\"]\nincludes: [late]")
            .Rule("tone.test", "kind: concept\nof: [delay]");

        Assert.Equal(["Delayed", "too late"], builder.Found("Delayed. Not delayed. It's too late."));
    }

    [Theory]
    [InlineData("Sorry.", Channel.Chat, "")]
    [InlineData("Sorry. Sorry.", Channel.Chat, "Sorry")]
    [InlineData("Sorry, sorry. Sorry.", Channel.Chat, "Sorry")]
    [InlineData("Sorry. Sorry.", Channel.Email, "")]
    [InlineData("Sorry. Sorry. Sorry.", Channel.Email, "Sorry")]
    public void What_is_counted_is_told_from_the_one_too_many(string draft, Channel channel, string found)
    {
        var builder = new PlaybookBuilder().Rule("tone.test", "kind: count\nany: [sorry]\nmax: 1\nperSentence: true\nmaxByChannel: {email: 2}\nmessage: \"{count} of {limit}.\"");

        Assert.Equal(found, string.Join('|', builder.Found(draft, channel: channel)));
    }

    [Fact]
    public void A_count_tells_how_many_and_how_many_are_fine()
    {
        var review = new PlaybookBuilder().Concept("apology", "sorry").Rule("tone.test", "kind: count\nof: apology\nmax: 1\nmessage: \"{count} of {limit}.\"").Review("Sorry, sorry. Sorry.");

        Assert.Equal(["3 of 1.", "3 of 1."], review.Findings.Select(f => f.Message));
    }

    [Theory]
    [InlineData("Send the RMA form.", null, "RMA")]
    [InlineData("Send the PDF form.", null, "")]
    [InlineData("Send the RMA form.", "What is an rma?", "")]
    [InlineData("Send the RMA (return number).", null, "")]
    [InlineData("Send the return number (RMA).", null, "")]
    [InlineData("Send the RMA 20 form to AB-1204.", null, "")]
    [InlineData("SEND THE FORM", null, "")]
    [InlineData("The RMA and the RMA.", null, "RMA")]
    [InlineData("I am A OK.", null, "")]
    [InlineData("ABCDEFG is long.", null, "")]
    public void An_acronym_is_told_once_unless_it_is_known(string draft, string? customer, string found) =>
        Assert.Equal(found, string.Join('|', new PlaybookBuilder().Lexicon("acronyms.txt", "PDF", "OK").Rule("clarity.test", "kind: acronym").Found(draft, customer)));

    [Theory]
    [InlineData("PLEASE READ it.", "PLEASE READ")]
    [InlineData("PLEASE read it.", "")]
    [InlineData("PLEASE, I SAID it.", "PLEASE, I SAID")]
    [InlineData("Scan the PDF FAQ.", "")]
    [InlineData("I CAN'T READ it.", "I CAN'T READ")]
    [InlineData("Tap PLEASE READ below.", "")]
    [InlineData("The key PLEASE_READ_SAID is set.", "")]
    [InlineData("Now!! Why?? No! Yes?", "!!|??")]
    [InlineData("Now!?!", "!?!")]
    [InlineData("Wow... no", "")]
    public void Shouting_is_two_capital_words_or_heaped_marks(string draft, string found) =>
        Assert.Equal(found, string.Join('|', new PlaybookBuilder().Lexicon("acronyms.txt", "PDF", "FAQ").Concept("known", "please", "read", "said").Rule("tone.test", "kind: emphasis\ncaps: 2\nmarks: 2").Found(draft)));

    [Theory]
    [InlineData("PLEASE do it, I SAID so, READ it.", "READ")]
    [InlineData("PLEASE do it, I SAID so.", "")]
    [InlineData("Reply PLEASE, tap READ, the PDF and I SAID so.", "")]
    public void Words_in_capitals_here_and_there_add_up(string draft, string found) =>
        Assert.Equal(found, string.Join('|', new PlaybookBuilder().Lexicon("acronyms.txt", "PDF", "FAQ").Concept("known", "please", "read", "said").Rule("tone.test", "kind: emphasis\nscattered: 3").Found(draft)));

    [Theory]
    [InlineData("Fine 😀 so 😀", "😀")]
    [InlineData("Fine :)", ":)")]
    [InlineData("Fine ;-) now", ";-)")]
    [InlineData("At 3:Dublin", "")]
    [InlineData("A ☀ day", "☀")]
    [InlineData("Done ✓ and 漢字", "")]
    [InlineData("\uD83D alone", "")]
    public void The_first_emoji_is_told(string draft, string found) =>
        Assert.Equal(found, string.Join('|', new PlaybookBuilder().Rule("tone.test", "kind: emoji").Found(draft)));

    [Theory]
    [InlineData("placeholder", "Hi [name], by {date} or <your name>.", "[name]|{date}|<your name>")]
    [InlineData("placeholder", "See [1] and [the guide](https://x.example).", "")]
    [InlineData("placeholder", "Order ____ for [name].", "[name]")]
    [InlineData("blank", "Order ____ for [name].", "____")]
    [InlineData("doubled-word", "Send the the box.", "the the")]
    [InlineData("doubled-word", "Send The the box that that had had.", "The the")]
    [InlineData("doubled-word", "The box. Box it. No, no. Wagga Wagga", "")]
    [InlineData("doubled-word", "Send the\nthe box.", "the\nthe")]
    [InlineData("misspelling", "Teh box is recieved.", "Teh|recieved")]
    [InlineData("misspelling", "The \"teh\" box.", "")]
    [InlineData("slip", "The warehuose and the warehouse.", "warehuose")]
    [InlineData("slip", "The Warehuose is recieved.", "")]
    public void A_proof_reader_finds_slips(string check, string draft, string found) =>
        Assert.Equal(found, string.Join('|', new PlaybookBuilder().Lexicon("misspellings.txt", "teh\tthe", "recieved\treceived").Concept("known", "warehouse", "received").Rule("clarity.test", $"kind: proof\ncheck: {check}").Found(draft)));

    [Fact]
    public void Slips_are_mended_in_the_rewrite()
    {
        var coach = new Coach(new PlaybookBuilder().Lexicon("misspellings.txt", "teh\tthe")
            .Rule("clarity.spelling", "kind: proof\ncheck: misspelling").Rule("clarity.doubled", "kind: proof\ncheck: doubled-word")
            .Rule("tone.marks", "kind: emphasis\nmarks: 2").Load());

        Assert.Equal("The box is on its way!", coach.ReviewDraft(new Draft("Teh box box is on its way!!!")).Rewrite);
    }
}
