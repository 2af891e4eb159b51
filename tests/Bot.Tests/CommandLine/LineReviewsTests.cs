using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using CoachBot.CommandLine;

namespace CoachBot.Tests.CommandLine;

public sealed class LineReviewsTests
{
    private const string Calm = """{"id":"a","text":"Calm down."}""";

    [Fact]
    public async Task Answers_come_in_the_order_of_the_lines_with_errors_in_their_place()
    {
        var (good, answers) = await Lines.ReviewAsync($$"""
            {"id":"a","text":"Calm down."}
            {"id":"b","text":
            {"id":"c","text":"Thank you.","channel":"fax"}

            {"id":"d"}
            {"id":"e","text":"Thank you.","kind":"poem"}
            {"id":"f","text":5}
            [1,2]
            {"id":"g","text":"Thank you."}
            """);

        Assert.False(good);
        Assert.Equal(["\"a\"", "2", "\"c\"", "\"d\"", "\"e\"", "\"f\"", "8", "\"g\""], answers.Select(a => a.GetProperty("id").GetRawText()));
        Assert.Equal([null, "bad-json", "bad-channel", "no-text", "bad-kind", "bad-item", "bad-item", null], answers.Select(Code));
    }

    [Fact]
    public async Task Thousands_of_lines_keep_their_order()
    {
        var input = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{{\"id\":{i},\"text\":\"{(i % 7 == 0 ? "Calm down." : new string('x', i % 50))}\"}}\n"));

        var (good, answers) = await Lines.ReviewAsync(input);

        Assert.True(good);
        Assert.Equal(Enumerable.Range(0, 5000), answers.Select(a => a.GetProperty("id").GetInt32()));
        Assert.All(answers, a => Assert.Equal(a.GetProperty("id").GetInt32() % 7 == 0, a.GetProperty("findings").EnumerateArray().Any(f => f.GetProperty("lesson").GetString() == "trigger.calm-down")));
    }

    [Theory]
    [InlineData("\"x-1\"")]
    [InlineData("\"ü \\u0001 \\\"q\\\"\"")]
    [InlineData("17")]
    [InlineData("1.50")]
    [InlineData("12345678901234567890")]
    public async Task An_id_comes_back_as_it_was_written(string id)
    {
        var (_, answers) = await Lines.ReviewAsync($"{{\"text\":\"Thanks.\",\"id\":{id}}}");

        Assert.Equal(id, Assert.Single(answers).GetProperty("id").GetRawText());
    }

    [Theory]
    [InlineData("""{"text":"Thanks."}""")]
    [InlineData("""{"id":null,"text":"Thanks."}""")]
    [InlineData("""{"id":[1],"text":"Thanks."}""")]
    public async Task An_item_without_a_usable_id_has_its_line_number(string line)
    {
        var (_, answers) = await Lines.ReviewAsync("\n" + line);

        Assert.Equal(2, Assert.Single(answers).GetProperty("id").GetInt32());
    }

