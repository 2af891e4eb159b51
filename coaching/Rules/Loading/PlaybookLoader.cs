using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.NextSteps;
using CoachBot.Coaching.Rules.Kinds;
using CoachBot.Coaching.Rules.Matching;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Loading;

/// <summary>Reads a playbook: the shipped folder and, laid over it, the folders of a team.</summary>
public static class PlaybookLoader
{
    private const string Spelling = "spelling";
    private const string Fillers = "fillers";
    private const string LookAlikes = "look-alikes";

    /// <summary>The folder of the playbook that ships with the library.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "playbook");

    /// <summary>Loads the playbook of <paramref name="folders"/>, later ones laid over earlier ones.</summary>
    /// <param name="folders">Folders in the order they are laid; the first is usually <see cref="ShippedFolder"/>.</param>
    /// <exception cref="PlaybookException">Something in the files is wrong; the exception lists all problems.</exception>
    public static Playbook Load(params IReadOnlyList<string> folders)
    {
        var problems = new List<PlaybookProblem>();
        var layers = folders.Select(f => PlaybookFiles.Read(f, problems)).ToArray();
        var playbook = Compile(layers, problems);
        return problems.Count == 0
            ? playbook
            : throw new PlaybookException([.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)]);
    }

    private static Playbook Compile(PlaybookFiles[] layers, List<PlaybookProblem> problems)
    {
        var lexicons = ReadLexicons(layers);
        var cueBook = Task.Run(() => ReadCues(layers, lexicons));
        var vocabulary = new Vocabulary();
        AddWords(vocabulary, lexicons, layers, problems);

        var context = new LoadContext(vocabulary, lexicons, problems);
        var conceptFiles = layers.SelectMany(l => l.Concepts).ToArray();
        context.AddConcept(Concept.Question);
        foreach (var (name, _) in conceptFiles)
        {
            context.AddConcept(name);
        }

        var concepts = new SortedDictionary<int, Concept> { [0] = new(Concept.Question, 0, Side.Both, -1, -1, []) };
        foreach (var (name, map) in conceptFiles)
        {
            if (concepts.ContainsKey(context.Concepts[name]))
            {
                map.Problem(map.At("side"), $"a concept '{name}' exists already; choose another name");
                continue;
            }

            concepts[context.Concepts[name]] = ConceptReader.Read(name, map, context);
        }

        ConceptReader.RefuseCircles(concepts, conceptFiles);
        var rules = ReadRules(layers, context);
        context.Use.Drop();
        var voice = VoiceReader.Read([.. layers.Select(l => l.Voice).OfType<YamlMap>()], context);
        context.Use.TakeForDrafts();
        var advisor = AdviceReader.Read(layers.SelectMany(l => l.Steps), layers.SelectMany(l => l.Replies), layers.SelectMany(l => l.Cues).Select(c => c.Name), context);
        context.Use.TakeForCustomers();
        vocabulary.Freeze();
        var patterns = new PlaybookPatterns(context.AllPatterns, vocabulary, context.Use.Parts(context.AllPatterns.SetCount, concepts));
        var cues = cueBook.GetAwaiter().GetResult();
        problems.AddRange(layers.SelectMany(l => l.CueProblems));
        return new Playbook(vocabulary, patterns, [.. concepts.Values], rules, new Lexicons(lexicons.ToDictionary(p => p.Key, p => (IReadOnlyList<string>)p.Value, StringComparer.Ordinal)), voice)
        {
            Advisor = advisor,
            Cues = cues,
            Policy = PolicyReader.Read([.. layers.Select(l => l.Policy).OfType<YamlMap>()], cues),
        };
    }

    /// <summary>Cues have words of their own: a draft must not pay for what only conversations ask for.</summary>
    private static CueBook ReadCues(PlaybookFiles[] layers, Dictionary<string, List<string>> lexicons)
    {
        var files = layers.SelectMany(l => l.Cues).ToArray();
        if (files.Length == 0)
        {
            return CueBook.Empty;
        }

        // What is wrong with the words themselves was told when the drafts' vocabulary took them.
        var vocabulary = new Vocabulary();
        AddWords(vocabulary, lexicons, layers, []);
        return CueReader.Read(files, vocabulary, lexicons);
    }

    private static Dictionary<string, List<string>> ReadLexicons(PlaybookFiles[] layers)
    {
        var lexicons = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (name, _, lines) in layers.SelectMany(l => l.Lexicons))
        {
            if (!lexicons.TryGetValue(name, out var list))
            {
                lexicons[name] = list = [];
            }

            list.AddRange(lines.Select(l => l.Split('#', 2)[0].Trim(' ')).Where(l => l.Length > 0));
        }

        return lexicons;
    }

    private static void AddWords(Vocabulary vocabulary, Dictionary<string, List<string>> lexicons, PlaybookFiles[] layers, List<PlaybookProblem> problems)
    {
        foreach (var pair in lexicons.GetValueOrDefault(Spelling, []))
        {
            if (pair.Split('\t') is [var british, var american])
            {
                vocabulary.AddSpelling(british.Trim(), american.Trim());
            }
            else
            {
                var file = layers.SelectMany(l => l.Lexicons).First(l => l.Name == Spelling).File;
                problems.Add(new PlaybookProblem(file, 0, 0, $"'{pair}' is no pair; write the British word, a tab, the American word"));
            }
        }

        lexicons.GetValueOrDefault(Fillers, []).ForEach(vocabulary.AddFiller);
        lexicons.GetValueOrDefault(LookAlikes, []).ForEach(vocabulary.AddRealWord);
        foreach (var form in Lexicons.Pairs(lexicons.GetValueOrDefault(ProofRule.Misspellings, [])).Keys)
        {
            vocabulary.AddMisspelling(form.ToLowerInvariant());
        }
    }

    private static List<Rule> ReadRules(PlaybookFiles[] layers, LoadContext context)
    {
        var overrides = layers.Where(l => l.Overrides is not null).Select(l => RuleOverrides.Read(l.Overrides!)).ToArray();
        var rules = new Dictionary<string, Rule>(StringComparer.Ordinal);
        foreach (var (area, name, map) in layers.SelectMany(l => l.Rules))
        {
            var id = $"{area}.{name}";
            var rule = RuleReader.Read(id, map, context, overrides.Select(o => o.SeverityOf(id)).LastOrDefault(s => s is not null));
            if (rule is not null && !rules.TryAdd(id, rule))
            {
                map.Problem(map.At("kind"), $"a rule '{id}' exists already; give the file another name, or silence the shipped rule in overrides.yml");
            }
        }

        foreach (var layer in overrides)
        {
            layer.RefuseUnknown(rules.Keys);
            layer.Silenced.ForEach(id => rules.Remove(id));
        }

        return [.. rules.Values];
    }
}
