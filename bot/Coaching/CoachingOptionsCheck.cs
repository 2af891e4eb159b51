using Microsoft.Extensions.Options;

namespace CoachBot.Coaching;

internal sealed class CoachingOptionsCheck : IValidateOptions<CoachingOptions>
{
    public ValidateOptionsResult Validate(string? name, CoachingOptions options)
    {
        var problems = options.PlaybookPaths.Select(Problem).OfType<string>().ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string? Problem(string? path, int index)
    {
        var key = $"{CoachingOptions.Section}:{nameof(CoachingOptions.PlaybookPaths)}:{index}";
        if (string.IsNullOrWhiteSpace(path))
        {
            return $"{key} is empty. Give the path of a folder with rules, or remove the entry.";
        }

        return Directory.Exists(path)
            ? null
            : $"{key} is '{path}', and there is no such folder (looked for {Path.GetFullPath(path)}). Create it or correct the path.";
    }
}
