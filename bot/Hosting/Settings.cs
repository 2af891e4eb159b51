using Microsoft.Extensions.Options;

namespace CoachBot.Hosting;

/// <summary>Registers the settings of one section: bound once, checked before the bot starts, strict about unknown keys.</summary>
internal static class Settings
{
    public static OptionsBuilder<T> AddSettings<T>(this IServiceCollection services, string section)
        where T : class
    {
        services.AddSingleton<IValidateOptions<T>>(provider => new KnownKeys<T>(section, provider.GetRequiredService<IConfiguration>()));
        return services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
    }

    /// <summary>A misspelt key would otherwise be a setting that silently does nothing.</summary>
    private sealed class KnownKeys<T>(string section, IConfiguration configuration) : IValidateOptions<T>
        where T : class
    {
        private static readonly string[] Known = [.. typeof(T).GetProperties().Where(p => p.CanWrite).Select(p => p.Name)];

        public ValidateOptionsResult Validate(string? name, T options)
        {
            var problems = configuration.GetSection(section).GetChildren()
                .Where(c => !Known.Contains(c.Key, StringComparer.OrdinalIgnoreCase))
                .Select(c => $"{section}:{c.Key} is no setting of CoachBot. The settings of {section} are {string.Join(", ", Known)}; correct the name or remove it.")
                .ToArray();
            return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }
    }
}
