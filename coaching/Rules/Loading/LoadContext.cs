using CoachBot.Coaching.Rules.Matching;
using CoachBot.Coaching.Text;
using YamlDotNet.Core;

namespace CoachBot.Coaching.Rules.Loading;

/// <summary>What is shared while a playbook is compiled: words, patterns, concept numbers, problems.</summary>
internal sealed class LoadContext
{
    private readonly PatternParser _parser;
    private readonly Dictionary<string, int> _concepts = new(StringComparer.Ordinal);

    public LoadContext(Vocabulary vocabulary, Dictionary<string, List<string>> lexicons, List<PlaybookProblem> problems)
    {
        Problems = problems;
        Lexicons = lexicons;
        _parser = new PatternParser(vocabulary, name => lexicons.GetValueOrDefault(name));
    }

    public List<PlaybookProblem> Problems { get; }

    public Dictionary<string, List<string>> Lexicons { get; }

    public PatternList AllPatterns { get; } = new();

    /// <summary>Who asks for what.</summary>
    public PatternUse Use { get; } = new();

    public IReadOnlyDictionary<string, int> Concepts => _concepts;

    public int AddConcept(string name)
    {
        _concepts.TryAdd(name, _concepts.Count);
        return _concepts[name];
    }

    /// <summary>A set of the patterns, or -1 when there are none.</summary>
    public int Patterns(YamlMap map, IReadOnlyList<(string Text, Mark At)> patterns, bool fillers = true) =>
        Patterns([.. patterns.Select(p => (map, p.Text, p.At))], fillers);

    /// <summary>A set of patterns that may come from several files, or -1 when there are none.</summary>
    public int Patterns(IReadOnlyList<(YamlMap Map, string Text, Mark At)> patterns, bool fillers)
    {
        if (patterns.Count == 0)
        {
            return -1;
        }

        var set = AllPatterns.NewSet();
        Use.NoteSet(set);
        for (var i = 0; i < patterns.Count; i++)
        {
            try
            {
                AllPatterns.Add(set, i, _parser.Parse(patterns[i].Text), fillers);
            }
            catch (PatternException wrong)
            {
                patterns[i].Map.Problem(patterns[i].At, wrong.Message);
            }
        }

        return set;
    }

    public IReadOnlyList<int> ConceptList(YamlMap map, string key, bool required = false)
    {
        var numbers = new List<int>();
        foreach (var (name, at) in map.Texts(key, required))
        {
            if (_concepts.TryGetValue(name, out var number))
            {
                numbers.Add(number);
                if (!IsOfCustomer(key))
                {
                    Use.NoteConcept(number);
                }
            }
            else
            {
                map.Problem(at, $"'{key}' names the concept '{name}', which has no file; write concepts/{name}.yml or use one of the existing ones");
            }
        }

        return numbers;
    }

    private static bool IsOfCustomer(string key) => key is GuardReader.Customer or GuardReader.NotCustomer;
}
