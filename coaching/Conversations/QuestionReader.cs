using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Conversations;

/// <summary>Collects the agent's questions.</summary>
internal sealed class QuestionReader(int turns)
{
    private const double EarlyPart = 0.75;
    private const int FewestWords = 2;

    private readonly List<AskedQuestion> _questions = [];

    public IReadOnlyList<AskedQuestion> Questions => _questions;

    /// <summary>Takes in one turn of the agent's, as it was just scanned.</summary>
    public void Take(CueScanner scanner, int turn, ReadOnlySpan<CueHit> cues)
    {
        foreach (ref readonly var sentence in scanner.Text.Sentences)
        {
            var isOpen = Has(cues, sentence.Span, CueCodes.AgentOpenQuestion);
            if (isOpen || (sentence.IsQuestion && sentence.TokenCount >= FewestWords) || Has(cues, sentence.Span, CueCodes.AgentAsksData))
            {
                _questions.Add(new AskedQuestion(turn, NeedReader.Quote(scanner.Text.Text, sentence.Span), isOpen, turn < EarlyPart * turns));
            }
        }
    }

    private static bool Has(ReadOnlySpan<CueHit> cues, TextSpan sentence, string code)
    {
        foreach (var cue in cues)
        {
            if (cue.Code == code && sentence.Overlaps(cue.Span))
            {
                return true;
            }
        }

        return false;
    }
}
