using CoachBot.Resilience;
using Microsoft.Extensions.Options;

namespace CoachBot.Analysis;

internal sealed class AzureLanguageOptionsCheck(IHostEnvironment environment) : IValidateOptions<AzureLanguageOptions>
{
    /// <summary>An agent waits for the whole turn, and nobody waits longer for a coach.</summary>
    private static readonly TimeSpan LongestBudget = TimeSpan.FromSeconds(10);

    public ValidateOptionsResult Validate(string? name, AzureLanguageOptions options)
    {
        var problems = CallOptionsCheck.Problems(options, AzureLanguageOptions.Section, LongestBudget).ToList();
        if (CallOptionsCheck.Address(options.Endpoint, Key(nameof(options.Endpoint)), environment.IsDevelopment()) is { } address)
        {
            problems.Add(address);
        }

        if (SignIn(options) is { } signIn)
        {
            problems.Add(signIn);
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string? SignIn(AzureLanguageOptions options) => options switch
    {
        { Endpoint: null, Key.Length: > 0 } or { Endpoint: null, UseEntra: true } => $"{Key(nameof(options.Endpoint))} is empty although a way to sign in is set. Set it to the address of the resource, or remove the rest.",
        { Endpoint: null } => null,
        { Key: "", UseEntra: false } => $"{Key(nameof(options.Key))} is empty. Set it to a key of the resource, or set {nameof(options.UseEntra)} to true.",
        { Key.Length: > 0, UseEntra: true } => $"{Key(nameof(options.Key))} and {nameof(options.UseEntra)} are both set. Keep one of them.",
        { UseEntra: true, Endpoint.Scheme: not "https" } => $"{Key(nameof(options.UseEntra))} needs an address that begins with https://. Tokens go nowhere else.",
        _ => null,
    };

    private static string Key(string name) => $"{AzureLanguageOptions.Section}:{name}";
}
