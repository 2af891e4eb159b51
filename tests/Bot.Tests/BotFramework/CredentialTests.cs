using CoachBot.BotFramework.Builder.Integration.AspNet.Core;
using CoachBot.BotFramework.Connector.Authentication;
using CoachBot.Security;
using CoachBot.Tests.BotFramework.Support;

namespace CoachBot.Tests.BotFramework;

public sealed class CredentialTests
{
    private const string NoAppId =
        "MicrosoftAppId is empty and the environment is Production. Set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId from the "
        + "Azure Bot registration, or set ASPNETCORE_ENVIRONMENT=Development to try it without authentication.";

    [Fact]
    public void Without_an_app_id_the_bot_starts_in_development_only()
    {
        Assert.Null(BotCredentials.Problem(Some.Configuration(), "Development"));
        Assert.Equal(NoAppId, BotCredentials.Problem(Some.Configuration(("MicrosoftAppId", "  ")), "Production"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Production")]
    public void The_adapter_does_not_start_without_an_app_id_outside_development(string? environment)
    {
        var e = Assert.Throws<InvalidOperationException>(() => new CloudAdapter(Some.Configuration(("environment", environment))));

        Assert.StartsWith("MicrosoftAppId is empty and the environment is Production:", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_adapter_takes_the_environment_for_development_only_when_nothing_says_otherwise()
    {
        Assert.NotNull(new CloudAdapter(Some.Configuration(("ASPNETCORE_ENVIRONMENT", "Development"))));
        Assert.Throws<InvalidOperationException>(
            () => new CloudAdapter(Some.Configuration(("environment", "Development"), ("ASPNETCORE_ENVIRONMENT", "Production"))));
    }

    [Theory]
    [InlineData("SingleTenant", null, "t", "MicrosoftAppPassword is empty")]
    [InlineData(null, "p", null, "MicrosoftAppTenantId is empty")]
    [InlineData("MultiTenant", null, null, "MicrosoftAppPassword is empty")]
    [InlineData("UserAssignedMsi", "p", "t", "MicrosoftAppPassword is set")]
    [InlineData("Sometimes", "p", "t", "MicrosoftAppType is 'Sometimes'. Set it to SingleTenant (default), MultiTenant or UserAssignedMsi.")]
    [InlineData("singletenant", "p", "t", null)]
    [InlineData("MultiTenant", "p", null, null)]
    [InlineData("UserAssignedMsi", null, "t", null)]
    public void Credentials_that_cannot_work_are_told_in_a_sentence(string? type, string? password, string? tenant, string? problem)
    {
        var configuration = Some.Configuration(
            ("MicrosoftAppId", "id"), ("MicrosoftAppType", type), ("MicrosoftAppPassword", password), ("MicrosoftAppTenantId", tenant));

        var told = BotCredentials.Problem(configuration, "Production");

        Assert.StartsWith(problem ?? "none", told ?? "none", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://botframework.azure.us", null)]
    [InlineData("", null)]
    [InlineData("https://botframework.azure.us/", "ChannelService is 'https://botframework.azure.us/'. Set it to https://botframework.azure.us for the US government cloud, or leave it empty for the public one.")]
    [InlineData("government", "ChannelService is 'government'.")]
    public void A_cloud_that_is_not_known_is_told_in_a_sentence(string service, string? problem)
    {
        var configuration = Some.Configuration(("MicrosoftAppId", "id"), ("MicrosoftAppPassword", "p"), ("MicrosoftAppTenantId", "t"), ("ChannelService", service));

        Assert.StartsWith(problem ?? "none", BotCredentials.Problem(configuration, "Production") ?? "none", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SingleTenant", "https://login.microsoftonline.us/my-tenant")]
    [InlineData("MultiTenant", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us")]
    public void The_government_cloud_is_another_world_throughout(string type, string login)
    {
        var settings = ProtocolSettings.Read(Some.Configuration(
            ("ChannelService", "https://botframework.azure.us"), ("MicrosoftAppId", "id"), ("MicrosoftAppType", type), ("MicrosoftAppTenantId", "my-tenant")));

        Assert.Equal(login, settings.LoginUrl.AbsoluteUri);
        Assert.Equal("https://api.botframework.us", settings.OAuthScope);
        Assert.Equal("https://api.botframework.us", settings.ChannelIssuer);
        Assert.Equal("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", settings.ChannelMetadata.AbsoluteUri);
        Assert.Null(settings.ServiceUrls.Problem("https://smba.infra.gov.teams.microsoft.us/gcch"));
    }

    [Theory]
    [InlineData("http://login.example.org/openid")]
    [InlineData("nonsense")]
    public void Keys_are_read_over_https_or_on_loopback_only(string address)
    {
        var configuration = Some.Configuration(("MicrosoftAppId", "id"), ("ToBotFromChannelOpenIdMetadataUrl", address));

        var e = Assert.Throws<InvalidOperationException>(() => new ConfigurationBotFrameworkAuthentication(configuration));

        Assert.StartsWith("ToBotFromChannelOpenIdMetadataUrl is '", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://SLACK.botframework.com/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc", true)]
    [InlineData("https://evil.trafficmanager.net/", false)]
    [InlineData("https://notbotframework.com/", false)]
    [InlineData("https://botframework.com.evil.example/", false)]
    [InlineData("https://slack.botframework.com@evil.example/", false)]
    [InlineData("http://slack.botframework.com/", false)]
    [InlineData("ftp://slack.botframework.com/", false)]
    [InlineData("http://localhost:1234/", false)]
    [InlineData("/relative", false)]
    [InlineData(null, false)]
    public void In_production_only_known_hosts_are_called(string? serviceUrl, bool allowed)
    {
        var policy = ServiceUrlPolicy.Read(Some.Configuration(), development: false, new Uri("https://login.botframework.com/"));

        Assert.Equal(allowed, policy.Problem(serviceUrl) is null);
    }

    [Fact]
    public void The_known_hosts_can_be_configured()
    {
        var list = Some.Configuration(("AllowedServiceUrlHosts:0", ".example.org"), ("AllowedServiceUrlHosts:1", "localhost"));
        var text = Some.Configuration(("AllowedServiceUrlHosts", "example.org, localhost"));

        foreach (var configuration in new[] { list, text })
        {
            var policy = ServiceUrlPolicy.Read(configuration, development: false, new Uri("https://login.botframework.com/"));
            Assert.Null(policy.Problem("https://bot.example.org/"));
            Assert.Null(policy.Problem("http://127.0.0.1:5000/"));
            Assert.NotNull(policy.Problem("https://smba.trafficmanager.net/"));
        }
    }

    [Fact]
    public async Task The_bot_signs_in_once_and_sends_its_token_with_every_call()
    {
        await using var login = await LoopbackServer.Start(200, """{"token_type":"Bearer","expires_in":3599,"access_token":"secret-token"}""");
        await using var channel = await LoopbackServer.Start(200, """{"id":"a"}""");
        var adapter = Adapter(login, ("MicrosoftAppTenantId", "my-tenant"));

        await Say(adapter, channel);
        await Say(adapter, channel);

        Assert.All(channel.Requests, r => Assert.Equal("Bearer secret-token", r.Authorization));
        Assert.Equal(2, channel.Requests.Count);
        var signIn = Assert.Single(login.Requests);
        Assert.Equal("/my-tenant/oauth2/v2.0/token", signIn.Target.Split('?')[0]);
        Assert.Contains("grant_type=client_credentials", signIn.Body, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", signIn.Body, StringComparison.Ordinal);
        Assert.Contains("client_id=" + KeyServer.AppId, signIn.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_of_many_tenants_signs_in_with_the_shared_one()
    {
        await using var login = await LoopbackServer.Start(200, """{"token_type":"Bearer","expires_in":3599,"access_token":"t"}""");
        await using var channel = await LoopbackServer.Start(200, """{"id":"a"}""");

        await Say(Adapter(login, ("MicrosoftAppTenantId", "ignored"), ("MicrosoftAppType", "MultiTenant")), channel);

        Assert.StartsWith("/botframework.com/oauth2", Assert.Single(login.Requests).Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_401_of_the_channel_makes_the_bot_sign_in_again()
    {
        var signIns = 0;
        await using var login = await LoopbackServer.Start((context, _) => LoopbackServer.Write(
            context, 200, $$"""{"token_type":"Bearer","expires_in":3599,"access_token":"token-{{Interlocked.Increment(ref signIns)}}"}"""));
        await using var channel = await LoopbackServer.Start((context, request) =>
            LoopbackServer.Write(context, request.Authorization == "Bearer token-2" ? 200 : 401, "{}"));

        await Say(Adapter(login, ("MicrosoftAppTenantId", "my-tenant")), channel);

        Assert.Equal(2, signIns);
    }

    [Fact]
    public async Task The_bots_token_does_not_go_to_unknown_hosts()
    {
        var adapter = new CloudAdapter(Some.Configuration(("MicrosoftAppId", KeyServer.AppId), ("MicrosoftAppPassword", "p"), ("MicrosoftAppTenantId", "t")));
        var reference = Some.Message("https://evil.example/").GetConversationReference();

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.ContinueConversationAsync(
            KeyServer.AppId, reference, (_, _) => Task.CompletedTask, CancellationToken.None));

        Assert.Contains("AllowedServiceUrlHosts", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_does_not_speak_for_another_app()
    {
        await using var login = await LoopbackServer.Start(200);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Adapter(login).ContinueConversationAsync(
            "another-app", Some.Message("http://127.0.0.1:9/").GetConversationReference(), (_, _) => Task.CompletedTask, CancellationToken.None));
    }

    [Fact]
    public async Task A_token_is_renewed_five_minutes_before_it_ends_and_once_for_all_who_wait()
    {
        var time = new TestTime();
        var source = new CountingSource(time);
        var credentials = new AppCredentials(source, time);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => credentials.ProcessHttpRequestAsync(new HttpRequestMessage(), CancellationToken.None)));
        Assert.Equal(1, source.Count);

        time.Advance(TimeSpan.FromMinutes(54));
        await credentials.ProcessHttpRequestAsync(new HttpRequestMessage(), CancellationToken.None);
        Assert.Equal(1, source.Count);

        time.Advance(TimeSpan.FromMinutes(2));
        using var request = new HttpRequestMessage();
        await credentials.ProcessHttpRequestAsync(request, CancellationToken.None);
        Assert.Equal("token-2", request.Headers.Authorization!.Parameter);
    }

    [Fact]
    public async Task A_sign_in_that_is_down_fails_for_all_who_wait_at_once_and_is_asked_again_by_the_next()
    {
        var source = new FailingSource();
        var credentials = new AppCredentials(source, new TestTime());

        var waiting = Enumerable.Range(0, 8).Select(_ => credentials.ProcessHttpRequestAsync(new HttpRequestMessage(), CancellationToken.None)).ToArray();
        source.Fail();
        foreach (var turn in waiting)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => turn);
        }

        Assert.Equal(1, source.Count);
        await Assert.ThrowsAsync<HttpRequestException>(() => credentials.ProcessHttpRequestAsync(new HttpRequestMessage(), CancellationToken.None));
        Assert.Equal(2, source.Count);
    }

    [Fact]
    public async Task Who_gives_up_waiting_for_a_token_does_not_end_it_for_the_others()
    {
        var source = new FailingSource();
        var credentials = new AppCredentials(source, new TestTime());
        using var impatience = new CancellationTokenSource();
        var first = credentials.ProcessHttpRequestAsync(new HttpRequestMessage(), impatience.Token);
        using var request = new HttpRequestMessage();
        var second = credentials.ProcessHttpRequestAsync(request, CancellationToken.None);

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        source.Succeed();
        await second;

        Assert.Equal("token", request.Headers.Authorization!.Parameter);
    }

    private static CloudAdapter Adapter(LoopbackServer login, params (string, string?)[] more) => new(Some.Configuration(
    [
        ("MicrosoftAppId", KeyServer.AppId), ("MicrosoftAppPassword", "p"), ("ToChannelFromBotLoginUrl", login.Url),
        ("AllowedServiceUrlHosts", "localhost"), .. more,
    ]));

    private static Task Say(CloudAdapter adapter, LoopbackServer channel) => adapter.ContinueConversationAsync(
        KeyServer.AppId,
        Some.Message(channel.Url).GetConversationReference(),
        (turn, ct) => turn.SendActivityAsync("hi", cancellationToken: ct),
        CancellationToken.None);

    /// <summary>A sign-in whose end the test tells.</summary>
    private sealed class FailingSource : ITokenSource
    {
        private readonly TaskCompletionSource<AppToken> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _count;

        public int Count => _count;

        public void Fail() => _end.SetException(new HttpRequestException("down"));

        public void Succeed() => _end.SetResult(new AppToken("token", DateTimeOffset.MaxValue));

        public Task<AppToken> GetAsync(bool fresh, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            return _end.Task;
        }
    }

    private sealed class CountingSource(TimeProvider time) : ITokenSource
    {
        public int Count { get; private set; }

        public async Task<AppToken> GetAsync(bool fresh, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return new AppToken("token-" + ++Count, time.GetUtcNow().AddHours(1));
        }
    }
}
