using CoachBot.Coaching.Signals.Features;
using CoachBot.Coaching.Signals.Linear;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Signals;

/// <summary>Traces a score back to words: a word is worth the weights of all features that end in it.</summary>
internal static class Evidence
{
    public static IReadOnlyList<SignalEvidence> Find(LinearBank bank, FeatureList features, int output, int most)
    {
        var words = new List<(TextSpan Span, int Weight)>();
        var rising = Math.Sign(bank.Outputs[output].Slope);
        var first = 0;
        foreach (var token in features.Tokens)
        {
            var weight = 0;
            foreach (var hash in features.Hashes[first..token.FeatureEnd])
            {
                weight += bank.Find(hash) is var place and >= 0 ? bank.WeightOf(place, output) * rising : 0;
            }

            first = token.FeatureEnd;
            if (weight > 0)
            {
                words.Add((new TextSpan(token.Start, token.End), weight));
            }
        }

        var all = words.Sum(w => (long)w.Weight);
        return [.. words.OrderByDescending(w => w.Weight).ThenBy(w => w.Span.Start).Take(most).Select(w => new SignalEvidence(w.Span, (float)w.Weight / all))];
    }
}
