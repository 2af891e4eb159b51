using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Channels.Teams;
using CoachBot.Coaching.Drafts;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

public sealed class AdaptiveCardTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [MemberData(nameof(ReplyCases.Names), MemberType = typeof(ReplyCases))]
    public void The_card_is_as_reviewed(string name) => Golden.Match(Card(name).ToJsonString(Readable), $"replies/{name}/card.json");

    [Theory]
    [MemberData(nameof(ReplyCases.Names), MemberType = typeof(ReplyCases))]
    public void The_card_keeps_the_rules_of_the_house(string name)
    {
        var card = Card(name);

        Assert.Equal("1.5", (string?)card["version"]);
        Assert.NotEmpty((string)card["fallbackText"]!);
        var ids = Elements(card).Select(e => (string?)e["id"]).OfType<string>().ToArray();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var element in Elements(card))
        {
            switch ((string?)element["type"])
            {
                case "TextBlock":
                    Assert.True((bool?)element["wrap"], element.ToJsonString());
                    break;
                case "ActionSet":
                    Assert.InRange(element["actions"]!.AsArray().Count, 1, 6);
                    break;
                case "Action.Execute":
                    Assert.Contains((string?)element["verb"], element["data"]!["do"] is { } decision ? [(string)decision!] : new[] { "not-useful", "sent", "again" });
                    Assert.True(JsonNode.DeepEquals(element["data"], element["fallback"]!["data"]));
                    Assert.Equal("Action.Submit", (string?)element["fallback"]!["type"]);
                    break;
                case "RichTextBlock":
                    Assert.NotEmpty(element["inlines"]!.AsArray());
                    break;
                default:
                    break;
            }
        }
    }

    [PlaygroundFact]
    public async Task Every_card_fits_the_published_schema() =>
        Assert.Equal("", await PublishedSchema.ProblemsAsync("card", [.. ReplyCases.All.Keys.Select(n => Repository.PathOf("tests", "golden", "replies", n, "card.json")).Where(File.Exists)]));

    [Theory]
    [InlineData("hostile")]
    [InlineData("hostile-conversation")]
    public void Untrusted_words_stand_only_in_text_runs(string name)
    {
        foreach (var element in Elements(Card(name)).Where(e => (string?)e["type"] is "TextBlock" or "Action.Execute" or "AdaptiveCard"))
        {
            foreach (var value in element.Select(p => p.Value).OfType<JsonValue>())
            {
                Assert.DoesNotContain("Everyone", value.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_finding_that_blocks_has_no_button_to_silence_it() =>
        Assert.DoesNotContain(Elements(Card("hold")), e => (string?)e["verb"] == "not-useful");

    [Fact]
    public void Folded_findings_wait_behind_a_button()
    {
        var more = Assert.Single(Elements(Card("late-refund")), e => (string?)e["id"] == "more");

        Assert.False((bool?)more["isVisible"]);
        Assert.Equal(2, more["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(5_000)]
    [InlineData(20_000)]
    public void The_card_never_grows_beyond_what_channels_take(int characters)
    {
        var draft = string.Concat(Enumerable.Repeat("please calm down\n", characters / 17));
        var findings = Enumerable.Repeat(Some.Finding(draft, "calm down"), 40).ToArray();

        var json = AdaptiveCardRenderer.Render(Some.Review(draft, Verdict.Tweak, findings, draft));

        Assert.InRange(Encoding.UTF8.GetByteCount(json), 1, 27 * 1024);
        var runs = Elements(JsonNode.Parse(json)!.AsObject()).Where(e => (string?)e["type"] == "TextRun").ToArray();
        Assert.Contains(runs, r => ((string?)r["text"])!.Contains("calm down", StringComparison.Ordinal));
        Assert.Contains("Copy this", json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_revised_draft_is_never_cut()
    {
        var rewrite = string.Join('\n', Enumerable.Range(1, 120).Select(i => $"Line {i} of the reply to the customer."));

        var json = AdaptiveCardRenderer.Render(Some.Review("Please calm down.", Verdict.Tweak, [Some.Finding("Please calm down.", "calm down")], rewrite));

        Assert.All(rewrite.Split('\n'), line => Assert.Contains($"\"{line}\"", json, StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_draft_is_shown_shortened()
    {
        var draft = "Please calm down. " + string.Concat(Enumerable.Repeat("word ", 1_000));

        var json = AdaptiveCardRenderer.Render(Some.Review(draft, Verdict.Tweak, [Some.Finding(draft, "calm down")]));

        Assert.Contains("\"…\"", json, StringComparison.Ordinal);
    }

    private static JsonObject Card(string name) => JsonNode.Parse(AdaptiveCardRenderer.Render(ReplyCases.All[name]))!.AsObject();

    private static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject element => element.Select(p => p.Value).SelectMany(Elements).Prepend(element),
        JsonArray list => list.SelectMany(Elements),
        _ => [],
    };
}
