using Microsoft.Extensions.Options;

namespace CoachBot.Delivery;

internal sealed class DeliveryOptionsCheck : IValidateOptions<DeliveryOptions>
{
    private static readonly TimeSpan ShortestLease = OutboxSender.TimeLimit + TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestLease = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestPatience = TimeSpan.FromDays(14);

    public ValidateOptionsResult Validate(string? name, DeliveryOptions options)
    {
        var problems = new[]
        {
            Outside(nameof(DeliveryOptions.Lease), options.Lease, ShortestLease, LongestLease),
            Outside(nameof(DeliveryOptions.GiveUpAfter), options.GiveUpAfter, TimeSpan.FromMinutes(1), LongestPatience),
        }.OfType<string>().ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string? Outside(string key, TimeSpan given, TimeSpan least, TimeSpan most) => given >= least && given <= most
        ? null
        : $"{DeliveryOptions.Section}:{key} is {given:c}. Give a time from {least:c} to {most:c}.";
}
