using CoachBot.Coaching.Replies;

namespace CoachBot.Conversations;

/// <summary>What all channels say alike of a conversation.</summary>
internal static class ConversationText
{
    /// <summary>More bars than this do not fit on a phone; the oldest are left out.</summary>
    private const int MostBars = 24;

    /// <summary>What stands at the head of words that a language model found.</summary>
    public const string AiWorded = "worded by AI, read it before you send it";

    private const string Heights = "▁▂▃▄▅▆▇█";

    /// <summary>The points a small chart has room for: the latest.</summary>
    public static IEnumerable<TrendPoint> Shown(TrendBlock trend) => trend.Points.Skip(Math.Max(0, trend.Points.Count - MostBars));

    /// <summary>A heading, with the mark when a language model worded what stands below.</summary>
    public static string Heading(string heading, bool isAiWorded) => isAiWorded ? $"{heading} ({AiWorded})" : heading;

    /// <summary>One bar, higher for the better, with an arrow where the mood turned.</summary>
    public static string Bar(TrendPoint point) => Heights[(int)Math.Round((point.Mood + 1) / 2 * (Heights.Length - 1))] + (point.IsTurn ? "↷" : "");

    /// <summary>The chart as one word of bars.</summary>
    public static string Bars(TrendBlock trend) => string.Concat(Shown(trend).Select(Bar));
}
