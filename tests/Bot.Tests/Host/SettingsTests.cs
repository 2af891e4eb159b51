using CoachBot.Analysis;
using CoachBot.Channels.Limits;
using CoachBot.Channels.Slack;
using CoachBot.Channels.Teams;
using CoachBot.Channels.Teams.Files;
using CoachBot.Channels.Web;
using CoachBot.Coaching;
using CoachBot.Commitments;
using CoachBot.Delivery;
using CoachBot.Hosting;
using CoachBot.Organisation;
using CoachBot.Resilience;
using CoachBot.Storage;
using CoachBot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoachBot.Tests.Host;

public sealed class SettingsTests
{
    private static readonly string[] Protocol = ["MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "ChannelService"];

    private static readonly Dictionary<string, Type> Sections = new()
    {
        [TeamsOptions.Section] = typeof(TeamsOptions),
        [TeamsFileOptions.Section] = typeof(TeamsFileOptions),
        [LimitOptions.Section] = typeof(LimitOptions),
        [SlackOptions.Section] = typeof(SlackOptions),
        [AnalysisOptions.Section] = typeof(AnalysisOptions),
        [CoachingOptions.Section] = typeof(CoachingOptions),
        [WebOptions.Section] = typeof(WebOptions),
        [StorageOptions.Section] = typeof(StorageOptions),
        [DeliveryOptions.Section] = typeof(DeliveryOptions),
        [OrganisationOptions.Section] = typeof(OrganisationOptions),
        [ChannelCallOptions.Section] = typeof(ChannelCallOptions),
        [CommitmentsOptions.Section] = typeof(CommitmentsOptions),
    };

    private readonly IConfigurationRoot _sample = new ConfigurationBuilder().AddJsonFile(Repository.PathOf("appsettings.sample.json")).Build();

    [Fact]
    public void The_sample_names_every_setting_and_no_other()
    {
        Assert.Equal(Protocol.Concat(Sections.Keys).Order(), _sample.GetChildren().Select(c => c.Key).Order());
        foreach (var (section, type) in Sections)
        {
            Assert.Equal(type.GetProperties().Select(p => p.Name).Order(), _sample.GetSection(section).GetChildren().Select(c => c.Key).Order());
        }
    }

    [Fact]
    public void The_sample_shows_the_defaults()
    {
        foreach (var (section, type) in Sections)
        {
            var bound = Activator.CreateInstance(type)!;
            _sample.GetSection(section).Bind(bound, o => o.ErrorOnUnknownConfiguration = true);

            Assert.Equivalent(Activator.CreateInstance(type), bound, strict: true);
        }
    }

    [Fact]
    public void All_problems_are_told_together_in_sentences()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Check(
            ("Coaching:PlaybookPaths:0", "/no/such/folder"), ("Coaching:PlaybookPath", "x"), ("Web:TryItPag", "true"), ("environment", "Production")));

        var lines = StartupFailure.Explain(failure).Split(Environment.NewLine);
        Assert.Equal("CoachBot did not start.", lines[0]);
        Assert.Contains("Coaching:PlaybookPath is no setting of CoachBot. The settings of Coaching are PlaybookPaths; correct the name or remove it.", lines);
        Assert.Contains("Web:TryItPag is no setting of CoachBot. The settings of Web are TryItPage; correct the name or remove it.", lines);
        Assert.Contains("Coaching:PlaybookPaths:0 is '/no/such/folder', and there is no such folder (looked for /no/such/folder). Create it or correct the path.", lines);
        Assert.Contains(lines, l => l.StartsWith("MicrosoftAppId is empty and the environment is Production.", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_of_the_wrong_kind_is_told_with_its_key()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Check(("Web:TryItPage", "perhaps")));

        Assert.Contains("Web:TryItPage is 'perhaps'. It takes true or false; correct the value.", StartupFailure.Explain(failure), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "xoxb-1", "Slack:SigningSecret is empty. Copy it from Basic Information of the Slack app, or set Slack:Enabled to false.")]
    [InlineData("secret", "", "Slack:BotToken is empty. Copy the Bot User OAuth Token from OAuth & Permissions of the Slack app, or set Slack:Enabled to false.")]
    [InlineData("secret", "xoxe-1-hidden", "Slack:ClientId is empty, and a refresh token is set. Copy it from Basic Information of the Slack app, or set a bot token that begins with xoxb-.")]
    [InlineData("secret", "xoxp-hidden", "Slack:BotToken is no bot token: those begin with xoxb-, and refresh tokens with xoxe-. Copy the Bot User OAuth Token from OAuth & Permissions of the Slack app.")]
    public void Slack_does_not_start_without_what_it_needs(string secret, string token, string sentence)
    {
        var failure = Assert.ThrowsAny<Exception>(() => Check(("Teams:Enabled", "false"), ("Slack:Enabled", "true"), ("Slack:SigningSecret", secret), ("Slack:BotToken", token)));

        Assert.Equal(["CoachBot did not start.", sentence], StartupFailure.Explain(failure).Split(Environment.NewLine));
    }

    [Theory]
    [InlineData("Limits:PerMinute", "-1", "Limits:PerMinute is -1. Give a number from 0 (no limit) to 6000.")]
    [InlineData("Limits:AtOnce", "0", "Limits:AtOnce is 0. Give a number from 1 to 1000.")]
    [InlineData("TeamsFiles:MostBytes", "10", "TeamsFiles:MostBytes is 10. Give a number of bytes from 1024 to 4194304.")]
    [InlineData("TeamsFiles:TimeLimit", "00:01:00", "TeamsFiles:TimeLimit is 00:01:00. Give a time from 00:00:01 to 00:00:10.")]
    [InlineData("TeamsFiles:Hosts:0", "https://contoso.sharepoint.com/x", "TeamsFiles:Hosts holds 'https://contoso.sharepoint.com/x'. Give the name of a host, such as contoso.sharepoint.com, without https:// and without a path.")]
    [InlineData("TeamsFiles:Hosts:0", "10.0.0.1", "TeamsFiles:Hosts holds '10.0.0.1'. Give the name of a host, such as contoso.sharepoint.com, without https:// and without a path.")]
    [InlineData("Teams:AllowedTenants:0", "contoso", "Teams:AllowedTenants holds 'contoso'. Give the id of a tenant, a GUID, as the Entra admin center shows it.")]
    public void What_cannot_be_set_is_told(string key, string value, string sentence)
    {
        var failure = Assert.ThrowsAny<Exception>(() => Check((key, value)));

        Assert.Contains(sentence, StartupFailure.Explain(failure).Split(Environment.NewLine));
    }

    [Fact]
    public void Slack_takes_a_token_for_each_workspace() =>
        Check(("Teams:Enabled", "false"), ("Slack:Enabled", "true"), ("Slack:SigningSecret", "secret"), ("Slack:Workspaces:T0123ABCD", "xoxb-1"), ("Slack:Workspaces:T0123ABCE", "xoxb-2"));

    [Fact]
    public void Without_Teams_no_registration_is_needed() => Check(("Teams:Enabled", "false"), ("environment", "Production"));

    private static void Check(params (string Key, string Value)[] settings)
    {
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)));
        builder.Environment.EnvironmentName = settings.FirstOrDefault(s => s.Key == "environment").Value ?? "Development";
        builder.Services.AddCoaching();
        builder.Services.AddSlackChannel();
        builder.Services.AddTeamsChannel();
        builder.Services.AddWebChannel();
        using var services = builder.Services.BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
