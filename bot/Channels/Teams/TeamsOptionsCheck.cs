using CoachBot.Security;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Teams;

/// <summary>Credentials that cannot work are told before the first message instead of at it.</summary>
internal sealed class TeamsOptionsCheck(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        if (!options.Enabled)
        {
            return ValidateOptionsResult.Success;
        }

        var problems = options.AllowedTenants.Where(t => !Guid.TryParse(t, out _)).Select(t =>
            $"{TeamsOptions.Section}:{nameof(TeamsOptions.AllowedTenants)} holds '{t}'. Give the id of a tenant, a GUID, as the Entra admin center shows it.").ToList();
        if (BotCredentials.Problem(configuration, environment.EnvironmentName) is { } problem)
        {
            problems.Add($"{problem} Without Teams, set {TeamsOptions.Section}:{nameof(TeamsOptions.Enabled)} to false.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
