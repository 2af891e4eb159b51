using System.Net;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

public sealed class TryItPageTests : IAsyncLifetime
{
    private readonly CoachBotApplication _bot = new();
    private HttpClient _client = null!;

    public Task InitializeAsync()
    {
        _client = _bot.CreateClient();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task The_page_lets_nothing_foreign_in()
    {
        var page = await _client.GetAsync("/");

        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        var html = await page.Content.ReadAsStringAsync();
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/try.css")]
    [InlineData("/try.js")]
    [InlineData("/icon.svg")]
    public async Task Files_are_sent_once(string path)
    {
        var first = await _client.GetAsync(path);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, (await _client.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task The_script_gets_a_fragment()
    {
        var (status, html) = await Post(("draft", "You need to calm down."), fragment: true);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("<article", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"flag high\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_script_the_whole_page_comes_back_with_what_was_typed()
    {
        var (_, html) = await Post(("draft", "You need to calm down. {{result}} <b>"), fragment: false);

        Assert.Contains("You need to calm down. {{result}} &lt;b&gt;</textarea>", html, StringComparison.Ordinal);
        Assert.Contains("class=\"verdict\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "chat", HttpStatusCode.BadRequest)]
    [InlineData("Hello", "fax", HttpStatusCode.BadRequest)]
    [InlineData("Hello", "", HttpStatusCode.OK)]
    public async Task Mistakes_are_told_kindly(string draft, string channel, HttpStatusCode expected)
    {
        using var form = new FormUrlEncodedContent([new("draft", draft), new("channel", channel)]);

        var answer = await _client.PostAsync("/try", form);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains(expected == HttpStatusCode.OK ? "class=\"review" : "class=\"problem", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20_001)]
    [InlineData(300_000)]
    public async Task Too_much_text_is_refused(int characters) =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Post(("draft", new string('a', characters)), fragment: true)).Status);

    [Fact]
    public async Task Another_body_than_the_form_is_refused()
    {
        using var body = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, (await _client.PostAsync("/try", body)).StatusCode);
    }

    [Theory]
    [InlineData("false", HttpStatusCode.NotFound)]
    [InlineData("true", HttpStatusCode.OK)]
    public async Task The_page_can_be_switched_off(string isOn, HttpStatusCode expected)
    {
        await using var bot = new CoachBotApplication(("Web:TryItPage", isOn));
        using var client = bot.CreateClient();

        Assert.Equal(expected, (await client.GetAsync("/")).StatusCode);
    }

    private async Task<(HttpStatusCode Status, string Html)> Post((string Key, string Value) field, bool fragment)
    {
        using var form = new FormUrlEncodedContent([new(field.Key, field.Value)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/try") { Content = form };
        if (fragment)
        {
            request.Headers.Add("X-Fragment", "1");
        }

        var answer = await _client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
