using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Rules.Loading;

public sealed class PlaybookLoaderTests
{
    private const string Blunt = "kind: phrase\nany: [calm down]";

    [Fact]
    public void All_problems_of_a_thoroughly_wrong_folder_are_told_at_once()
    {
        var problems = new PlaybookBuilder()
            .File("en/tone/blunt.yml", """
                kind: phrase
                dimenson: tone
                severity: medum
                mesage: "Found."
                why: It matters.
                better: [One., Two., Three., Four.]
                any:
                  - "a (b"
                  - [nested]
                unless: {a: b}
                fillers: perhaps
                most: 99
                when:
                  chanel: [chat]
                  channel: [fax]
                  draft: [refusal]
                rewrite: {scope: match, with: "Within 24 hours.", extra: 1}
                examples:
                  - {bad: "No marks."}
                  - {good: "Fine.", chanel: chat}
                  - text
                """)
            .File("en/tone/unkind.yml", "kind: phrases\n")
            .File("en/stray.yml", "kind: phrase\n")
            .File("en/tone/twice.yml", "kind: phrase\nwhy: a\nwhy: b\n")
            .File("en/tone/list.yml", "- a\n- b\n")
            .File("en/tone/broken.yml", "kind: [phrase\n")
            .File("en/concepts/empty.yml", "side: nobody\nexamples: [{in: a}]\n")
            .Concept("one", "first")
            .ConceptFile("two", "includes: [three]")
            .ConceptFile("three", "includes: [two]")
            .Lexicon("spelling.tsv", "colour\tcolor", "grey gray")
            .File("overrides.yml", "silence: [tone.nothing]\nseverity: {tone.nobody: low, tone.unkind: grave}\nreweigh: {}\n")
            .Problems();

        Golden.Match(string.Join('\n', problems) + "\n", "playbook", "wrong.txt");
    }

    [Theory]
    [InlineData("mesage: Oops.", "playbook/en/tone/blunt.yml(3,1): unknown key 'mesage'; did you mean 'message'?")]
    [InlineData("unles: [a]", "playbook/en/tone/blunt.yml(3,1): unknown key 'unles'; did you mean 'unless'?")]
    [InlineData("color: red", "playbook/en/tone/blunt.yml(3,1): unknown key 'color'; known here: any, better, dimension, examples, fillers, kind, lesson, message, most, rewrite, severity, unless, when, why, yieldsTo")]
    public void An_unknown_key_is_refused_with_the_one_that_was_meant(string line, string problem) =>
        Assert.Equal([problem], new PlaybookBuilder().Rule("tone.blunt", Blunt + "\n" + line).Problems());

    [Fact]
    public void A_folder_that_does_not_exist_is_named()
    {
        var folder = Path.Combine(Path.GetTempPath(), "coachbot-no-such-folder");

        var wrong = Assert.Throws<CoachBot.Coaching.Rules.Loading.PlaybookException>(() => CoachBot.Coaching.Rules.Loading.PlaybookLoader.Load(folder));

        Assert.Equal($"The playbook has 1 problem:{Environment.NewLine}{folder}(0,0): this playbook folder does not exist; create it or correct Coaching:PlaybookPaths", wrong.Message);
    }

