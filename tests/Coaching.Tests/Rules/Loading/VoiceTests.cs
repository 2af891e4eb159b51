using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Rules.Loading;

/// <summary>A team's <c>voice.yml</c>, and the rules that speak only for it.</summary>
public sealed class VoiceTests
{
    private const string Hit = "kind: phrase\nany: [hit]\n";

    [Theory]
    [InlineData("formality: formal", "formality: formal", true)]
    [InlineData("formality: formal", "formality: casual", false)]
    [InlineData("formality: formal", "emoji: never", false)]
    [InlineData("formality: [casual, neutral]", "formality: neutral", true)]
    [InlineData("contractions: avoid", "contractions: avoid", true)]
    [InlineData("emoji: sparingly", "emoji: sparingly", true)]
    [InlineData("exclamation: none", "exclamation: none", true)]
    [InlineData("humor: never", "humor: free", false)]
    [InlineData("formality: formal, emoji: never", "formality: formal", false)]
    public void A_rule_may_be_for_a_voice(string when, string voice, bool speaks) =>
        Assert.Equal(speaks, new PlaybookBuilder().Rule("tone.test", Hit + $"when: {{voice: {{{when}}}}}").File("voice.yml", voice).Found("Hit.").Count == 1);

    [Fact]
    public void Without_a_voice_nothing_is_judged() =>
        Assert.Empty(new PlaybookBuilder().Rule("tone.test", Hit + "when: {voice: {formality: [casual, neutral, formal]}}").Found("Hit."));

    [Fact]
    public void The_voice_may_stand_beside_the_folder_of_the_language_or_in_it()
    {
        var rule = Hit + "when: {voice: {emoji: never}}";

        Assert.Single(new PlaybookBuilder().Rule("tone.test", rule).File("en/voice.yml", "emoji: never").Found("Hit."));
        Assert.Single(new PlaybookBuilder().Rule("tone.test", rule).File("voice.yml", "emoji: never").Found("Hit."));
    }

    [Fact]
    public void A_later_folder_moves_the_sliders_it_sets_and_adds_its_words()
    {
        var shipped = new PlaybookBuilder().Rule("tone.formal", Hit + "when: {voice: {formality: formal, emoji: never}}").Rule("tone.words", "kind: houseWords\ncheck: avoid")
            .File("voice.yml", "formality: casual\nemoji: never\navoid: [cheap]");
        var team = new PlaybookBuilder().File("voice.yml", "formality: formal\navoid: [guys]");

        var review = new Coach(shipped.LoadWith(team)).ReviewDraft(new Draft("Hit. It is cheap. Thank you guys."));

        Assert.Equal(["Hit", "cheap", "guys"], review.Findings.Select(f => f.Excerpt).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_problems_of_a_wrong_voice_are_told_at_once() =>
        Assert.Equal(
        [
            "playbook/voice.yml(1,12): 'formality' is 'posh'; it must be one of casual, neutral, formal",
            "playbook/voice.yml(2,1): unknown key 'contractons'; did you mean 'contractions'?",
            "playbook/voice.yml(3,8): 'emoji' must be a text",
            "playbook/voice.yml(4,16): a ( is never closed in the pattern \"a (b\"",
            "playbook/voice.yml(4,24): 'avoid' and 'prefer' both name 'member'; take it out of one",
            "playbook/voice.yml(5,19): 'member' would take its own place; name the word it replaces",
            "playbook/voice.yml(6,14): 'exclamation' is 'lots'; it must be one of none, few, free",
        ], new PlaybookBuilder().File("voice.yml", "formality: posh\ncontractons: use\nemoji: [never]\navoid: [cheap, \"a (b\", member]\nprefer: {member: [member, customer]}\nexclamation: lots").Problems());

    [Theory]
    [InlineData("when: {voice: {formality: posh}}", "(3,27): 'formality' is 'posh'; it must be one of casual, neutral, formal")]
    [InlineData("when: {voice: {formalty: formal}}", "(3,16): unknown key 'formalty'; did you mean 'formality'?")]
    [InlineData("when: {voice: formal}", "(3,15): 'voice' must be a mapping (key: value)")]
    [InlineData("examples: [{bad: '[[hit]]', voice: {humor: none}}, {bad: '[[hit]]'}, {good: a}, {good: b}]", "(3,44): 'humor' is 'none'; it must be one of never, sparingly, free")]
    public void A_wrong_condition_or_example_says_what_would_be_right(string line, string problem) =>
        Assert.Equal(["playbook/en/tone/test.yml" + problem], new PlaybookBuilder().Rule("tone.test", Hit + line).Problems());

    [Fact]
    public void Examples_bring_their_own_voice_whatever_the_team_has_set()
    {
        const string Rule = "kind: houseWords\ncheck: avoid\nexamples:\n  - {bad: 'It is [[cheap]].', voice: {avoid: [cheap]}}\n  - {bad: '[[Guys]], hello.', voice: {avoid: [guys]}}\n  - {good: It is cheap.}\n  - {good: 'Guys, hello.', voice: {avoid: [cheap]}}";

        var (ran, failed) = CoachBot.Coaching.Rules.ExampleRunner.Run(new PlaybookBuilder().Rule("tone.words", Rule).File("voice.yml", "avoid: [hello]").Load());

        Assert.Equal(4, ran);
        Assert.Empty(failed);
    }
}
