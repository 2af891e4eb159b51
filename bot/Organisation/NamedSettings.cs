using System.Text.RegularExpressions;
using CoachBot.Hosting;

namespace CoachBot.Organisation;

/// <summary>
/// The organisation as pairs of path and value in which names stand where a file has numbers: <c>Teams:Care:Supervisors:Mia:MostOpen</c>. So a change made by a command still
/// finds its place when the file is put into another order.
/// </summary>
internal static partial class NamedSettings
{
    private const string Name = "Name";

    private static readonly string[] NamedLists = [nameof(OrganisationOptions.Teams), nameof(TeamOptions.Supervisors), nameof(TeamOptions.Shifts)];
    private static readonly string[] PlainLists = [nameof(OrganisationOptions.Admins), nameof(TeamOptions.Channels), nameof(TeamOptions.Members)];

    /// <summary>The pairs of a section, in the order of the file.</summary>
    public static OrderedDictionary<string, string> Read(IConfigurationSection section)
    {
        var pairs = new OrderedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Read(section, "", pairs);
        return pairs;
    }

    /// <summary>Lays a change over the pairs; an empty value removes everything below the path.</summary>
    public static void Change(OrderedDictionary<string, string> pairs, string path, string value)
    {
        if (value.Length > 0)
        {
            pairs[path] = value;
            return;
        }

        foreach (var key in pairs.Keys.Where(k => k.Equals(path, StringComparison.OrdinalIgnoreCase) || k.StartsWith(path + ":", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            pairs.Remove(key);
        }
    }

    /// <summary>The pairs as configuration: names are numbers again.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Numbered(OrderedDictionary<string, string> pairs)
    {
        var numbers = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, value) in pairs)
        {
            var parts = path.Split(':');
            var key = OrganisationOptions.Section;
            for (var i = 0; i < parts.Length; i++)
            {
                key = $"{key}:{parts[i]}";
                if (i + 1 < parts.Length && NamedLists.Contains(parts[i], StringComparer.OrdinalIgnoreCase))
                {
                    var (number, name) = (NumberOf(numbers, key, parts[++i]), parts[i]);
                    key = $"{key}:{number}";
                    yield return new($"{key}:{Name}", name);
                }
            }

            foreach (var pair in Values(key, parts[^1], value))
            {
                yield return pair;
            }
        }
    }

    /// <summary>A problem as who types names knows the place: names where the key has numbers, and no section before them.</summary>
    public static string WithNames(string problem, IConfiguration numbered) => Numbers().Replace(problem, match =>
    {
        var team = $"{OrganisationOptions.Section}:Teams:{match.Groups["team"].Value}";
        var named = $"Teams:{numbered[$"{team}:{Name}"]}";
        return match.Groups["list"] is { Success: true, Value: var list } ? $"{named}:{list}:{numbered[$"{team}:{list}:{match.Groups["entry"].Value}:{Name}"]}" : named;
    }).Replace($"{OrganisationOptions.Section}:", "", StringComparison.Ordinal);

    /// <summary>Why the pairs are no settings.</summary>
    public static string InWords(Exception failure)
    {
        for (var e = failure; e is not null; e = e.InnerException)
        {
            if (StartupFailure.WrongValue(e.Message) is { } wrong)
            {
                return wrong;
            }

            if (e.Message.Split('\'') is [_, "ErrorOnUnknownConfiguration", _, var name, ..])
            {
                return $"{name} is no setting. Write “settings” to see those there are.";
            }
        }

        return "One of the values is of the wrong kind.";
    }

    [GeneratedRegex("Organisation:Teams:(?<team>[0-9]+)(:(?<list>Supervisors|Shifts):(?<entry>[0-9]+))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();

    private static IEnumerable<KeyValuePair<string, string?>> Values(string key, string last, string value) => PlainLists.Contains(last, StringComparer.OrdinalIgnoreCase)
        ? value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((v, i) => new KeyValuePair<string, string?>($"{key}:{i}", v))
        : [new(key, value)];

    private static int NumberOf(Dictionary<string, List<string>> numbers, string list, string name)
    {
        var names = numbers.TryGetValue(list, out var known) ? known : numbers[list] = [];
        var at = names.FindIndex(n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            names.Add(name);
        }

        return at < 0 ? names.Count - 1 : at;
    }

    private static void Read(IConfigurationSection section, string path, OrderedDictionary<string, string> pairs)
    {
        foreach (var child in section.GetChildren())
        {
            var below = path.Length == 0 ? child.Key : $"{path}:{child.Key}";
            if (PlainLists.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            {
                Keep(pairs, below, string.Join(", ", child.GetChildren().Select(c => c.Value)));
            }
            else if (NamedLists.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            {
                foreach (var entry in child.GetChildren())
                {
                    Read(entry, $"{below}:{entry[Name]}", pairs);
                }
            }
            else if (child.Key != Name || path.Length == 0)
            {
                Keep(pairs, below, child.Value ?? "");
            }
        }
    }

    private static void Keep(OrderedDictionary<string, string> pairs, string path, string value)
    {
        if (value.Length > 0)
        {
            pairs[path] = value;
        }
    }
}
