using System.Text;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Loading;

/// <summary>Reads a rule's examples.</summary>
internal static class ExampleReader
{
    private const int Fewest = 2;

    public static IReadOnlyList<RuleExample> Read(YamlMap map, LoadContext context)
    {
        var examples = new List<RuleExample>();
        foreach (var entry in map.Maps("examples"))
        {
            var isBad = entry.Has("bad");
            var text = isBad ? entry.Text("bad") : entry.Text("good", required: true);
            var customer = entry.Text("customer");
            var channel = entry.Choice<Channel>("channel") ?? Channel.Chat;
            var market = entry.Text("market") ?? "en-US";
            var voice = entry.Map("voice") is { } set ? VoiceReader.Read([set], context) : Voice.Unset;
            entry.Finish();
            if (text is null)
            {
                continue;
            }

            var (plain, spans) = Unmark(text);
            if (isBad && spans.Count == 0)
            {
                entry.Problem(entry.At("bad"), "a bad example marks the exact words: [[like this]]");
            }

            examples.Add(new RuleExample(new Draft(plain) { Customer = customer, Channel = channel, Market = market }, spans, isBad, entry.Line, voice));
        }

        if (examples.Count(e => e.IsBad) < Fewest || examples.Count(e => !e.IsBad) < Fewest)
        {
            map.Problem(map.At("examples"), $"a rule needs at least {Fewest} bad and {Fewest} good examples");
        }

        return examples;
    }

    private static (string Plain, List<TextSpan> Spans) Unmark(string text)
    {
        var plain = new StringBuilder(text.Length);
        var spans = new List<TextSpan>();
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length ? text.AsSpan(i, 2) : default;
            if (open < 0 && pair is "[[")
            {
                open = plain.Length;
                i++;
            }
            else if (open >= 0 && pair is "]]" && (i + 2 >= text.Length || text[i + 2] != ']'))
            {
                spans.Add(new TextSpan(open, plain.Length));
                open = -1;
                i++;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return (plain.ToString(), spans);
    }
}
