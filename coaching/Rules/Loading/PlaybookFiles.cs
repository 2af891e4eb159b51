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

    public List<(string Name, YamlMap Map)> Cues { get; } = [];

    public List<(string Name, YamlMap Map)> Steps { get; } = [];

    public List<(string Name, YamlMap Map)> Replies { get; } = [];

    /// <summary>What is wrong with the cues: they are compiled beside the rules, on a thread of their own.</summary>
    public List<PlaybookProblem> CueProblems { get; } = [];

    public List<(string Name, string File, string[] Lines)> Lexicons { get; } = [];

    public YamlMap? Overrides { get; private set; }

    public YamlMap? Voice { get; private set; }

    public YamlMap? Policy { get; private set; }

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
        // Reading YAML is most of a start: the files are parsed on all cores, then taken in by name.
        foreach (var read in Directory.EnumerateFiles(top, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).AsParallel().AsOrdered().Select(path => ReadFile(root, path)))
        {
            files.Add(top, read, problems);
        }

        if (top != root)
        {
            files.Overrides = Beside("overrides.yml") ?? files.Overrides;
            files.Voice = Beside("voice.yml") ?? files.Voice;
            files.Policy = Beside("policy.yml") ?? files.Policy;
        }

        return files;

        // A team's settings may stand beside the folder of the language, too.
        YamlMap? Beside(string name) => Path.Combine(root, name) is var path && File.Exists(path) ? Map(ReadFile(root, path), problems) : null;
    }

    private void Add(string top, FileRead read, List<PlaybookProblem> problems)
    {
        var parts = Path.GetRelativePath(top, read.Path).Split(Path.DirectorySeparatorChar);
        var name = Path.GetFileNameWithoutExtension(read.Path);
        switch (Path.GetExtension(read.Path))
        {
            case ".yml" or ".yaml" when parts.Length == 1 && name == "overrides":
                Overrides = Map(read, problems);
                break;
            case ".yml" or ".yaml" when parts.Length == 1 && name == "voice":
                Voice = Map(read, problems);
                break;
            case ".yml" or ".yaml" when parts.Length == 1 && name == "policy":
                Policy = Map(read, problems);
                break;
            case ".yml" or ".yaml" when parts is ["cues", _]:
                if (Map(read, CueProblems) is { } cue)
                {
                    Cues.Add((name, cue));
                }

                break;
            case ".yml" or ".yaml" when parts.Length == 2:
                if (Map(read, problems) is { } map)
                {
                    switch (parts[0])
                    {
                        case "concepts":
                            Concepts.Add((name, map));
                            break;
                        case "steps":
                            Steps.Add((name, map));
                            break;
                        case "replies":
                            Replies.Add((name, map));
                            break;
                        default:
                            Rules.Add((parts[0], name, map));
                            break;
                    }
                }

                break;
            case ".yml" or ".yaml":
                problems.Add(new PlaybookProblem(read.Shown, 0, 0, "a rule stands in <area>/<name>.yml; move the file into a folder named after its area"));
                break;
            case ".txt" or ".tsv" when parts[0] == "lexicons" && read.Lines is { } lines:
                Lexicons.Add((name, read.Shown, lines));
                break;
            case ".txt" or ".tsv" when read.Problem is { } problem:
                problems.Add(problem);
                break;
        }
    }

    private static YamlMap? Map(FileRead read, List<PlaybookProblem> problems)
    {
        if (read.Problem is { } problem)
        {
            problems.Add(problem);
        }

        return read.Node is { } node ? new YamlMap(node, read.Shown, problems) : null;
    }

    private static string Short(string root, string path) =>
        Path.Combine(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root))), Path.GetRelativePath(root, path)).Replace('\\', '/');

    private static FileRead ReadFile(string root, string path)
    {
        var shown = Short(root, path);
        try
        {
            return Path.GetExtension(path) switch
            {
                ".yml" or ".yaml" => ReadYaml(path, shown),
                ".txt" or ".tsv" => new FileRead(path, shown, null, File.ReadAllLines(path), null),
                _ => new FileRead(path, shown, null, null, null),
            };
        }
        catch (YamlException wrong)
        {
            return Wrong((int)wrong.Start.Line, (int)wrong.Start.Column, $"not readable as YAML: {wrong.InnerException?.Message ?? wrong.Message}; check indentation, quotes and repeated keys");
        }
        catch (IOException wrong)
        {
            return Wrong(0, 0, $"not readable: {wrong.Message}");
        }

        FileRead Wrong(int line, int column, string text) => new(path, shown, null, null, new PlaybookProblem(shown, line, column, text));
    }

    private static FileRead ReadYaml(string path, string shown)
    {
        var yaml = new YamlStream();
        using (var reader = File.OpenText(path))
        {
            yaml.Load(reader);
        }

        return yaml.Documents is [{ RootNode: YamlMappingNode map }]
            ? new FileRead(path, shown, map, null, null)
            : new FileRead(path, shown, null, null, new PlaybookProblem(shown, 1, 1, "the file must hold one mapping (key: value)"));
    }

    private sealed record FileRead(string Path, string Shown, YamlMappingNode? Node, string[]? Lines, PlaybookProblem? Problem);
}
