using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Teams.Files;

internal sealed class TeamsFileOptionsCheck : IValidateOptions<TeamsFileOptions>
{
    private const int Least = 1024;
    private const int Most = 4 * 1024 * 1024;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public ValidateOptionsResult Validate(string? name, TeamsFileOptions options)
    {
        var problems = new List<string>();
        if (options.MostBytes is < Least or > Most)
        {
            problems.Add(FormattableString.Invariant($"{TeamsFileOptions.Section}:{nameof(options.MostBytes)} is {options.MostBytes}. Give a number of bytes from {Least} to {Most}."));
        }

        if (options.TimeLimit < Shortest || options.TimeLimit > Longest)
        {
            problems.Add($"{TeamsFileOptions.Section}:{nameof(options.TimeLimit)} is {options.TimeLimit:c}. Give a time from {Shortest:c} to {Longest:c}.");
        }

        problems.AddRange(options.Hosts
            .Where(h => Uri.CheckHostName(h) != UriHostNameType.Dns || !h.Contains('.'))
            .Select(h => $"{TeamsFileOptions.Section}:{nameof(options.Hosts)} holds '{h}'. Give the name of a host, such as contoso.sharepoint.com, without https:// and without a path."));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
