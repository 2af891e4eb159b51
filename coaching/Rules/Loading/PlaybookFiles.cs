using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CoachBot.Coaching.Rules.Loading;

/// <summary>The files of one playbook folder, read but not yet understood.</summary>
internal sealed class PlaybookFiles
{
    private PlaybookFiles(string root)
    {
        Root = root;
    }

    public string Root { get; }

    public List<(string Area, string Name, YamlMap Map)> Rules { get; } = [];

    public List<(string Name, YamlMap Map)> Concepts { get; } = [];

    public List<(string Name, string File, string[] Lines)> Lexicons { get; } = [];

    public YamlMap? Overrides { get; private set; }

    /// <summary>Reads every file below <paramref name="root"/>/en, or below <paramref name="root"/> itself when it has no such folder.</summary>
    public static PlaybookFiles Read(string root, List<PlaybookProblem> problems)
    {
        var files = new PlaybookFiles(root);
        if (!Directory.Exists(root))
        {
            problems.Add(new PlaybookProblem(root, 0, 0, "this playbook folder does not exist; create it or correct Coaching:PlaybookPaths"));
            return files;
        }

        var english = Path.Combine(root, "en");
        var top = Directory.Exists(english) ? english : root;
        foreach (var path in Directory.EnumerateFiles(top, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            files.Add(top, path, problems);
        }

        var overrides = Path.Combine(root, "overrides.yml");
        if (top != root && File.Exists(overrides))
        {
            files.Overrides = ReadMap(overrides, Short(root, overrides), problems);
        }

        return files;
    }

    private void Add(string top, string path, List<PlaybookProblem> problems)
    {
        var parts = Path.GetRelativePath(top, path).Split(Path.DirectorySeparatorChar);
        var name = Path.GetFileNameWithoutExtension(path);
        var shown = Short(Root, path);
        switch (Path.GetExtension(path))
        {
            case ".yml" or ".yaml" when parts.Length == 1 && name == "overrides":
                Overrides = ReadMap(path, shown, problems);
                break;
            case ".yml" or ".yaml" when parts.Length == 2:
                if (ReadMap(path, shown, problems) is { } map)
                {
                    if (parts[0] == "concepts")
                    {
                        Concepts.Add((name, map));
                    }
                    else
                    {
                        Rules.Add((parts[0], name, map));
                    }
                }

                break;
            case ".yml" or ".yaml":
                problems.Add(new PlaybookProblem(shown, 0, 0, "a rule stands in <area>/<name>.yml; move the file into a folder named after its area"));
                break;
            case ".txt" or ".tsv" when parts[0] == "lexicons":
                Lexicons.Add((name, shown, File.ReadAllLines(path)));
                break;
        }
    }

    private static string Short(string root, string path) =>
        Path.Combine(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root))), Path.GetRelativePath(root, path)).Replace('\\', '/');

    private static YamlMap? ReadMap(string path, string shown, List<PlaybookProblem> problems)
    {
        try
        {
            var yaml = new YamlStream();
            using (var reader = File.OpenText(path))
            {
                yaml.Load(reader);
            }

            if (yaml.Documents is [{ RootNode: YamlMappingNode map }])
            {
                return new YamlMap(map, shown, problems);
            }

            problems.Add(new PlaybookProblem(shown, 1, 1, "the file must hold one mapping (key: value)"));
        }
        catch (YamlException wrong)
        {
            problems.Add(new PlaybookProblem(shown, (int)wrong.Start.Line, (int)wrong.Start.Column, $"not readable as YAML: {wrong.InnerException?.Message ?? wrong.Message}; check indentation, quotes and repeated keys"));
        }
        catch (IOException wrong)
        {
            problems.Add(new PlaybookProblem(shown, 0, 0, $"not readable: {wrong.Message}"));
        }

        return null;
    }
}
