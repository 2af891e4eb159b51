using CoachBot.Security;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Teams;

/// <summary>Credentials that cannot work are told before the first message instead of at it.</summary>
internal sealed class TeamsOptionsCheck(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options) =>
        options.Enabled && BotCredentials.Problem(configuration, environment.EnvironmentName) is { } problem
            ? ValidateOptionsResult.Fail($"{problem} Without Teams, set {TeamsOptions.Section}:{nameof(TeamsOptions.Enabled)} to false.")
            : ValidateOptionsResult.Success;
}
