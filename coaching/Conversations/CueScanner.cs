using CoachBot.Coaching.Rules.Matching;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Conversations;

/// <summary>Finds the cues of one text after the other. Its buffers are reused; each thread has its own.</summary>
internal sealed class CueScanner
{
    [ThreadStatic]
    private static CueScanner? t_own;

    private readonly HitList _hits = new();
    private readonly List<TextSpan> _shields = [];
    private readonly List<Hit> _found = [];
    private readonly List<Hit> _silencing = [];
    private CueBook _book = CueBook.Empty;

    /// <summary>The text that was read last.</summary>
    public TokenizedText Text { get; } = new();

    public static CueScanner OfThread() => t_own ??= new CueScanner();

    public void Read(CueBook book, string text)
    {
        _book = book;
        book.Tokenizer.Read(text, Text, _shields);
        _hits.Reset(book.Automaton.SetCount);
        book.Automaton.Scan(Text, _hits);
    }

    /// <summary>Adds the cues of one side, in the order they stand.</summary>
    public void Collect(CueSide side, int turn, List<CueHit> into)
    {
        var from = into.Count;
        foreach (var cue in _book.Of(side))
        {
            foreach (var hit in HitsOf(cue))
            {
                var span = Text.SpanOf(hit.First, hit.Last);
                into.Add(new CueHit(cue.Code, cue.Group, turn, span, Text.Text[span.Start..span.End]));
            }
        }

        into.Sort(from, into.Count - from, Comparer<CueHit>.Create(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : string.CompareOrdinal(a.Code, b.Code)));
    }

    /// <summary>Whether the text holds a cue.</summary>
    public bool Has(Cue cue) => HitsOf(cue).Count > 0;

    /// <summary>The sentence that a span of the text begins in.</summary>
    public Sentence SentenceAt(TextSpan span)
    {
        foreach (ref readonly var sentence in Text.Sentences)
        {
            if (span.Start < sentence.Span.End)
            {
                return sentence;
            }
        }

        return Text.Sentences[^1];
    }

    private List<Hit> HitsOf(Cue cue)
    {
        _found.Clear();
        _hits.Collect(cue.Any, cue.Unless, _found);
        if (_found.Count > 0 && _hits.Any(cue.NotSentence))
        {
            _silencing.Clear();
            _hits.Collect(cue.NotSentence, -1, _silencing);
            _found.RemoveAll(IsSilenced);
        }

        return _found;
    }

    private bool IsSilenced(Hit hit)
    {
        foreach (var other in _silencing)
        {
            if (Text.Tokens[other.First].Sentence == Text.Tokens[hit.First].Sentence)
            {
                return true;
            }
        }

        return false;
    }
}
