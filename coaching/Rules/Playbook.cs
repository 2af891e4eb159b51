using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.NextSteps;
using CoachBot.Coaching.Rules.Matching;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules;

/// <summary>All rules in force, compiled for reading drafts. Immutable; any number of threads may use one.</summary>
public sealed class Playbook
{
    private readonly RuleIndex _index;

    internal Playbook(Vocabulary vocabulary, PlaybookPatterns patterns, IReadOnlyList<Concept> concepts, IReadOnlyList<Rule> rules, Lexicons lexicons, Voice voice)
    {
        Voice = voice;
        Vocabulary = vocabulary;
        Patterns = patterns;
        Concepts = concepts;
        Rules = rules;
        Lexicons = lexicons;
        Tokenizer = new Tokenizer(vocabulary);
        ConceptIndex = concepts.ToDictionary(c => c.Name, c => c.Index, StringComparer.Ordinal);
        Grounds = new ScoreGrounds(ConceptIndex);

        // One number more than there are sets stands for questions.
        ConceptSets = new ConceptSets(concepts, patterns);
        SetCount = patterns.SetCount + 1;
        _index = new RuleIndex(rules, ConceptSets, SetCount);
    }

    /// <summary>How many rules are in force.</summary>
    public int RuleCount => Rules.Count;

    /// <summary>The rules in force, as a playbook owner sees them.</summary>
    public IEnumerable<RuleSummary> Summaries => Rules.Select(r => new RuleSummary(r.Info.Id, r.Info.Lesson, r.Info.Kind, r.Info.Dimension, r.Info.Severity, r.Info.Message, r.Info.Examples.Count));

    /// <summary>The team's voice, as its <c>voice.yml</c> sets it.</summary>
    internal Voice Voice { get; }

    internal Vocabulary Vocabulary { get; }

    internal PlaybookPatterns Patterns { get; }

    internal Tokenizer Tokenizer { get; }

    internal IReadOnlyList<Concept> Concepts { get; }

    internal ConceptSets ConceptSets { get; }

    /// <summary>How many sets a text can meet: those of the patterns and the one of questions.</summary>
    internal int SetCount { get; }

    internal IReadOnlyDictionary<string, int> ConceptIndex { get; }

    internal IReadOnlyList<Rule> Rules { get; }

    internal ScoreGrounds Grounds { get; }

    internal Lexicons Lexicons { get; }

    /// <summary>What to listen for in conversations.</summary>
    internal CueBook Cues { get; init; } = CueBook.Empty;

    /// <summary>When a conversation needs a human above.</summary>
    internal RiskPolicy Policy { get; init; } = new();

    /// <summary>What to do next in a conversation.</summary>
    internal Advisor Advisor { get; init => field = value.On(this); } = new();

    /// <summary>The number of a concept that code asks for by name, or -1 when this playbook has none of that name.</summary>
    internal int ConceptNamed(string name) => ConceptIndex.GetValueOrDefault(name, -1);

    /// <summary>Runs every rule that can find something; a phrase nobody wrote costs nothing.</summary>
    internal void Run(ReviewContext context) => _index.Run(context);
}
