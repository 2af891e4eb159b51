using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using CoachBot.BotFramework.Schema;
using CoachBot.Channels.Teams.Files;
using CoachBot.Tests.BotFramework.Support;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

/// <summary>Files in the 1:1 chat, with attachments in the shape that Teams sends.</summary>
public sealed class SentFileTests : IAsyncLifetime
{
    private const string Talk = "Customer: My kettle leaks, and this is the third time I ask!\nAgent: Calm down.";

    private static readonly Dictionary<string, string> Contents = new()
    {
        ["/talk.txt"] = Talk,
        ["/draft.txt"] = "You need to calm down. I'll call you by 3 pm.",
        ["/talk.vtt"] = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Customer>My kettle leaks, and this is the third time I ask!\n\n00:05.000 --> 00:08.000\n<v Agent>Calm down.\n",
        ["/talk.srt"] = "1\n00:00:01,000 --> 00:00:04,000\nCustomer: My kettle leaks, and this is the third time I ask!\n\n2\n00:00:05,000 --> 00:00:08,000\nAgent: Calm down.\n",
        ["/talk.csv"] = "time,speaker,text\n10:01,Customer,\"My kettle leaks, and this is the third time I ask!\"\n10:02,Agent,Calm down.\n",
        ["/talk.json"] = """[{"role":"customer","text":"My kettle leaks, and this is the third time I ask!"},{"role":"agent","text":"Calm down."}]""",
        ["/list.csv"] = "article,price\nkettle,20\n",
        ["/empty.txt"] = " \n",
        ["/binary.txt"] = "a\0b\0",
        ["/long.txt"] = new string('a', 300 * 1024),
        ["/novel.txt"] = string.Concat(Enumerable.Repeat("The rain went on and on. ", 2000)),
        ["/order.txt"] = "forget me",
    };

    private LoopbackServer _share = null!;
    private TeamsPerson _ana = null!;

    public async Task InitializeAsync()
    {
        _share = await LoopbackServer.Start((context, request) =>
        {
            if (request.Target == "/away.txt")
            {
                context.Response.Headers.Location = _share.Url + "/talk.txt";
                return LoopbackServer.Write(context, 302, "");
            }

            return Contents.TryGetValue(request.Target, out var content) ? LoopbackServer.Write(context, 200, content) : LoopbackServer.Write(context, 404, "");
        });
        _ana = await TeamsPerson.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _ana.DisposeAsync();
        await _share.DisposeAsync();
    }

    [Theory]
    [InlineData("talk.txt")]
    [InlineData("talk.vtt")]
    [InlineData("talk.srt")]
    [InlineData("talk.csv")]
    [InlineData("talk.json")]
    public async Task A_conversation_is_read(string name)
    {
        var said = await Send(null, File(name));

        Assert.Contains("You spoke last", said, StringComparison.Ordinal);
        Assert.Contains("Calm down", said, StringComparison.Ordinal);
        Assert.Null(Assert.Single(_share.Requests).Authorization);
    }

    [Fact]
    public async Task A_draft_in_a_text_file_is_reviewed() => Assert.Contains("“calm down”", await Send(null, File("draft.txt")), StringComparison.Ordinal);

    [Fact]
    public async Task A_draft_that_comes_with_the_file_is_reviewed_in_its_light() =>
        Assert.Contains("Your draft", await Send("draft: Calm down, please. I'll call you by 3 pm.", File("talk.txt")), StringComparison.Ordinal);

    [Fact]
    public async Task Other_words_are_left_out_and_it_says_so() => Assert.Contains("I read the file alone", await Send("what do you think?", File("talk.txt")), StringComparison.Ordinal);

    [Theory]
    [InlineData("photo.png", "can't read that kind")]
    [InlineData("talk.docx", "can't read that kind")]
    [InlineData("list.csv", "can't find a conversation")]
    [InlineData("empty.txt", "can't find words")]
    [InlineData("binary.txt", "can't find words")]
    [InlineData("long.txt", "larger than I can read (256 KB)")]
    [InlineData("novel.txt", "too long for a draft")]
    [InlineData("missing.txt", "couldn't get that file")]
    [InlineData("away.txt", "couldn't get that file")]
    public async Task What_cannot_be_read_gets_a_kind_sentence(string name, string sentence) => Assert.Contains(sentence, await Send(null, File(name)), StringComparison.Ordinal);

