using CoachBot.Tests.BotFramework.Support;

namespace CoachBot.Tests.BotFramework;

public sealed class DevelopmentTokenTests : IAsyncLifetime
{
    private const string Tenant = "99999999-8888-7777-6666-555555555555";
    private const string First = $"https://sts.windows.net/{Tenant}/";
    private const string Second = $"https://login.microsoftonline.com/{Tenant}/v2.0";

    private readonly TestTime _time = new();
    private KeyServer _keys = null!;

    public async Task InitializeAsync() => _keys = await KeyServer.Start();

    public async Task DisposeAsync() => await _keys.DisposeAsync();

    [Theory]
    [InlineData(First, "1.0", "appid", KeyServer.AppId, 200)]
    [InlineData(Second, "2.0", "azp", KeyServer.AppId, 200)]
    [InlineData(Second, "2.0", "appid", KeyServer.AppId, 403)]
    [InlineData(First, "1.0", "appid", "another-app", 403)]
    [InlineData("https://sts.windows.net/another-tenant/", "1.0", "appid", KeyServer.AppId, 403)]
    [InlineData("https://example.org/", "1.0", "appid", KeyServer.AppId, 401)]
    public async Task In_development_the_bots_own_tenant_may_call(string issuer, string version, string claim, string app, int status)
    {
        var token = _keys.Token(_time, issuer, serviceUrl: null, more: [("ver", version), (claim, app)]);

        Assert.Equal(status, await Post("Development", token));
    }

    [Fact]
    public async Task In_development_the_token_must_still_be_for_this_bot() =>
        Assert.Equal(403, await Post("Development", _keys.Token(_time, First, "another-bot", null, more: [("ver", "1.0"), ("appid", KeyServer.AppId)])));

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData(null)]
    public async Task Outside_development_it_may_not(string? environment) =>
        Assert.Equal(401, await Post(environment, _keys.Token(_time, First, serviceUrl: null, more: [("ver", "1.0"), ("appid", KeyServer.AppId)])));

    [Fact]
    public async Task In_development_the_channels_own_tokens_work_when_its_keys_do() =>
        Assert.Equal(503, await Post("Development", _keys.Token(_time), channelKeys: "http://127.0.0.1:9/openid"));

    private async Task<int> Post(string? environment, string token, string? channelKeys = null)
    {
        await using var other = await KeyServer.Start();
        other.Rotate();
        await using var host = await BotHost.Start(
            new DelegateBot(_ => Task.CompletedTask),
            Some.Configuration(
                ("MicrosoftAppId", KeyServer.AppId),
                ("MicrosoftAppTenantId", Tenant),
                ("environment", environment),
                ("ToBotFromChannelOpenIdMetadataUrl", channelKeys ?? other.MetadataUrl),
                ("ToBotFromEmulatorOpenIdMetadataUrl", _keys.MetadataUrl)),
            _time);
        using var response = await host.Post(Some.Message(KeyServer.ServiceUrl), token);
        return (int)response.StatusCode;
    }
}
