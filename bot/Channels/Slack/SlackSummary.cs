using System.Globalization;
using CoachBot.Coaching.Replies;
using CoachBot.Conversations;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>Figures, bars, habits and decisions: what nudges and summaries are made of.</summary>
internal static class SlackSummary
{
    public static void Write(JArray blocks, FiguresBlock figures) => blocks.Add(new RichText().List(figures.Figures.Select(Line)).Block());

    /// <summary>Bars of text, as long as the figures say; every client shows them.</summary>
    public static void Write(JArray blocks, BarsBlock bars)
    {
        var labels = bars.Bars.Max(b => b.Label.Length);
        var lines = bars.Bars.Select(b => $"{b.Label.PadRight(labels)} {SummaryText.Bar(bars, b)} {SummaryText.Number(b.Value)}");
        blocks.Add(new RichText().Bold(bars.Title).Preformatted(string.Join('\n', lines)).Block());
    }

    public static void Write(JArray blocks, HabitBlock habit) => blocks.Add(new RichText()
        .Bold($"{habit.Number.ToString(CultureInfo.InvariantCulture)}. {habit.Title}").Plain($" · {habit.Count}\nInstead of “{habit.Instead}” try “{habit.Better}”").Block());

    /// <summary>What may be said along, and the buttons; where there are more than fit, how to type it stands below.</summary>
    public static void Write(JArray blocks, ButtonsBlock decision)
    {
        var number = blocks.Count.ToString(CultureInfo.InvariantCulture);
        if (decision.Input is { } input)
        {
            blocks.Add(SlackBlocks.Input(input.Label, $"{ButtonKeys.Say}/{number}", input.Choices.Count > 0
                ? SlackBlocks.Select(ButtonKeys.Say, input.Choices)
                : SlackBlocks.TextInput(ButtonKeys.Say, input.Text), isOptional: true));
        }

        var buttons = decision.Buttons.Select((b, i) => (b.Title, Action: $"{SlackActions.Press}/{b.Verb}", Value: Packed.Close(new JObject { [ButtonKeys.Verb] = b.Verb, [ButtonKeys.Item] = decision.Item }), IsFirst: i == 0)).ToArray();
        if (Array.TrueForAll(buttons, b => b.Value is not null))
        {
            blocks.Add(SlackBlocks.Actions($"decision-{number}", buttons.Select(b => SlackBlocks.Button(b.Title, b.Action, b.Value, b.IsFirst))));
        }

        if (decision.Buttons.Count > SlackBlocks.MostButtons)
        {
            blocks.Add(SlackBlocks.Context(decision.ByHand));
        }
    }

    private static string Line(ReplyFigure figure) => figure.Change is { } change ? $"{figure.Label}: {figure.Value} ({change})" : $"{figure.Label}: {figure.Value}";
}
