using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Rules.Loading;

namespace CoachBot.Coaching.Tests.Support;

/// <summary>Builds small playbooks: writes the files to a folder of its own, loads them, and cleans up.</summary>
internal sealed class PlaybookBuilder
{
    private const string Usual = """
        dimension: tone
        severity: medium
        message: "Found “{match}”."
        why: It matters.
        better: ["Better words."]
        examples: [{bad: "[[Bad]]."}, {bad: "[[Bad]]!"}, {good: "Good."}, {good: "Good!"}]
        """;

    private const string UsualConceptExamples = """
        examples: [{in: "In."}, {in: "In!"}, {out: "Out."}, {out: "Out!"}]
        """;

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>A file as it is, for example <c>en/tone/blunt.yml</c>.</summary>
    public PlaybookBuilder File(string path, string text)
    {
        _files[path] = text;
        return this;
    }

    /// <summary>A rule; what every rule needs and <paramref name="body"/> does not say is filled in.</summary>
    public PlaybookBuilder Rule(string id, string body) => File($"en/{id.Replace('.', '/')}.yml", Complete(body, Usual));

    public PlaybookBuilder Concept(string name, params string[] any) =>
        ConceptFile(name, "any: [" + string.Join(", ", any.Select(a => $"\"{a}\"")) + "]");

    public PlaybookBuilder ConceptFile(string name, string body) => File($"en/concepts/{name}.yml", Complete(body, UsualConceptExamples));

    public PlaybookBuilder Lexicon(string name, params string[] lines) => File($"en/lexicons/{name}", string.Join('\n', lines));

    public CoachBot.Coaching.Rules.Playbook Load() => Load([this]);

    /// <summary>Loads this playbook with <paramref name="team"/> laid over it.</summary>
    public CoachBot.Coaching.Rules.Playbook LoadWith(PlaybookBuilder team) => Load([this, team]);

    /// <summary>The problems that keep the playbook from being loaded, as people read them.</summary>
    public IReadOnlyList<string> Problems(PlaybookBuilder? team = null)
    {
        var wrong = Assert.Throws<PlaybookException>(() => team is null ? Load() : LoadWith(team));
        return [.. wrong.Problems.Select(p => p.ToString())];
    }

    public DraftReview Review(string text, string? customer = null, Channel channel = Channel.Chat, string market = "en-US") =>
        new Coach(Load()).ReviewDraft(new Draft(text) { Customer = customer, Channel = channel, Market = market });

    /// <summary>The words the findings point at, in order of the review.</summary>
    public IReadOnlyList<string> Found(string text, string? customer = null, Channel channel = Channel.Chat, string market = "en-US") =>
        [.. Review(text, customer, channel, market).Findings.Select(f => f.Excerpt)];

    private static string Complete(string body, string usual)
    {
        var given = body.Split('\n').Select(Key).ToHashSet(StringComparer.Ordinal);
        return string.Join('\n', usual.Split('\n').Where(l => !given.Contains(Key(l))).Prepend(body));

        static string Key(string line) => line.Split(':', 2)[0];
    }

    private static CoachBot.Coaching.Rules.Playbook Load(PlaybookBuilder[] layers)
    {
        var root = Directory.CreateTempSubdirectory("coachbot-tests-");
        try
        {
            return PlaybookLoader.Load([.. layers.Select((layer, i) => layer.Write(Path.Combine(root.FullName, i == 0 ? "playbook" : "team")))]);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (path, text) in _files)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            System.IO.File.WriteAllText(full, text);
        }

        return folder;
    }
}
