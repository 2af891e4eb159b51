using Microsoft.Extensions.Options;

namespace CoachBot.Commitments;

internal sealed class CommitmentsOptionsCheck : IValidateOptions<CommitmentsOptions>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, CommitmentsOptions options)
    {
        var problems = new[]
        {
            TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _)
                ? null
                : $"{CommitmentsOptions.Section}:{nameof(CommitmentsOptions.TimeZone)} is '{options.TimeZone}', and there is no such time zone. Give an IANA name such as Europe/Berlin.",
            options.RemindBefore > TimeSpan.Zero && options.RemindBefore <= Longest
                ? null
                : $"{CommitmentsOptions.Section}:{nameof(CommitmentsOptions.RemindBefore)} is {options.RemindBefore:c}. Give a time of more than nothing, up to {Longest:c}.",
        }.OfType<string>().ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
