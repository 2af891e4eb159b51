using System.Text.Json.Nodes;
using CoachBot.Analysis;
using CoachBot.Coaching.Replies;
using CoachBot.Fakes;

namespace CoachBot.Tests.Analysis;

public sealed class AzureLanguageTests
{
    private const string Draft = "Thanks for telling me, Ana. I'll check with the carrier and write to you by 3 pm.";
    private const string Late = "The delivery was late and the box came damaged.";

    /// <summary>Long enough that a busy machine does not answer for the fake.</summary>
    private static readonly Action<AzureLanguageOptions> Patient = o => (o.Budget, o.TryTimeout) = (TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(8));

    [Fact]
    public async Task The_reply_says_what_the_customer_is_unhappy_with()
    {
        await using var bot = await AnalysedFlow.StartAsync(Patient);

        var reply = await bot.ReviewAsync(Late, Draft);

        Assert.Contains(new InsightBlock("The customer is unhappy with", "delivery (late); box (damaged)"), reply.Blocks);
        Assert.DoesNotContain(reply.Blocks, b => b is AsideBlock);
    }

    [Fact]
    public async Task Verdict_findings_and_draft_are_those_of_the_rules()
    {
        await using var bot = await AnalysedFlow.StartAsync(Patient);
        await using var plain = await AnalysedFlow.StartAsync(hasLanguage: false);

        var refined = await bot.ReviewAsync(Late, "Calm down, it will arrive when it arrives.");
        var own = await plain.ReviewAsync(Late, "Calm down, it will arrive when it arrives.");

        Assert.Equal(own.Summary, refined.Summary);
        Assert.Equal(own.Blocks.Select(b => b.GetType()), refined.Blocks.Where(b => b is not InsightBlock).Select(b => b.GetType()));
        Assert.Equal(own.Blocks[0], refined.Blocks[0]);
        Assert.Empty(plain.Service.Recorded);
    }

    [Fact]
    public async Task A_negated_word_keeps_its_not()
    {
        await using var bot = await AnalysedFlow.StartAsync(Patient);

        var reply = await bot.ReviewAsync("Hello, my order is not late but the agent was rude.", Draft);

        Assert.Contains(reply.Blocks, b => b is InsightBlock { Text: "order (not late); agent (rude)" });
    }

    [Fact]
    public async Task Only_redacted_words_leave_the_process_and_the_service_may_not_keep_them()
    {
        await using var bot = await AnalysedFlow.StartAsync(Patient);

        await bot.ReviewAsync("Mail ana.reed@example.com or call +1 202 555 0143, card 4111 1111 1111 1111, order 88231907. The parcel was late.", Draft);

        Assert.NotEmpty(bot.Service.Recorded);
        foreach (var call in bot.Service.Recorded)
        {
            foreach (var secret in (string[])["ana.reed", "example.com", "555", "0143", "4111", "88231907", "carrier"])
            {
                Assert.DoesNotContain(secret, call.Body, StringComparison.OrdinalIgnoreCase);
            }

            Assert.Equal("/language/:analyze-text?api-version=2023-04-01", call.Path);
            Assert.Equal(AnalysedFlow.Key, call.Headers["Ocp-Apim-Subscription-Key"]);
            var parameters = JsonNode.Parse(call.Body)!["parameters"]!;
            Assert.True((bool?)parameters["loggingOptOut"]);
            Assert.Equal("Utf16CodeUnit", (string?)parameters["stringIndexType"]);
        }

        Assert.Equal(["PiiEntityRecognition", "SentimentAnalysis"], bot.Service.Recorded.Select(c => (string?)JsonNode.Parse(c.Body)!["kind"]).Order());
    }

    [Fact]
    public async Task A_customer_who_writes_in_another_language_is_read_in_it()
    {
        await using var bot = await AnalysedFlow.StartAsync(Patient);

        var reply = await bot.ReviewAsync("Hola, el pedido no ha llegado y quiero saber cuándo llega, gracias.", Draft);

        Assert.Contains(new InsightBlock("The customer writes in", "Spanish"), reply.Blocks);
        Assert.All(bot.Service.Recorded.Skip(1), c => Assert.Equal("es", (string?)JsonNode.Parse(c.Body)!["analysisInput"]!["documents"]![0]!["language"]));
    }

