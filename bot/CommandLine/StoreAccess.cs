using System.Data.Common;
using CoachBot.Hosting;
using CoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CoachBot.CommandLine;

/// <summary>Opens the database of the bot's settings for a command, also while the bot runs.</summary>
internal static class StoreAccess
{
    public static async Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<int>> run, CancellationToken cancellationToken)
    {
        try
        {
            var builder = WebApplication.CreateBuilder();
            builder.Services.AddStorage();
            await using var services = builder.Services.BuildServiceProvider();
            services.GetRequiredService<IStartupValidator>().Validate();
            return await run(services, cancellationToken);
        }
        catch (Exception e) when (e is OptionsValidationException or AggregateException)
        {
            await Console.Error.WriteLineAsync(StartupFailure.Explain(e));
        }
        catch (StorageException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
        }
        catch (DbException e)
        {
            await Console.Error.WriteLineAsync($"The bot's database cannot be used: {e.Message} Start the bot once, or check the section {StorageOptions.Section} of the settings.");
        }

        return CoachCommand.CannotRun;
    }
}
