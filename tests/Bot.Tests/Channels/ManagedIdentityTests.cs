using System.Net.Http.Headers;
using System.Net.Http.Json;
using CoachBot.Tests.BotFramework.Support;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

/// <summary>A bot without a password: the machine it runs on signs in for it. The machine's side is played the way App Service does it.</summary>
public sealed class ManagedIdentityTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_machines_token_goes_with_every_answer()
    {
        await using var keys = await KeyServer.Start();
        await using var machine = await LoopbackServer.Start(200, $$"""{"access_token":"machine-token","expires_on":"{{TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds()}}","resource":"https://api.botframework.com","token_type":"Bearer"}""");
        await using var service = await LoopbackServer.Start(200, """{"id":"1"}""");
        using var bot = await BotProcess.StartAsync(
            _folder.FullName,
            ("MicrosoftAppType", "UserAssignedMsi"), ("MicrosoftAppId", KeyServer.AppId), ("MicrosoftAppTenantId", "t"), ("ToBotFromChannelOpenIdMetadataUrl", keys.MetadataUrl),
            ("IDENTITY_ENDPOINT", machine.Url + "/msi/token"), ("IDENTITY_HEADER", "secret-header"));
        bot.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", keys.Token(TimeProvider.System, serviceUrl: service.Url));

        for (var i = 1; i <= 2; i++)
        {
            using var answer = await bot.Client.PostAsJsonAsync("/api/messages", CoachBot.Tests.Support.Some.Activity(service.Url, "thanks", $"m{i}"));
            Assert.Equal(200, (int)answer.StatusCode);
        }

        Assert.Equal(["Bearer machine-token", "Bearer machine-token"], service.Requests.Select(r => r.Authorization));
        var asked = Assert.Single(machine.Requests);
        Assert.Contains("resource=https://api.botframework.com", Uri.UnescapeDataString(asked.Target), StringComparison.Ordinal);
        Assert.Contains($"client_id={KeyServer.AppId}", asked.Target, StringComparison.Ordinal);
    }
}
