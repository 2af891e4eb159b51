using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Rules.Kinds;

/// <summary>The kinds that watch over a team's voice.</summary>
public sealed class VoiceKindTests
{
    [Theory]
    [InlineData("We'll send Ana's box, it's here.", "We'll|it's")]
    [InlineData("We’ll see. Don't worry.", "We’ll|Don't")]
    [InlineData("The customer's box and my sister's.", "")]
    [InlineData("We will send it.", "")]
    public void Short_forms_are_found_and_possessives_are_not(string draft, string found) =>
        Assert.Equal(found, string.Join('|', new PlaybookBuilder().Rule("tone.test", "kind: contractions\ncheck: used").Found(draft)));

    [Theory]
    [InlineData("We will send it.", "We will")]
    [InlineData("We'll send it.", "")]
    [InlineData("It does not fit and it isn't blue.", "does not")]
    public void Words_in_full_are_found_and_short_forms_are_not(string draft, string found) =>
        Assert.Equal(found, string.Join('|', new PlaybookBuilder().Rule("tone.test", "kind: contractions\ncheck: spelledOut\nany: [we will, \"(does|is) not\"]").Found(draft)));

    [Theory]
    [InlineData("max: 0", "Thank you!! See you!", "!!")]
    [InlineData("max: 1", "Thank you!! See you!", "!")]
    [InlineData("max: 2", "Thank you!! See you!", "")]
    [InlineData("max: 0", "Thank you.", "")]
    public void Exclamation_marks_have_a_limit(string max, string draft, string found) =>
        Assert.Equal(found, string.Join('|', new PlaybookBuilder().Rule("tone.test", "kind: exclamation\n" + max).Found(draft)));

    [Theory]
    [InlineData("max: 1", "Hi 😀 there 🎉🎉 you 🎉", "🎉🎉")]
    [InlineData("max: 1", "Hi 😀 there", "")]
    public void Emoji_may_have_a_limit(string max, string draft, string found) =>
        Assert.Equal(found, string.Join('|', new PlaybookBuilder().Rule("tone.test", "kind: emoji\n" + max).Found(draft)));

    [Fact]
    public void The_teams_own_word_is_offered_in_place_of_another()
    {
        var finding = Assert.Single(new PlaybookBuilder().Rule("tone.test", "kind: houseWords\ncheck: prefer").File("voice.yml", "prefer: {member: [customer, client]}").Review("Each client gets a key.").Findings);

        Assert.Equal("client", finding.Excerpt);
        Assert.Equal(["member"], finding.Alternatives);
    }

    [Fact]
    public void Without_house_words_nothing_is_found() =>
        Assert.Empty(new PlaybookBuilder().Rule("tone.test", "kind: houseWords\ncheck: avoid").Found("Each client gets a key."));
}
