using Microsoft.Extensions.Options;

namespace CoachBot.Resilience;

internal sealed class ChannelCallOptionsCheck : IValidateOptions<ChannelCallOptions>
{
    /// <summary>A message that waits longer belongs into the outbox.</summary>
    private static readonly TimeSpan LongestBudget = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, ChannelCallOptions options)
    {
        var problems = CallOptionsCheck.Problems(options, ChannelCallOptions.Section, LongestBudget).ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