    [Theory]
    [InlineData("""{"text":"a","channel":"fax"}""", "The channel is \"fax\"; it must be one of chat, email, sms, social, review, phone.")]
    [InlineData("""{"text":"a","kind":"poem"}""", "The kind is \"poem\"; it must be draft, transcript or auto.")]
    [InlineData("""{"customer":"a"}""", "Line 1 has no \"text\"; add the draft or transcript as a string.")]
    [InlineData("""{"text":["a"]}""", "\"text\" is a JSON array; it must be a string.")]
    [InlineData("\"text\"", "Line 1 holds a JSON string; it must be an object with \"id\" and \"text\".")]
    [InlineData("""{"text":"\uD83D"}""", "\"text\" holds half a surrogate pair; write it as valid Unicode.")]
    [InlineData("""{"text":"Hello.","kind":"transcript"}""", "No turns of a customer and an agent were found in the transcript; begin each turn's line with 'Customer:' or 'Agent:'.")]
    public async Task An_error_says_what_was_given_and_what_would_be_right(string line, string message)
    {
        var (good, answers) = await Lines.ReviewAsync(line);

        Assert.False(good);
        Assert.Equal(message, Assert.Single(answers).GetProperty("error").GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_line_that_is_no_json_is_told_with_its_number_and_an_example()
    {
        var (_, answers) = await Lines.ReviewAsync("{\"text\":\"a\"}\n{text}");

        var message = answers[1].GetProperty("error").GetProperty("message").GetString()!;
        Assert.StartsWith("Line 2 is not valid JSON (", message, StringComparison.Ordinal);
        Assert.EndsWith("write one object like {\"id\":\"1\",\"text\":\"…\"} a line.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_utf8_is_an_error_of_its_line_only()
    {
        var bytes = (byte[])[.. "{\"id\":1,\"text\":\""u8, 0xFF, 0xFE, .. "\"}\n"u8, .. Encoding.UTF8.GetBytes(Calm)];

        var (_, text) = await Lines.ReviewTextAsync(bytes, OutputFormat.Json);

        Assert.Equal(2, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\"id\":\"a\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_windows_line_ends_and_empty_lines_do_no_harm()
    {
        var (good, answers) = await Lines.ReviewAsync("\uFEFF" + Calm + "\r\n\r\n  " + Calm + "  \r\n");

        Assert.True(good);
        Assert.Equal(2, answers.Length);
    }

    [Fact]
    public async Task An_answer_has_what_the_interface_promises()
    {
        var (_, answers) = await Lines.ReviewAsync("""{"id":"a","text":"Hi Ana, calm down. I'll call you by 3 pm today.","customer":"I am angry!","channel":"email","market":"en-GB"}""");

        var answer = Assert.Single(answers);
        Assert.Equal(["id", "kind", "verdict", "score", "dimensions", "findings", "signals", "commitments", "rewrite", "language"], answer.EnumerateObject().Select(p => p.Name));
        Assert.Equal("tweak", answer.GetProperty("verdict").GetString());
        Assert.Equal(["tone", "empathy", "clarity", "ownership", "nextStep"], answer.GetProperty("dimensions").EnumerateObject().Select(p => p.Name));
        Assert.Equal(["sentiment", "emotions", "politeness", "empathy", "rudeness", "abuse", "sarcasm"], answer.GetProperty("signals").EnumerateObject().Select(p => p.Name));
        var finding = answer.GetProperty("findings")[0];
        Assert.Equal(["rule", "lesson", "dimension", "severity", "start", "end", "excerpt", "message", "why", "alternatives"], finding.EnumerateObject().Select(p => p.Name));
        Assert.Equal((8, 17, "calm down"), (finding.GetProperty("start").GetInt32(), finding.GetProperty("end").GetInt32(), finding.GetProperty("excerpt").GetString()));
        Assert.Equal("I'll call you by 3 pm today", answer.GetProperty("commitments")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_conversation_is_recognised_by_its_role_words()
    {
        var (_, answers) = await Lines.ReviewAsync("""{"id":"a","text":"Customer: Where is my box?\nAgent: Calm down."}""" + "\n" + """{"id":"b","kind":"draft","text":"Customer: Where is my box?\nAgent: Calm down."}""");

        Assert.Equal(["transcript", "draft"], answers.Select(a => a.GetProperty("kind").GetString()));
        Assert.Equal(["customer", "agent"], answers[0].GetProperty("turns").EnumerateArray().Select(t => t.GetProperty("speaker").GetString()));
        Assert.Equal(1, answers[0].GetProperty("findings")[0].GetProperty("turn").GetInt32());
    }

    [Fact]
    public async Task A_conversation_is_answered_as_the_interface_promises()
    {
        var (_, answers) = await Lines.ReviewAsync("""{"id":"a","text":"Customer: Where is my box?\nAgent: Calm down.\nCustomer: Unbelievable.\ndraft: I'll call you by 3 pm today."}""");

        var answer = Assert.Single(answers);
        string[] promised = ["id", "kind", "turns", "needs", "priorities", "trajectory", "risk", "questions", "talkShare", "findings", "commitments", "nextSteps", "suggestedReply", "feedbackBuckets", "language"];
        Assert.Empty(promised.Except(answer.EnumerateObject().Select(p => p.Name)));
        Assert.Equal(3, answer.GetProperty("turns").GetArrayLength());
        Assert.All(answer.GetProperty("turns").EnumerateArray(), t => Assert.InRange(t.GetProperty("signals").GetProperty("sentiment").GetDouble(), -1, 1));
        Assert.Equal(["score", "level", "sentence", "reasons"], answer.GetProperty("risk").EnumerateObject().Select(p => p.Name));
        Assert.Equal(3, answer.GetProperty("coachedTurn").GetInt32());
        Assert.Equal((3, "by 3 pm today"), (answer.GetProperty("commitments")[0].GetProperty("turn").GetInt32(), answer.GetProperty("commitments")[0].GetProperty("due").GetString()));
    }

    [Fact]
    public async Task A_line_is_answered_before_the_input_ends()
    {
        var (input, output) = (new Pipe(), new Pipe());
        var running = Lines.Reviews().RunAsync(new LineReader(input.Reader.AsStream()), output.Writer.AsStream(), CancellationToken.None);
        using var answers = new StreamReader(output.Reader.AsStream());

        for (var i = 0; i < 3; i++)
        {
            await input.Writer.WriteAsync(Encoding.UTF8.GetBytes($"{{\"id\":{i},\"text\":\"Calm down.\"}}\n"));

            var answer = Lines.Parse((await answers.ReadLineAsync())!);
            Assert.Equal(i, answer.GetProperty("id").GetInt32());
        }

        await input.Writer.CompleteAsync();
        Assert.True(await running);
    }

    [Fact]
    public async Task A_line_too_long_is_an_error_and_the_next_ones_are_read()
    {
        var input = $"{{\"id\":\"long\",\"text\":\"{new string('x', LineReader.LongestLine)}\"}}\n{Calm}\n";

        var (good, answers) = await Lines.ReviewAsync(input);

        Assert.False(good);
        Assert.Equal("too-long", Code(answers[0]));
        Assert.Equal("\"a\"", answers[^1].GetProperty("id").GetRawText());
    }

    private static string? Code(JsonElement answer) => answer.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString() : null;
}
