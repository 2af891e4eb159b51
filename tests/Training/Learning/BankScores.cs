using CoachBot.Coaching.Signals.Linear;

namespace CoachBot.Training.Learning;

/// <summary>Scores of texts whose features are at hand, by the library's own arithmetic.</summary>
internal static class BankScores
{
    /// <summary>For every output the sum of weights, the text's length divided out.</summary>
    public static float[] Sums(LinearBank bank, uint[] hashes)
    {
        var places = new int[hashes.Length];
        var count = bank.Find(hashes, places);
        var sums = new int[LinearBank.Width];
        bank.Sum(places.AsSpan(0, count), sums);
        var scale = LinearBank.Scale(count);
        return [.. sums.Select(s => s * scale)];
    }
}
