using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CoachBot.Coaching.Rules.Loading;

/// <summary>
/// A mapping of a playbook file, read strictly: every key has to be asked for, and what is wrong is noted with its place instead of thrown, so that one run
/// tells all problems.
/// </summary>
internal sealed class YamlMap(YamlMappingNode node, string file, List<PlaybookProblem> problems)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public string File => file;

    public int Line => (int)node.Start.Line;

    public bool Has(string key)
    {
        _asked.Add(key);
        return Node(key) is not null;
    }

    /// <summary>The keys, for mappings whose keys are data.</summary>
    public IEnumerable<string> Keys()
    {
        foreach (var (key, _) in node.Children)
        {
            var name = ((YamlScalarNode)key).Value ?? "";
            _asked.Add(name);
            yield return name;
        }
    }

    public string? Text(string key, bool required = false)
    {
        _asked.Add(key);
        switch (Node(key))
        {
            case YamlScalarNode { Value: { Length: > 0 } value }:
                return value;
            case null:
                if (required)
                {
                    Problem(node.Start, $"'{key}' is missing; every entry of this kind needs it");
                }

                return null;
            case YamlScalarNode { Value: "" } when !required:
                return "";
            case var other:
                Problem(other.Start, $"'{key}' must be a text");
                return null;
        }
    }

    public IReadOnlyList<(string Text, Mark At)> Texts(string key, bool required = false)
    {
        _asked.Add(key);
        switch (Node(key))
        {
            case YamlSequenceNode list:
                var texts = new List<(string, Mark)>();
                foreach (var item in list)
                {
                    if (item is YamlScalarNode { Value: { Length: > 0 } value })
                    {
                        texts.Add((value, item.Start));
                    }
                    else
                    {
                        Problem(item.Start, $"each entry of '{key}' must be a text");
                    }
                }

                if (required && !list.Any())
                {
                    Problem(list.Start, $"'{key}' is empty; give at least one");
                }

                return texts;
            case YamlScalarNode { Value: { Length: > 0 } single } scalar:
                return [(single, scalar.Start)];
            case null:
                if (required)
                {
                    Problem(node.Start, $"'{key}' is missing; give at least one");
                }

                return [];
            case var other:
                Problem(other.Start, $"'{key}' must be a list of texts");
                return [];
        }
    }

    public double? Number(string key, double least, double most)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        Problem(Node(key)!.Start, $"'{key}' is '{text}'; it must be a number from {least.ToString(CultureInfo.InvariantCulture)} to {most.ToString(CultureInfo.InvariantCulture)}");
        return null;
    }

    public int? Int(string key, int least, int most) => (int?)Number(key, least, most);

    public bool? Flag(string key) => Text(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => Wrong<bool?>(key, $"'{key}' is '{other}'; it must be true or false"),
    };

    /// <summary>One of an enumeration's names, written in camel case.</summary>
    public T? Choice<T>(string key, bool required = false)
        where T : struct, Enum
    {
        if (Text(key, required) is not { } text)
        {
            return null;
        }

        return Parse<T>(text) ?? Wrong<T?>(key, Unknown<T>(key, text));
    }

    public IReadOnlyList<T> Choices<T>(string key)
        where T : struct, Enum
    {
        var chosen = new List<T>();
        foreach (var (text, at) in Texts(key))
        {
            if (Parse<T>(text) is { } value)
            {
                chosen.Add(value);
            }
            else
            {
                Problem(at, Unknown<T>(key, text));
            }
        }

        return chosen;
    }

    public YamlMap? Map(string key)
    {
        _asked.Add(key);
        switch (Node(key))
        {
            case YamlMappingNode map:
                return new YamlMap(map, file, problems);
            case null:
                return null;
            case var other:
                Problem(other.Start, $"'{key}' must be a mapping (key: value)");
                return null;
        }
    }

    public IReadOnlyList<YamlMap> Maps(string key)
    {
        _asked.Add(key);
        if (Node(key) is not YamlSequenceNode list)
        {
            return [];
        }

        var maps = new List<YamlMap>();
        foreach (var item in list)
        {
            if (item is YamlMappingNode map)
            {
                maps.Add(new YamlMap(map, file, problems));
            }
            else
            {
                Problem(item.Start, $"each entry of '{key}' must be a mapping (key: value)");
            }
        }

        return maps;
    }

    /// <summary>The place of a key's value, for a problem found later.</summary>
    public Mark At(string key) => Node(key)?.Start ?? node.Start;

    /// <summary>Notes every key nobody asked for.</summary>
    public void Finish()
    {
        foreach (var (key, _) in node.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!_asked.Contains(name))
            {
                var near = _asked.FirstOrDefault(a => CoachBot.Coaching.Text.EditDistance.WithinOne(a, name));
                Problem(key.Start, $"unknown key '{name}'" + (near is null ? $"; known here: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}" : $"; did you mean '{near}'?"));
            }
        }
    }

    public void Problem(Mark at, string text) => problems.Add(new PlaybookProblem(file, (int)at.Line, (int)at.Column, text));

    private static T? Parse<T>(string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), text.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    private static string Unknown<T>(string key, string text)
        where T : struct, Enum => $"'{key}' is '{text}'; it must be one of {string.Join(", ", Enum.GetValues<T>().Select(NameOf))}";

    private static string NameOf<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private T? Wrong<T>(string key, string problem)
    {
        Problem(At(key), problem);
        return default;
    }

    private YamlNode? Node(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
}
