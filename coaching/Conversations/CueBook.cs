using CoachBot.Coaching.Rules.Matching;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Conversations;

/// <summary>
/// The cues of a playbook, compiled with a vocabulary and an automaton of their own: drafts are read without them, and conversations without the drafts' rules. Immutable.
/// </summary>
internal sealed class CueBook
{
    private static readonly Lazy<CueBook> Nothing = new(() =>
    {
        var vocabulary = new Vocabulary();
        vocabulary.Freeze();
        return new CueBook(vocabulary, new PatternList().Build(vocabulary), []);
    });

    private readonly Dictionary<string, Cue> _byCode;
    private readonly Cue[] _customer;
    private readonly Cue[] _agent;

    public CueBook(Vocabulary vocabulary, Automaton automaton, IReadOnlyList<Cue> cues)
    {
        Automaton = automaton;
        Tokenizer = new Tokenizer(vocabulary);
        Cues = cues;
        _byCode = cues.ToDictionary(c => c.Code, StringComparer.Ordinal);
        _customer = [.. cues.Where(c => c.Side == CueSide.Customer)];
        _agent = [.. cues.Where(c => c.Side == CueSide.Agent)];
    }

    /// <summary>The book without a cue.</summary>
    public static CueBook Empty => Nothing.Value;

    public Automaton Automaton { get; }

    public Tokenizer Tokenizer { get; }

    public IReadOnlyList<Cue> Cues { get; }

    /// <summary>The cues looked for in the words of one side.</summary>
    public ReadOnlySpan<Cue> Of(CueSide side) => side == CueSide.Customer ? _customer : _agent;

    /// <summary>The cue of a code, or <see langword="null"/>.</summary>
    public Cue? Named(string code) => _byCode.GetValueOrDefault(code);
}
