using System.Globalization;
using CoachBot.Coaching.Replies;

namespace CoachBot.Conversations;

/// <summary>Figures, bars, habits and buttons as lines of text, the same wherever there is nothing but text.</summary>
internal static class SummaryText
{
    private const int LongestBar = 20;

    /// <summary>The lines of one of these blocks; <see langword="null"/> for any other.</summary>
    public static IEnumerable<string>? Lines(ReplyBlock block) => block switch
    {
        SectionBlock section => [section.Text],
        FiguresBlock figures => figures.Figures.Select(f => $"{f.Label}: {Said(f)}"),
        BarsBlock bars => [bars.Title, .. bars.Bars.Select(b => $"{Bar(bars, b)} {Number(b.Value)} {b.Label}")],
        HabitBlock habit => [$"{Number(habit.Number)}. {habit.Title} ({habit.Count})", $"Instead of: {habit.Instead}", $"Try: {habit.Better}"],
        ButtonsBlock buttons => [buttons.ByHand],
        _ => null,
    };

    /// <summary>The figure with its comparison.</summary>
    public static string Said(ReplyFigure figure) => figure.Change is { } change ? $"{figure.Value} ({change})" : figure.Value;

    /// <summary>A bar of blocks, at least one for what is there at all.</summary>
    public static string Bar(BarsBlock bars, ReplyBar bar)
    {
        var most = bars.Bars.Max(b => b.Value);
        var length = most == 0 ? 0 : (int)Math.Ceiling((double)bar.Value / most * LongestBar);
        return length == 0 ? "·" : new string('█', length);
    }

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