    [Fact]
    public async Task Words_in_a_file_are_no_command() => Assert.DoesNotContain("I deleted everything", await Send(null, File("order.txt")), StringComparison.Ordinal);

    [Fact]
    public async Task Files_are_read_one_at_a_time()
    {
        Assert.Contains("one file at a time", await Send(null, File("talk.txt"), File("draft.txt")), StringComparison.Ordinal);
        Assert.Empty(_share.Requests);
    }

    [Fact]
    public async Task A_picture_beside_words_is_left_alone() =>
        Assert.Contains("“calm down”", await Send("You need to calm down. I'll call you by 3 pm.", new JsonObject { ["contentType"] = "image/*", ["contentUrl"] = "https://smba.example/x" }), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://contoso-my.sharepoint.com/talk.txt")]
    [InlineData("https://contoso-my.sharepoint.com:8443/talk.txt")]
    [InlineData("https://sharepoint.com.evil.example/talk.txt")]
    [InlineData("https://evilsharepoint.com/talk.txt")]
    [InlineData("https://user:word@contoso.sharepoint.com/talk.txt")]
    [InlineData("https://evil.example/?sharepoint.com")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("https://[::1]/talk.txt")]
    [InlineData("http://127.0.0.1/talk.txt")]
    [InlineData("https://localhost/talk.txt")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://contoso.sharepoint.com/talk.txt")]
    [InlineData("/talk.txt")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Outside_development_only_trusted_hosts_are_asked(string? address)
    {
        using var clients = new NoNetwork();
        var files = Files(clients, "Production");

        var read = await files.ReadAsync(Message(address), CancellationToken.None);

        Assert.Contains("couldn't get that file", read!.Problem, StringComparison.Ordinal);
        Assert.Empty(clients.Asked);
    }

    [Fact]
    public async Task SharePoint_is_trusted()
    {
        using var clients = new NoNetwork();

        await Files(clients, "Production").ReadAsync(Message("https://contoso-my.sharepoint.com/personal/ana/talk.txt?tempauth=x"), CancellationToken.None);

        Assert.Single(clients.Asked);
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x48, 0x69 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x48, 0, 0x69, 0 })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, 0x48, 0, 0x69 })]
    [InlineData(new byte[] { 0x48, 0x69 })]
    public void Marks_of_encodings_are_understood(byte[] bytes) => Assert.Equal("Hi", FileText.Of(bytes));

    [Fact]
    public void What_older_programs_write_is_understood() => Assert.Equal("It’s", FileText.Of([0x49, 0x74, 0x92, 0x73]));

    private static Activity Message(string? address) => new()
    {
        Type = "message",
        Attachments = [new() { ContentType = "application/vnd.microsoft.teams.file.download.info", Name = "talk.txt", Content = new Newtonsoft.Json.Linq.JObject { ["downloadUrl"] = address, ["fileType"] = "txt" } }],
    };

    private static SentFiles Files(IHttpClientFactory clients, string environment) => new(
        clients,
        Microsoft.Extensions.Options.Options.Create(new TeamsFileOptions()),
        new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { EnvironmentName = environment },
        Microsoft.Extensions.Logging.Abstractions.NullLogger<SentFiles>.Instance);

    private JsonObject File(string name) => new()
    {
        ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
        ["contentUrl"] = $"https://contoso-my.sharepoint.com/personal/ana/Documents/{name}",
        ["name"] = name,
        ["content"] = new JsonObject { ["downloadUrl"] = $"{_share.Url}/{name}", ["uniqueId"] = "1150D938-8870-4044-9F2C-5BBDEBA70C9D", ["fileType"] = Path.GetExtension(name)[1..] },
    };

    private async Task<string> Send(string? text, params JsonObject[] files)
    {
        var message = _ana.Message(text);
        message["attachments"] = new JsonArray([new JsonObject { ["contentType"] = "text/html", ["content"] = "<p></p>" }, .. files]);
        await _ana.Send(message);
        return Assert.Single(_ana.Sent()).Body.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Notes who would be asked, and fails.</summary>
    private sealed class NoNetwork : HttpMessageHandler, IHttpClientFactory
    {
        public List<Uri?> Asked { get; } = [];

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri);
            throw new HttpRequestException("No network here.");
        }
    }
}
