using System.Collections.Frozen;
using CoachBot.Coaching.Rules.Loading;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.NextSteps;

/// <summary>
/// Finds the things customers name ("my blue kettle") and says them from the agent's side ("your blue kettle"). Only listed words enter a reply: a customer's text
/// may hold anything.
/// </summary>
internal sealed class ThingList
{
    private const int MostModifiers = 2;
    private const int LongestAcronym = 3;

    // Behind these a word is a verb: "to book", "please order".
    private static readonly string[] VerbLeads = ["to", "i", "we", "you", "they", "can", "could", "will", "would", "please", "not", "don't", "didn't", "let's", "i'd", "i'll"];

    // Before these words a thing is the way people talk: "over the phone", "typing on my phone".
    private static readonly string[] WayLeads = ["by", "over", "via", "through"];
    private static readonly string[] WayVerbs = ["am", "i'm", "i’m", "im", "are", "we're", "be", "typing", "writing", "texting", "chatting", "calling", "talk", "talking", "talked", "speak", "speaking", "spoke", "spoken", "was", "call", "type", "chat", "only"];

    private readonly FrozenSet<string> _nouns;
    private readonly FrozenSet<string> _ways;
    private readonly FrozenSet<string> _claims;
    private readonly FrozenSet<string> _modifiers;
    private readonly FrozenSet<string> _notBefore;
    private readonly FrozenSet<string> _singular;
    private readonly FrozenSet<string> _ties;

    private ThingList(IEnumerable<string> nouns, IEnumerable<string> claims, IEnumerable<string> modifiers, IEnumerable<string> notBefore, IEnumerable<string> singular, IEnumerable<string> ties, IEnumerable<string> ways)
    {
        _nouns = nouns.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _claims = claims.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _modifiers = modifiers.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _notBefore = notBefore.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _singular = singular.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _ties = ties.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _ways = ways.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the lists of all layers; a team's words add to the shipped ones.</summary>
    public static ThingList Read(IReadOnlyList<YamlMap> maps, LoadContext context)
    {
        IEnumerable<string> All(string key) => [.. maps.SelectMany(m => m.Texts(key)).Select(t => t.Text)];
        var lexicons = context.Lexicons;
        var list = new ThingList(
            All("nouns").Concat(lexicons.GetValueOrDefault("concrete-nouns", [])), All("claims"), All("modifiers").Concat(lexicons.GetValueOrDefault("empathy-colors", [])),
            All("notBefore"), All("singular"), All("ties"), All("ways"));
        foreach (var map in maps)
        {
            map.Finish();
        }

        return list;
    }

    /// <summary>Whether a thing is what ties the customer to the company ("my membership"): what they may leave with, hardly ever the matter itself.</summary>
    public bool IsTie(Thing thing) => _ties.Contains(thing.Text[(thing.Text.LastIndexOf(' ') + 1)..]);

    /// <summary>The things of a text, in order.</summary>
    public IEnumerable<Thing> Find(TokenizedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!IsNoun(text, i) || (i + 1 < text.Count && Joined(text, i) && (IsNoun(text, i + 1) || Is(_notBefore, text, i + 1) || IsPossessive(text, i))))
            {
                continue;
            }

            if (At(text, i) is { } thing)
            {
                yield return thing;
            }
        }
    }

    private Thing? At(TokenizedText text, int head)
    {
        var first = head;
        var modifiers = 0;
        while (first > 0 && Joined(text, first - 1) && (IsNoun(text, first - 1) || (modifiers < MostModifiers && Is(_modifiers, text, first - 1) && ++modifiers > 0)))
        {
            first--;
        }

        var before = first > 0 && Joined(text, first - 1) ? first - 1 : -1;
        var isMine = before >= 0 && text.IsAt(before, "my", "our");
        var isThe = before >= 0 && text.IsAt(before, "the", "this", "that", "these", "those", "your");
        var isA = before >= 0 && text.IsAt(before, "a", "an", "another", "some", "any", "no", "new");
        if (before >= 0 && (IsOthers(text, before) || text.IsAt(before, VerbLeads) || IsWay(text, head, isMine || isThe ? before - 1 : before, isMine)))
        {
            return null;
        }

        // "Book a flight", "charge my card".
        if (!isMine && !isThe && !isA && head + 1 < text.Count && text.IsAt(head + 1, "a", "an", "the", "my", "it", "me", "this", "for", "with"))
        {
            return null;
        }

        if (_claims.Contains(text.WordAt(head).ToString()) && !isMine)
        {
            return null;
        }

        var words = string.Join(' ', Enumerable.Range(first, head - first + 1).Select(i => Plain(text.WordAt(i).ToString())));
        var last = text.WordAt(head).ToString();
        var isPlural = !_singular.Contains(last) && last.EndsWith('s') && !last.EndsWith("ss", StringComparison.OrdinalIgnoreCase);
        return new Thing((isMine ? "your " : "the ") + words, isPlural, isMine || isThe || isA ? before : first, head);
    }

    /// <summary>"By phone", "on the phone", "I'm on my phone": how they talk, not what they talk about.</summary>
    private bool IsWay(TokenizedText text, int head, int lead, bool isMine) =>
        lead >= 0 && Is(_ways, text, head) && Joined(text, lead)
        && (text.IsAt(lead, WayLeads) || (text.IsAt(lead, "on") && (!isMine || (lead > 0 && Joined(text, lead - 1) && text.IsAt(lead - 1, WayVerbs)))));

    /// <summary>Shouted words and capitals at the start come back in a normal voice; "TV" and "iPhone" stay as they are.</summary>
    private static string Plain(string word)
    {
        var capitals = word.Count(char.IsUpper);
        var isName = capitals == word.Length ? word.Length <= LongestAcronym : word.AsSpan(1).IndexOfAnyInRange('A', 'Z') >= 0;
        return isName ? word : word.ToLowerInvariant();
    }

    /// <summary>"My mother's phone", "his phone", "their app": not the customer's to call "yours".</summary>
    private static bool IsOthers(TokenizedText text, int token) =>
        text.IsAt(token, "his", "her", "their", "its", "whose") || IsPossessive(text, token);

    private static bool IsPossessive(TokenizedText text, int token) =>
        text.WordAt(token).EndsWith("'s", StringComparison.OrdinalIgnoreCase) || text.WordAt(token).EndsWith("’s", StringComparison.OrdinalIgnoreCase);

    private bool IsNoun(TokenizedText text, int token) => !text.Tokens[token].Has(TokenFlags.Opaque | TokenFlags.Placeholder | TokenFlags.Number) && (Is(_nouns, text, token) || Is(_claims, text, token));

    private static bool Is(FrozenSet<string> words, TokenizedText text, int token) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.WordAt(token));

    /// <summary>Whether a token and the next one stand side by side in one clause.</summary>
    private static bool Joined(TokenizedText text, int token) =>
        text.Tokens[token].Sentence == text.Tokens[token + 1].Sentence && !text.Tokens[token + 1].Has(TokenFlags.AfterBreak | TokenFlags.SecondHalf);
}
