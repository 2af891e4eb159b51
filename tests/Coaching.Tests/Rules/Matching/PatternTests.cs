using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Rules.Matching;

/// <summary>The pattern language, construct by construct, as the playbook's README tells it.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("you should have", "You should have called.", "You should have")]
    [InlineData("you should have", "YOU SHOULD HAVE called.", "YOU SHOULD HAVE")]
    [InlineData("you should have", "You should've called.", "You should've")]
    [InlineData("do not worry", "Don't worry.", "Don't worry")]
    [InlineData("do not worry", "Don’t worry.", "Don’t worry")]
    [InlineData("do not worry", "dont worry", "dont worry")]
    [InlineData("don't worry", "Do not worry.", "Do not worry")]
    [InlineData("you are wrong", "You're wrong.", "You're wrong")]
    [InlineData("you are wrong", "ur wrong, youre wrong", "youre wrong")]
    [InlineData("can not help", "I cannot help. I can't help.", "cannot help|can't help")]
    [InlineData("it is done", "It's done.", "It's done")]
    [InlineData("it has arrived", "It's arrived.", "It's arrived")]
    [InlineData("i would call", "I'd call.", "I'd call")]
    [InlineData("i had called", "I'd called.", "I'd called")]
    [InlineData("customer's fault", "It's the customer's fault.", "customer's fault")]
    [InlineData("follow-up", "The follow-up and the follow up.", "follow-up|follow up")]
    [InlineData("should have", "You should. Have a nice day.", "")]
    [InlineData("should have", "You should, have faith.", "should, have")]
    public void Words_match_in_order_within_a_sentence(string pattern, string text, string found) => AssertFound(pattern, text, found);

    [Theory]
    [InlineData("(calm|cool off|relax)", "Calm it, cool off, relax.", "Calm|cool off|relax")]
    [InlineData("calm (it|yourself)? down", "Calm down, calm yourself down.", "Calm down|calm yourself down")]
    [InlineData("(very|so)? sorry", "Very sorry.", "Very sorry")]
    [InlineData("(we|i) (can (not|never)|will not) help", "I can never help, we won't help.", "I can never help|we won't help")]
    [InlineData("(a b)? c", "a b c. c. b c.", "a b c|c|c")]
    [InlineData("wait~", "wait waits waited waiting waiter", "wait|waits|waited|waiting")]
    [InlineData("stop~", "stop stopped stopping", "stop|stopped|stopping")]
    [InlineData("apply~", "apply applies applied applying", "apply|applies|applied|applying")]
    [InlineData("go~ away", "He went away.", "went away")]
    [InlineData("(reach out)~", "She reached out.", "reached out")]
    [InlineData("you .. wrong", "You got it all wrong.", "You got it all wrong")]
    [InlineData("you .. wrong", "You a b c wrong.", "You a b c wrong")]
    [InlineData("you .. wrong", "You a b c d wrong.", "")]
    [InlineData("you ..5 wrong", "You a b c d e wrong.", "You a b c d e wrong")]
    [InlineData("you .. wrong", "You did. It's wrong.", "")]
    [InlineData("you ..1 wrong", "You wrong, you a wrong, you a b wrong.", "You wrong|you a wrong")]
    [InlineData("# days", "In 3 days or ten days.", "3 days")]
    [InlineData("dear []", "Dear [name], hello", "Dear [name]")]
    [InlineData("by (#|[])", "By 3, by [time].", "By 3|by [time]")]
    [InlineData("^ no", "No, not that. Oh no.", "No")]
    [InlineData("sorry $", "Sorry, no. I'm sorry.", "sorry")]
    [InlineData("^ whatever $", "Whatever. Whatever you like.", "Whatever")]
    [InlineData("i do not know (what|why|$)", "I don't know. I don't know why. I don't know it.", "I don't know|I don't know why")]
    public void Each_construct_does_what_the_readme_says(string pattern, string text, string found) => AssertFound(pattern, text, found);

    [Theory]
    [InlineData("You really should just have called.", "really should just have", true)]
    [InlineData("You should quite honestly have called.", "should quite honestly have", true)]
    [InlineData("You should a have called.", "", true)]
    [InlineData("You should just quite really have called.", "", true)]
    [InlineData("You should just have called.", "", false)]
    [InlineData("You should have called.", "should have", false)]
    public void Up_to_two_fillers_may_stand_between_words(string text, string found, bool fillers)
    {
        var builder = new PlaybookBuilder().Lexicon("fillers.txt", "just", "really", "quite", "honestly")
            .Rule("tone.test", $"kind: phrase\nany: [\"(really)? should have\"]\nfillers: {(fillers ? "true" : "false")}");

        Assert.Equal(found, string.Join('|', builder.Found(text)));
    }

    [Fact]
    public void A_lexicon_entry_may_be_several_words()
    {
        var builder = new PlaybookBuilder().Lexicon("couriers.txt", "# who brings it", "courier", "delivery company  # two words")
            .Rule("tone.test", "kind: phrase\nany: [\"the {couriers}\"]");

        Assert.Equal(["The courier", "the delivery company"], builder.Found("The courier, the delivery company, the van."));
    }

    [Fact]
    public void Unless_silences_a_hit_it_overlaps_and_no_other()
    {
        var builder = new PlaybookBuilder().Rule("tone.test", "kind: phrase\nany: [calm down]\nunless: [\"not .. calm down\"]");

        Assert.Equal(["calm down"], builder.Found("I won't ask you to not calm down. Please calm down."));
    }

    [Theory]
    [InlineData("[\"calm down\", \"please calm down now\", \"down\"]", "Please calm down now.", "Please calm down now")]
    [InlineData("[\"a b\", \"b c d\"]", "a b c d", "a b")]
    [InlineData("[\"a\", \"a b\", \"a b c\"]", "a b d", "a b")]
    public void The_longest_match_from_the_first_word_is_told(string any, string text, string found) =>
        Assert.Equal(found, string.Join('|', new PlaybookBuilder().Rule("tone.test", $"kind: phrase\nany: {any}").Found(text)));

    [Theory]
    [InlineData("We definately can.", "definately can")]
    [InlineData("We definitly can.", "definitly can")]
    [InlineData("We definitely cam.", "")]
    public void One_wrong_letter_is_forgiven_in_long_words_only(string text, string found) => AssertFound("definitely can", text, found);

    [Theory]
    [InlineData("> Calm down.\nI see.")]
    [InlineData("You wrote “calm down”.")]
    [InlineData("```\ncalm down\n```")]
    [InlineData("See https://x.example/calm-down")]
    [InlineData("I see.\n\nBest regards,\nCalm Down")]
    public void Words_that_are_not_the_agents_never_match(string text) => AssertFound("calm down", text, "");

    [Theory]
    [InlineData("a (b", "a ( is never closed in the pattern \"a (b\"")]
    [InlineData("a (b|) c", "an empty choice in the pattern \"a (b|) c\"; write (…)? for something optional")]
    [InlineData("a ... b", "a gap is written as two dots, in the pattern \"a ... b\"")]
    [InlineData("a ..13 b", "a gap of 13 words in the pattern \"a ..13 b\"; 1 to 12 are allowed")]
    [InlineData("a ..0 b", "a gap of 0 words in the pattern \"a ..0 b\"; 1 to 12 are allowed")]
    [InlineData("a {nobody} b", "no lexicon 'nobody' for the pattern \"a {nobody} b\"; put lexicons/nobody.txt into the playbook")]
    [InlineData("a {open", "no lexicon 'open' for the pattern \"a {open\"; put lexicons/open.txt into the playbook")]
    [InlineData("a / b", "unexpected '/' in the pattern \"a / b\"; words, ( | ), {lexicon}, .., #, [], ^ and $ are known")]
    [InlineData("a ^ b", "unexpected '^' in the pattern \"a ^ b\"; words, ( | ), {lexicon}, .., #, [], ^ and $ are known")]
    [InlineData("a ) b", "unexpected ')' in the pattern \"a ) b\"; words, ( | ), {lexicon}, .., #, [], ^ and $ are known")]
    [InlineData("(a)?", "the pattern \"(a)?\" would match without any word; give it at least one word that must occur")]
    [InlineData("..", "the pattern \"..\" would match without any word; give it at least one word that must occur")]
    [InlineData("^ $", "the pattern \"^ $\" would match without any word; give it at least one word that must occur")]
    [InlineData("a $ b", "unexpected 'b' in the pattern \"a $ b\"")]
    [InlineData("..99999999999 a", "a gap of 99999999999 words in the pattern \"..99999999999 a\"; 1 to 12 are allowed")]
    public void A_malformed_pattern_says_how_to_mend_it(string pattern, string problem)
    {
        var problems = new PlaybookBuilder().Rule("tone.test", $"kind: phrase\nany: ['{pattern}']").Problems();

        Assert.Equal([$"playbook/en/tone/test.yml(2,7): {problem}"], problems);
    }

    private static void AssertFound(string pattern, string text, string found) =>
        Assert.Equal(found, string.Join('|', new PlaybookBuilder().Rule("tone.test", $"kind: phrase\nmost: 20\nany: [\"{pattern}\"]").Found(text)));
}
