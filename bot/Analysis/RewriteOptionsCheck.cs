using CoachBot.Resilience;
using Microsoft.Extensions.Options;

namespace CoachBot.Analysis;

internal sealed class RewriteOptionsCheck(IHostEnvironment environment) : IValidateOptions<RewriteOptions>
{
    private static readonly TimeSpan LongestBudget = TimeSpan.FromSeconds(30);

    public ValidateOptionsResult Validate(string? name, RewriteOptions options)
    {
        string?[] problems =
        [
            .. CallOptionsCheck.Problems(options, RewriteOptions.Section, LongestBudget),
            CallOptionsCheck.Address(options.Endpoint, Key(nameof(options.Endpoint)), environment.IsDevelopment()),
            options is { Endpoint: not null, Key: "" } ? $"{Key(nameof(options.Key))} is empty although {nameof(options.Endpoint)} is set. Set it; a server without sign-in takes any word." : null,
            options is { Endpoint: not null, Model: "" } ? $"{Key(nameof(options.Model))} is empty although {nameof(options.Endpoint)} is set. Set it to the name of a model there." : null,
            options is { Endpoint: null } and ({ Key.Length: > 0 } or { Model.Length: > 0 }) ? $"{Key(nameof(options.Endpoint))} is empty although a key or a model is set. Set it, or remove the rest." : null,
        ];
        var told = problems.OfType<string>().ToArray();
        return told.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(told);
    }

    private static string Key(string name) => $"{RewriteOptions.Section}:{name}";
}
