using CoachBot.Coaching.Phrases;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Phrases;

public sealed class PhraseSearchTests
{
    private static readonly PhraseSearch Search = new(Shipped.Coach);

    [Theory]
    [InlineData("calm down")]
    [InlineData("You need to calm down!")]
    public void What_would_be_flagged_comes_first_with_its_own_words(string query)
    {
        var first = Search.Search(query)[0];

        Assert.Equal("trigger.calm-down", first.Rule);
        Assert.Contains("calm down", first.Instead, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(first.Why);
    }

    [Theory]
    [InlineData("policy")]
    [InlineData("refund")]
    [InlineData("sorry")]
    [InlineData("wait")]
    [InlineData("unfortun")]
    public void Words_of_rules_and_examples_are_found(string query) => Assert.NotEmpty(Search.Search(query));

    [Fact]
    public void Without_words_there_is_a_choice()
    {
        var choice = Search.Search("  ");

        Assert.InRange(choice.Count, 10, PhraseSearch.MostFound);
        Assert.Equal(choice.Count, choice.Select(p => p.Text).Distinct().Count());
    }

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("\uD83D")]
    public void What_no_rule_knows_finds_nothing(string query) => Assert.Empty(Search.Search(query));

    [Fact]
    public void No_phrase_has_a_gap_that_only_a_match_could_fill() =>
        Assert.All("abcdefghijklmnopqrstuvwxyz".SelectMany(c => Search.Search($"{c}{c}e in on")).Concat(Search.Search("policy")), p => Assert.DoesNotContain("{", p.Text, StringComparison.Ordinal));

    [Fact]
    public void A_very_long_search_is_cut() => Assert.NotNull(Search.Search(new string('a', 100_000) + " calm down"));
}
