using CoachBot.Analysis;
using CoachBot.Hosting;
using CoachBot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoachBot.Tests.Analysis;

public sealed class AnalysisSettingsTests
{
    [Fact]
    public void Nothing_is_needed() => Check("Production");

    [Fact]
    public void All_problems_are_told_with_key_value_limit_and_fix()
    {
        var told = Problems(
            "Production",
            ("Analysis:AzureLanguage:Endpoint", "http://language.example"), ("Analysis:AzureLanguage:Budget", "00:01:00"), ("Analysis:AzureLanguage:Retries", "9"),
            ("Analysis:AzureLanguage:FailureRatio", "2"), ("Analysis:AzureLanguage:Buget", "1"), ("Analysis:AzureLang:Key", "x"), ("Analysis:Rewrite:Key", "top-secret"));

        Assert.Contains("Analysis:AzureLanguage:Endpoint is 'http://language.example/'. Give an address that begins with https://; http:// is taken in Development only.", told, StringComparison.Ordinal);
        Assert.Contains("Analysis:AzureLanguage:Budget is 00:01:00. Give a time from 00:00:00.0500000 to 00:00:10.", told, StringComparison.Ordinal);
        Assert.Contains("Analysis:AzureLanguage:Retries is 9. Give a number from 0 to 5.", told, StringComparison.Ordinal);
        Assert.Contains("Analysis:AzureLanguage:FailureRatio is 2. Give a share above 0, at most 1.", told, StringComparison.Ordinal);
        Assert.Contains("Analysis:AzureLanguage:Key is empty. Set it to a key of the resource, or set UseEntra to true.", told, StringComparison.Ordinal);
        Assert.Contains("Analysis:AzureLanguage:Buget is no setting of CoachBot.", told, StringComparison.Ordinal);
        Assert.Contains("Analysis:AzureLang is no setting of CoachBot.", told, StringComparison.Ordinal);
        Assert.Contains("Analysis:Rewrite:Endpoint is empty although a key or a model is set.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("top-secret", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_http_is_for_development() =>
        Check("Development", ("Analysis:AzureLanguage:Endpoint", "http://127.0.0.1:5005"), ("Analysis:AzureLanguage:Key", "any"));

    [Fact]
    public void Tokens_go_over_https_only() => Assert.Contains(
        "UseEntra needs an address that begins with https://",
        Problems("Development", ("Analysis:AzureLanguage:Endpoint", "http://127.0.0.1:5005"), ("Analysis:AzureLanguage:UseEntra", "true")),
        StringComparison.Ordinal);

    [Fact]
    public async Task The_bot_is_ready_while_a_service_fails_and_says_so()
    {
        await using var service = await Fakes.FakeService.StartAsync();
        await using var bot = new CoachBotApplication(
            ("Analysis:AzureLanguage:Endpoint", service.Url), ("Analysis:AzureLanguage:Key", "any"), ("Analysis:AzureLanguage:FewestCalls", "2"), ("Analysis:AzureLanguage:BreakFor", "00:05:00"));
        using var client = bot.CreateClient();
        Assert.Equal("ready", await client.GetStringAsync(new Uri("/readyz", UriKind.Relative)));
        service.Next = () => Fakes.FakeMode.Failing;

        for (var i = 0; i < 3; i++)
        {
            using var form = new FormUrlEncodedContent([new("draft", "I'll call you by 3 pm."), new("customer", "The delivery was late.")]);
            using var response = await client.PostAsync(new Uri("/try", UriKind.Relative), form);
            Assert.Contains("class=\"aside\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal("ready\ndegraded: Azure AI Language left alone", await client.GetStringAsync(new Uri("/readyz", UriKind.Relative)));
    }

    [Theory]
    [InlineData(nameof(Fakes.FakeMode.Normal), "Azure AI Language answers.")]
    [InlineData(nameof(Fakes.FakeMode.Unauthorized), "Azure AI Language refuses the sign-in with status 401;")]
    [InlineData(nameof(Fakes.FakeMode.Failing), "Azure AI Language did not answer at the start (status 500);")]
    public async Task Who_starts_the_bot_is_told_whether_the_service_can_be_used(string mode, string told)
    {
        await using var service = await Fakes.FakeService.StartAsync();
        service.Next = () => Enum.Parse<Fakes.FakeMode>(mode);
        await using var bot = new CoachBotApplication(("Analysis:AzureLanguage:Endpoint", service.Url), ("Analysis:AzureLanguage:Key", "any"));
        using var client = bot.CreateClient();

        Assert.True(await Eventually(() => bot.Log.Lines.Any(l => l.Contains(told, StringComparison.Ordinal))), string.Join('\n', bot.Log.Lines));
    }

    private static async Task<bool> Eventually(Func<bool> happens)
    {
        for (var i = 0; i < 200 && !happens(); i++)
        {
            await Task.Delay(50);
        }

        return happens();
    }

    private static string Problems(string environment, params (string Key, string Value)[] settings) =>
        StartupFailure.Explain(Assert.ThrowsAny<Exception>(() => Check(environment, settings)));

    private static void Check(string environment, params (string Key, string Value)[] settings)
    {
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(new Microsoft.AspNetCore.Builder.WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)));
        builder.Services.AddAnalysis();
        using var services = builder.Services.BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