    [Fact]
    public async Task A_draft_alone_gives_nothing_to_ask()
    {
        await using var bot = await AnalysedFlow.StartAsync(Patient);

        await bot.ReviewAsync(null, Draft);

        Assert.Empty(bot.Service.Recorded);
    }

    [Fact]
    public async Task Of_a_conversation_the_customers_last_words_are_read()
    {
        await using var bot = await AnalysedFlow.StartAsync(Patient);

        var reply = await bot.ReviewAsync(null, "Customer: Hello, the lamp is broken.\nAgent: I'm sorry. Which lamp is it?\nCustomer: The blue one, and the agent was rude.");

        Assert.Contains(reply.Blocks, b => b is InsightBlock { Label: "The customer is unhappy with", Text: "agent (rude)" });
        Assert.All(bot.Service.Recorded, c => Assert.DoesNotContain("lamp", c.Body, StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_message_becomes_documents_of_the_size_that_the_service_takes()
    {
        var text = string.Concat(Enumerable.Repeat("The parcel was late. 👩‍👩‍👧 ", 1000));

        var pieces = Documents.Of(text);

        Assert.True(pieces.Count > 1);
        Assert.Equal(text, string.Concat(pieces.Select(p => p.Text)));
        Assert.All(pieces, p => Assert.InRange(new System.Globalization.StringInfo(p.Text).LengthInTextElements, 1, Documents.Longest));
        Assert.All(pieces, p => Assert.Equal(p.Text, text.Substring(p.Start, p.Text.Length)));
    }

    [Fact]
    public async Task More_documents_than_a_request_takes_become_several_requests()
    {
        await using var service = await FakeService.StartAsync();
        service.IsRecording = true;
        var client = new TextAnalyticsClient(new Uri(service.Url), new Azure.AzureKeyCredential("k"));

        var reading = await new AzureLanguage(client).ReadAsync(string.Concat(Enumerable.Repeat("The parcel was late. ", 2900)), CancellationToken.None);

        Assert.True(reading.Customer.Sentiment < -0.5);
        Assert.Equal(2, service.Recorded.Count(c => c.Body.Contains("SentimentAnalysis", StringComparison.Ordinal)));
        Assert.Equal(3, service.Recorded.Count(c => c.Body.Contains("PiiEntityRecognition", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_document_that_the_service_refuses_has_an_error_and_no_payload()
    {
        await using var service = await FakeService.StartAsync();
        var client = new TextAnalyticsClient(new Uri(service.Url), new Azure.AzureKeyCredential("k"));

        var answer = await client.AnalyzeSentimentBatchAsync([new TextDocumentInput("a", new string('x', 6000)), new TextDocumentInput("b", "The parcel was late.")]);

        Assert.Equal(["a", "b"], answer.Value.Select(r => r.Id));
        Assert.True(answer.Value[0].HasError);
        Assert.Equal("InvalidDocument", answer.Value[0].Error.ErrorCode.ToString());
        Assert.Throws<InvalidOperationException>(() => answer.Value[0].DocumentSentiment);
        Assert.Equal(TextSentiment.Negative, answer.Value[1].DocumentSentiment.Sentiment);
    }

    [Fact]
    public async Task Names_that_the_service_finds_are_merged_into_our_redaction()
    {
        await using var service = await FakeService.StartAsync();
        var client = new TextAnalyticsClient(new Uri(service.Url), new Azure.AzureKeyCredential("k"));

        var reading = await new AzureLanguage(client).ReadAsync("My mail is ana@example.com and my name is Ana Reed, order 88231907.", CancellationToken.None);

        Assert.Equal("My mail is [email] and my name is [name], order [order].", reading.Redaction.Text);
    }
}
