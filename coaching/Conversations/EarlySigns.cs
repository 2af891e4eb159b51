using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Conversations;

/// <summary>Tells the signs that come before an outburst by comparing a customer's turns: words get fewer and lose their warmth, or the same is asked again.</summary>
internal static class EarlySigns
{
    private const int FewestTurns = 3;
    private const int Curt = 6;
    private const int Clipped = 2;
    private const int Ample = 12;
    private const int Telling = 4;
    private const int FewestShared = 4;
    private const double MostlyShared = 0.75;
    private const float Cooler = 0.1f;

    // What a polite customer writes and a cool one leaves out.
    private static readonly string[] Courtesies = ["please", "thank", "hi", "hello", "hey", "dear", "kindly", "appreciate", "sorry", "good morning", "good afternoon", "good evening"];

    /// <summary>Index of the customer's turn that is shorter and cooler than those before it, or <see langword="null"/>.</summary>
    public static int? Cooling(IReadOnlyList<TurnReading> turns, IReadOnlyList<CueHit> cues)
    {
        var spoken = Customers(turns);
        if (spoken.Length < FewestTurns || IsAnswer(turns, spoken[^1]) || cues.Any(c => c.Turn == spoken[^1] && IsContent(c.Code)))
        {
            return null;
        }

        var last = turns[spoken[^1]];
        int[] before = spoken[..^1];
        var words = Words(last.Turn.Text).Length;
        return words is > 0 and <= Curt && (words <= Clipped || !last.Turn.Text.Contains('?')) && before.Take(2).Average(i => Words(turns[i].Turn.Text).Length) >= Ample
            && before.Any(i => IsCourteous(turns[i].Turn.Text)) && !IsCourteous(last.Turn.Text)
            && last.Signals.Sentiment < 0 && last.Signals.Sentiment < before.Average(i => turns[i].Signals.Sentiment) - Cooler ? spoken[^1] : null;
    }

    /// <summary>Index of the customer's turn that asks what an earlier one had asked, with an answer between, or <see langword="null"/>.</summary>
    public static int? Circling(IReadOnlyList<TurnReading> turns)
    {
        var spoken = Customers(turns);
        if (spoken.Length < 2)
        {
            return null;
        }

        var last = Content(turns[spoken[^1]].Turn.Text);
        foreach (var earlier in spoken[..^1])
        {
            var before = Content(turns[earlier].Turn.Text);
            var shared = last.Count(before.Contains);
            if (shared >= FewestShared && shared >= MostlyShared * Math.Max(last.Count, before.Count) && turns.Take(spoken[^1]).Skip(earlier).Any(t => t.Turn.IsStaff))
            {
                return spoken[^1];
            }
        }

        return null;
    }

    private static int[] Customers(IReadOnlyList<TurnReading> turns) => [.. Enumerable.Range(0, turns.Count).Where(i => turns[i].Turn.Speaker == Speaker.Customer)];

    /// <summary>A question of staff's makes a short answer the natural one.</summary>
    private static bool IsAnswer(IReadOnlyList<TurnReading> turns, int turn) => turn > 0 && turns[turn - 1].Turn is { IsStaff: true } before && before.Text.Contains('?');

    private static bool IsContent(string code) => code is CueCodes.Solved or CueCodes.Thanks or CueCodes.CustomerGoodbye or CueCodes.NeedsTime or CueCodes.CustomerApology;

    private static bool IsCourteous(string text) => Array.Exists(Courtesies, c => text.Contains(c, StringComparison.OrdinalIgnoreCase));

    private static string[] Words(string text) => text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static HashSet<string> Content(string text) =>
        [.. Words(text).Select(w => w.Trim('.', ',', '!', '?', '"', '\'', '(', ')').ToLowerInvariant()).Where(w => w.Length >= Telling)];
}
