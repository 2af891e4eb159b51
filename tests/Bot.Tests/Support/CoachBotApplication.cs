using CoachBot.Coaching;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Support;

/// <summary>The whole bot in the test's process, as it runs in development unless settings say otherwise.</summary>
internal sealed class CoachBotApplication(params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("coachbot-tests-");

    public LogRecord Log { get; } = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _data.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Storage:ConnectionString", $"Data Source={_data.FullName}/coachbot.db");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(l => l.ClearProviders().AddProvider(Log));
        // One playbook for all tests: it is what takes long to load.
        builder.ConfigureTestServices(s => s.AddSingleton(new Coach(Some.Playbook)));
    }
}
