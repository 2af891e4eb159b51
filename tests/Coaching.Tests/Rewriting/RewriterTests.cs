using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Rewriting;

public sealed class RewriterTests
{
    private static readonly Coach Swaps = Coach("""
        kind: substitution
        swap:
          commence: [start]
          utilize: [use]
          utilized: [used]
          unexceptional: [ordinary]
          approximate: [rough]
          ETA: [arrival time]
          basically: []
          at this point in time: [now]
        """);

    private static readonly Coach Sentences = Coach("""
        kind: phrase
        any: ["not my job"]
        rewrite: {scope: sentence, with: "Let me find the right person."}
        """);

    private static readonly Coach Clauses = Coach("""
        kind: phrase
        any: ["calm down"]
        rewrite: {scope: clause, with: "I see why this is upsetting."}
        """);

    [Theory]
    [InlineData("We commence now.", "We start now.")]
    [InlineData("Commence now.", "Start now.")]
    [InlineData("COMMENCE now.", "Start now.")]
    [InlineData("We COMMENCE now.", "We start now.")]
    [InlineData("It's done. Utilize it, please.", "It's done. Use it, please.")]
    [InlineData("At this point in time, it's closed.", "Now, it's closed.")]
    [InlineData("It has an ETA.", "It has an arrival time.")]
    public void A_replacement_takes_over_the_capital_of_its_sentence(string draft, string rewrite) => Assert.Equal(rewrite, Rewrite(Swaps, draft));

    [Theory]
    [InlineData("It's an utilized box.", "It's a used box.")]
    [InlineData("It's a utilized box.", "It's a used box.")]
    [InlineData("It's an unexceptional box.", "It's an ordinary box.")]
    [InlineData("It's a unexceptional box.", "It's an ordinary box.")]
    [InlineData("An approximate date will do.", "A rough date will do.")]
    [InlineData("It's the approximate date.", "It's the rough date.")]
    public void The_article_before_a_replacement_fits_its_sound(string draft, string rewrite) => Assert.Equal(rewrite, Rewrite(Swaps, draft));

    [Theory]
    [InlineData("It is, basically, done.", "It is done.")]
    [InlineData("It is basically done.", "It is done.")]
    [InlineData("It's done, basically.", "It's done.")]
    [InlineData("It's done basically!", "It's done!")]
    [InlineData("Basically, it's done.", "It's done.")]
    [InlineData("Basically it's done.", "It's done.")]
    [InlineData("Hi Ana, basically, it's done.", "Hi Ana, it's done.")]
    [InlineData("Hello, basically it's done.", "Hello, it's done.")]
    [InlineData("It ships today. Basically.", "It ships today.")]
    public void A_deletion_takes_its_commas_and_its_space_along(string draft, string rewrite) => Assert.Equal(rewrite, Rewrite(Swaps, draft));

    [Theory]
    [InlineData("That's not my job.", "Let me find the right person.")]
    [InlineData("Hi Ana, that's not my job.", "Hi Ana, let me find the right person.")]
    [InlineData("Hello, that's not my job! Bye.", "Hello, let me find the right person. Bye.")]
    [InlineData("Your box is here, but that's not my job.", "Your box is here. Let me find the right person.")]
    [InlineData("“Thanks. That's not my job.”", "“Thanks. Let me find the right person.”")]
    [InlineData("(That's not my job.)", "(Let me find the right person.)")]
    public void A_sentence_is_replaced_but_not_what_was_said_before_it(string draft, string rewrite) => Assert.Equal(rewrite, Rewrite(Sentences, draft));

    [Theory]
    [InlineData("That's not my job, ask Priya at 555 0142.")]
    [InlineData("Order 48213 is not my job.")]
    [InlineData("It's not my job to read https://help.example for you.")]
    [InlineData("Handling parcels that were lost on the way between two depots is not my job.")]
    public void A_sentence_that_says_more_is_not_thrown_away(string draft)
    {
        var rewrite = Rewrite(Sentences, draft);

        Assert.True(rewrite is null || rewrite.Contains("555 0142", StringComparison.Ordinal), rewrite);
    }

    [Theory]
    [InlineData("Calm down, your order 48213 ships on Friday.", "I see why this is upsetting. Your order 48213 ships on Friday.")]
    [InlineData("Please calm down and we will check order 48213.", "I see why this is upsetting. We will check order 48213.")]
    [InlineData("Your order 48213 ships on Friday, so calm down.", "Your order 48213 ships on Friday. I see why this is upsetting.")]
    [InlineData("Hi Ben, calm down, it's on its way.", "Hi Ben, I see why this is upsetting. It's on its way.")]
    public void A_clause_is_replaced_and_its_neighbours_stay(string draft, string rewrite) => Assert.Equal(rewrite, Rewrite(Clauses, draft));

    [Theory]
    [InlineData("If order 48213 is late, calm down.")]
    [InlineData("When you call us on Friday at 10:30, calm down.")]
    public void A_condition_is_not_torn_from_its_clause(string draft) => Assert.Null(Rewrite(Clauses, draft));

    private static string? Rewrite(Coach coach, string draft) => coach.ReviewDraft(new(draft)).Rewrite;

    private static Coach Coach(string rule) => new(new PlaybookBuilder().Rule("tone.test", rule).Load());
}
