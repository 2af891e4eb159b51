using System.Text.Json.Nodes;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

/// <summary>The search for better words, with queries in the shapes that Teams sends.</summary>
public sealed class BetterWordsTests : IAsyncLifetime
{
    private TeamsPerson _ana = null!;

    public async Task InitializeAsync() => _ana = await TeamsPerson.StartAsync();

    public async Task DisposeAsync() => await _ana.DisposeAsync();

    [Fact]
    public async Task Phrases_are_offered_with_the_words_they_stand_for()
    {
        var result = await Search("""{"commandId":"betterWords","parameters":[{"name":"words","value":"calm down"}],"queryOptions":{"skip":0,"count":25}}""");

        Assert.Equal("result", (string?)result["type"]);
        Assert.Equal("list", (string?)result["attachmentLayout"]);
        var first = result["attachments"]![0]!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)first["contentType"]);
        Assert.Equal("application/vnd.microsoft.card.thumbnail", (string?)first["preview"]!["contentType"]);
        Assert.StartsWith("Instead of “calm down”", (string?)first["preview"]!["content"]!["text"], StringComparison.Ordinal);
        Assert.Equal((string?)first["preview"]!["content"]!["title"], (string?)first["content"]!["body"]![0]!["inlines"]![0]!["text"]);
        Assert.Empty(_ana.Sent());
    }

    [Fact]
    public async Task The_list_opens_with_a_choice_and_goes_on_by_pages()
    {
        var first = Texts(await Search("""{"commandId":"betterWords","parameters":[{"name":"initialRun","value":"true"}],"queryOptions":{"skip":0,"count":5}}"""));
        var second = Texts(await Search("""{"commandId":"betterWords","parameters":[{"name":"initialRun","value":"true"}],"queryOptions":{"skip":5,"count":5}}"""));

        Assert.Equal(5, first.Count);
        Assert.Equal(5, second.Count);
        Assert.Empty(first.Intersect(second));
    }

    [Theory]
    [InlineData("""{"commandId":"betterWords","parameters":[{"name":"words","value":"xyzzy"}]}""")]
    [InlineData("""{"commandId":"removed","parameters":[{"name":"words","value":"calm down"}]}""")]
    public async Task Nothing_found_is_told_in_a_sentence(string value)
    {
        var result = await Search(value);

        Assert.Equal("message", (string?)result["type"]);
        Assert.NotEmpty((string)result["text"]!);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"commandId":"betterWords","parameters":[null,{"name":"words","value":{"a":1}}],"queryOptions":{"skip":-7,"count":100000}}""")]
    [InlineData("""{"commandId":"betterWords","parameters":[{"name":"words","value":7}]}""")]
    public async Task Altered_queries_are_answered_as_empty_ones(string value) => Assert.Equal("result", (string?)(await Search(value))["type"]);

    private static List<string> Texts(JsonNode result) => [.. result["attachments"]!.AsArray().Select(a => (string)a!["content"]!["body"]![0]!["inlines"]![0]!["text"]!)];

    private async Task<JsonNode> Search(string value) => (await _ana.Send(_ana.Invoke("composeExtension/query", JsonNode.Parse(value))))!["composeExtension"]!;
}
