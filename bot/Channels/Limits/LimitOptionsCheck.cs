using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Limits;

internal sealed class LimitOptionsCheck : IValidateOptions<LimitOptions>
{
    private const int MostPerMinute = 6_000;
    private const int MostAtOnce = 1_000;

    public ValidateOptionsResult Validate(string? name, LimitOptions options)
    {
        var problems = new List<string>();
        if (options.PerMinute is < 0 or > MostPerMinute)
        {
            problems.Add(FormattableString.Invariant($"{LimitOptions.Section}:{nameof(options.PerMinute)} is {options.PerMinute}. Give a number from 0 (no limit) to {MostPerMinute}."));
        }

        if (options.AtOnce is < 1 or > MostAtOnce)
        {
            problems.Add(FormattableString.Invariant($"{LimitOptions.Section}:{nameof(options.AtOnce)} is {options.AtOnce}. Give a number from 1 to {MostAtOnce}."));
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