    [Fact]
    public void A_repeated_key_is_refused_with_its_place()
    {
        var problem = Assert.Single(new PlaybookBuilder().Rule("tone.blunt", Blunt + "\nlesson: a\nlesson: b").Problems());

        Assert.StartsWith("playbook/en/tone/blunt.yml(4,1): not readable as YAML: Duplicate key", problem, StringComparison.Ordinal);
        Assert.EndsWith("check indentation, quotes and repeated keys", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind: phrase\nany: [a]\nexamples: [{bad: '[[a]]'}, {good: b}, {good: c}]", "(3,11): a rule needs at least 2 bad and 2 good examples")]
    [InlineData("kind: phrase\nany: [a]\nexamples: [{bad: 'a'}, {bad: '[[a]]'}, {good: b}, {good: c}]", "(3,18): a bad example marks the exact words: [[like this]]")]
    [InlineData("kind: phrase\nany: []", "(2,6): 'any' is empty; give at least one")]
    [InlineData("kind: phrase", "(1,1): 'any' is missing; give at least one")]
    [InlineData("kind: phrase\nany: [a]\nmost: 0", "(3,7): 'most' is '0'; it must be a number from 1 to 20")]
    [InlineData("kind: phrase\nany: [a]\nmost: many", "(3,7): 'most' is 'many'; it must be a number from 1 to 20")]
    [InlineData("kind: phrase\nany: [a]\nwhen: {channel: [fax]}", "(3,18): 'channel' is 'fax'; it must be one of chat, email, sms, social, review, phone")]
    [InlineData("kind: phrase\nany: [a]\nwhen: {draft: [refusal]}", "(3,16): 'draft' names the concept 'refusal', which has no file; write concepts/refusal.yml or use one of the existing ones")]
    [InlineData("kind: phrase\nany: [a]\nrewrite: {scope: match, with: 'In 3 days.'}", "(3,31): a rewrite holds no digits; put unknown facts as [placeholders]")]
    [InlineData("kind: phrase\nany: [a]\nrewrite: {scope: word, with: x}", "(3,18): 'scope' is 'word'; it must be one of match, clause, sentence, start, end")]
    [InlineData("kind: phrase\nany: [a]\nbetter: []", "(3,9): 'better' is missing; give one to three better wordings")]
    [InlineData("kind: count\nmax: 1", "(1,1): a count needs either one concept (of:) or patterns (any:)")]
    [InlineData("kind: parts\nparts: {one: [question]}\nat: start", "(2,8): 'parts' needs at least two parts, each a name with its concepts")]
    [InlineData("kind: substitution", "(1,1): 'swap' is missing; write pattern: [replacement, …] below it")]
    [InlineData("kind: compare\ncheck: everything", "(2,8): 'check' is 'everything'; it must be one of formality, heat, specifics, concrete, answer, answerFirst, yesNo, name, nameCount, readBack, scareQuotes")]
    [InlineData("kind: compare", "(1,1): 'check' is missing; every entry of this kind needs it")]
    public void Each_mistake_says_what_would_be_right(string body, string problem) =>
        Assert.Equal(["playbook/en/tone/blunt.yml" + problem], new PlaybookBuilder().Rule("tone.blunt", body).Problems());

    [Fact]
    public void A_concept_that_includes_itself_on_a_detour_is_refused()
    {
        var problems = new PlaybookBuilder().ConceptFile("a", "includes: [b]").ConceptFile("b", "any: [x]\nincludes: [c]").ConceptFile("c", "includes: [a]").Problems();

        Assert.Equal(3, problems.Count);
        Assert.Contains("playbook/en/concepts/a.yml(1,11): the concept 'a' includes itself; take one link of the circle out", problems);
    }

    [Fact]
    public void A_team_adds_rules_and_words_silences_and_reweighs()
    {
        var shipped = new PlaybookBuilder().Rule("tone.blunt", Blunt).Rule("tone.loud", "kind: phrase\nany: [be quiet]").Rule("tone.jargon", "kind: phrase\nany: [\"the {jargon}\"]").Lexicon("jargon.txt", "sku");
        var team = new PlaybookBuilder().Rule("team.motto", "kind: phrase\nany: [to the moon]").Lexicon("jargon.txt", "widget")
            .File("overrides.yml", "silence: [tone.loud]\nseverity: {tone.blunt: block}");

        var review = new Coach(shipped.LoadWith(team)).ReviewDraft(new Draft("Calm down. Be quiet. To the moon. The widget and the sku."));

        Assert.Equal(["Calm down", "To the moon", "The widget", "the sku"], review.Findings.Select(f => f.Excerpt));
        Assert.Equal(Severity.Block, review.Findings[0].Severity);
        Assert.Equal(Verdict.Hold, review.Verdict);
    }

    [Fact]
    public void A_team_cannot_silence_or_reweigh_what_does_not_exist()
    {
        var team = new PlaybookBuilder().File("overrides.yml", "silence:\n  - tone.quiet\nseverity:\n  tone.lout: low");

        var problems = new PlaybookBuilder().Rule("tone.loud", Blunt).Problems(team);

        Assert.Equal(
        [
            "team/overrides.yml(2,3): there is no rule 'tone.quiet'; `playbook list` shows all ids",
            "team/overrides.yml(4,3): there is no rule 'tone.lout'; `playbook list` shows all ids",
        ], problems);
    }

    [Fact]
    public void A_teams_rule_and_concept_need_names_of_their_own()
    {
        var shipped = new PlaybookBuilder().Rule("tone.blunt", Blunt).Concept("refusal", "no way");
        var team = new PlaybookBuilder().Rule("tone.blunt", Blunt).Concept("refusal", "never");

        Assert.Equal(
        [
            "team/en/concepts/refusal.yml(1,1): a concept 'refusal' exists already; choose another name",
            "team/en/tone/blunt.yml(1,7): a rule 'tone.blunt' exists already; give the file another name, or silence the shipped rule in overrides.yml",
        ], shipped.Problems(team));
    }

    [Fact]
    public void A_team_folder_needs_no_folder_for_its_language()
    {
        var team = new PlaybookBuilder().File("overrides.yml", "silence: [tone.blunt]").File("team/motto.yml", "kind: emoji\ndimension: tone\nseverity: low\nmessage: a.\nwhy: b.\nexamples: [{bad: '[[a]]'}, {bad: '[[a]]'}, {good: b}, {good: b}]");

        var playbook = new PlaybookBuilder().Rule("tone.blunt", Blunt).LoadWith(team);

        Assert.Equal(["team.motto"], playbook.Summaries.Select(s => s.Id));
    }

    [Fact]
    public void An_empty_team_folder_changes_nothing() =>
        Assert.Equal(1, new PlaybookBuilder().Rule("tone.blunt", Blunt).LoadWith(new PlaybookBuilder()).RuleCount);
}
