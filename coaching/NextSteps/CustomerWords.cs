using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.NextSteps;

/// <summary>The customer's own words that may stand in advice, made safe: letters, digits and spaces, or words of the playbook.</summary>
internal sealed class CustomerWords
{
    private const int MostEarlier = 20;
    private const int LongestCue = 60;
    private const int LongestValue = 80;

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "tomorrow", "tonight", "noon", "today"];

    private readonly Situation _situation;
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);
    private readonly Thing? _thing;

    public CustomerWords(Situation situation, ThingList things, TroubleList troubles)
    {
        _situation = situation;
        var here = things.Find(situation.Message.Text).ToArray();
        var known = Earlier(situation, things, troubles);
        _thing = Best(here) is { } named && (known.Thing is not { } before || !things.IsTie(named) || things.IsTie(before)) ? named : known.Thing;
        _values["thing"] = _thing?.Text;
        _values["named"] = Best(here)?.Text;
        _values["trouble"] = troubles.Find(situation.Message, here, known.Thing);
        _values["matter"] = _values["trouble"] ?? known.Trouble;
        var label = situation.Asked is [var turn, ..] ? situation.Facts.Turns[turn].Turn.Name : null;
        var name = CustomerName.Of(situation.Message.Text) ?? known.Name ?? CustomerName.FromLabel(label);
        _values["name"] = name?.First;
        _values["fullname"] = name?.Whole;
        _values["under"] = CustomerName.Under(situation.Message.Text);
        _values["deadline"] = Deadline(situation.Message.Text) ?? known.Deadline;
        var data = situation.Facts.Data.LastOrDefault(d => !d.ReadBack && situation.Asked.Contains(d.Turn));
        _values["kind"] = data?.Kind;
        _values["value"] = data is null ? null : Value(data.Value);
        _values["spelled"] = data?.Spelled is { } spelled ? Value(spelled) : null;
        _values["need"] = situation.Facts.UnderlyingNeeds is [var need, ..] ? need.Text : null;
        _values["priority"] = situation.Facts.Priorities is [var priority, ..] ? priority.Text : null;
    }

    /// <summary>The slots that wording may use.</summary>
    public static IReadOnlyList<string> Slots { get; } =
        ["thing", "named", "trouble", "matter", "name", "fullname", "under", "deadline", "kind", "value", "spelled", "need", "priority", "cue", "protocol", "is", "has", "was", "does", "it"];

    public string? Of(string slot) => _values.TryGetValue(slot, out var value) ? value : _thing?.Agree(slot);

    /// <summary>The newest hit of one of <paramref name="cues"/>, short enough to quote and clean.</summary>
    public string? Cue(IReadOnlyCollection<string> cues)
    {
        var words = _situation.Facts.Cues.LastOrDefault(c => cues.Contains(c.Code))?.Excerpt.Replace('’', '\'').Trim(' ', '.', ',', '!', '?');
        if (words is not { Length: > 0 and <= LongestCue } || !words.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '\''))
        {
            return null;
        }

        var lexicons = _situation.Playbook.Lexicons;
        var isFoul = words.Split(' ').Any(w => lexicons.Set("profanity").Contains(w) || lexicons.Set("insults").Contains(w));
        return isFoul ? null : words;
    }

    /// <summary>What was said before the last message, the newest first; in long talks only the newest turns count, and the first, where names are given.</summary>
    private static (Thing? Thing, string? Trouble, (string First, string Whole)? Name, string? Deadline) Earlier(Situation situation, ThingList things, TroubleList troubles)
    {
        (Thing? Thing, string? Trouble, (string First, string Whole)? Name, string? Deadline) known = default;
        var reading = new Reading(Side.Customer);
        foreach (var turn in situation.Earlier.TakeLast(MostEarlier).Union(situation.Earlier.Take(1)).OrderDescending())
        {
            reading.Read(situation.Playbook, situation.Facts.Turns[turn].Turn.Text);
            var named = things.Find(reading.Text).ToArray();
            known.Thing ??= Best(named);
            known.Trouble ??= troubles.Find(reading, named, null);
            known.Name ??= CustomerName.Of(reading.Text);
            known.Deadline ??= Deadline(reading.Text);
        }

        return known;
    }

    /// <summary>The customer's own thing before any other, and the first before later ones.</summary>
    private static Thing? Best(IEnumerable<Thing> things)
    {
        Thing? best = null;
        foreach (var thing in things)
        {
            if (best is null || (thing.Text.StartsWith("your", StringComparison.Ordinal) && !best.Value.Text.StartsWith("your", StringComparison.Ordinal)))
            {
                best = thing;
            }
        }

        return best;
    }

    private static string? Value(string value)
    {
        var trimmed = value.Trim();
        return trimmed.Length is > 0 and <= LongestValue && trimmed.All(c => char.IsLetterOrDigit(c) || c is ' ' or '@' or '.' or '+' or '-' or '_' or '#' or ',' or '\'' or '/')
            && !trimmed.Contains("//", StringComparison.Ordinal) && !trimmed.StartsWith("www", StringComparison.OrdinalIgnoreCase) ? trimmed : null;
    }

    /// <summary>"I need it by Friday" gives "by Friday".</summary>
    private static string? Deadline(TokenizedText text)
    {
        for (var i = 1; i < text.Count; i++)
        {
            if (text.IsAt(i - 1, "by", "before") && text.IsAt(i, Days) && Needs(text, i))
            {
                var word = text.WordAt(i).ToString();
                return text.WordAt(i - 1).ToString().ToLowerInvariant() + " " + Days.First(d => d.Equals(word, StringComparison.OrdinalIgnoreCase));
            }
        }

        return null;
    }

    private static bool Needs(TokenizedText text, int token)
    {
        for (var i = text.SentenceOf(token).FirstToken; i < token; i++)
        {
            if (text.IsAt(i, "need", "needs", "must", "want"))
            {
                return true;
            }
        }

        return false;
    }
}
