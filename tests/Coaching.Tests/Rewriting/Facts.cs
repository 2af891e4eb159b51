using System.Text.RegularExpressions;

namespace CoachBot.Coaching.Tests.Rewriting;

/// <summary>
/// What a text states that nobody may invent: numbers, dates, amounts, links, names. Written apart from the product's own check and in
/// another way on purpose.
/// </summary>
internal static partial class Facts
{
    /// <summary>The facts of <paramref name="text"/>, its placeholders left out.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var plain = Placeholder().Replace(text, m => new string('_', m.Length));
        var links = Link().Matches(plain);
        var rest = Link().Replace(plain, m => new string('_', m.Length));
        return links.Select(l => l.Value.TrimEnd('.', ',', '?', '!', ')'))
            .Concat(Number().Matches(rest).Select(n => n.Value))
            .Concat(DateWord().Matches(rest).Select(d => d.Value))
            .Concat(Names(rest));
    }

    /// <summary>The facts of <paramref name="rewrite"/> that neither the draft nor the customer's message holds.</summary>
    public static IEnumerable<string> Invented(string draft, string? customer, string rewrite)
    {
        var known = draft + "\n" + customer;
        return Of(rewrite).Where(fact => !Holds(known, fact));
    }

    /// <summary>Whether <paramref name="text"/> holds the fact as a whole word.</summary>
    public static bool Holds(string text, string fact) =>
        Regex.IsMatch(text, $@"(?<![\w]){Regex.Escape(fact)}(?![\w])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static IEnumerable<string> Names(string text)
    {
        foreach (Match word in CapitalWord().Matches(text))
        {
            var before = text.AsSpan(0, word.Index).TrimEnd(" \t\"“‘'(*-•");
            var startsSentence = before.Length == 0 || before[^1] is '.' or '!' or '?' or '…' or ':' or '\n' or ']' or '_' or '|';
            if (!startsSentence && !FirstPerson().IsMatch(word.Value))
            {
                yield return word.Value;
            }
        }
    }

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(\.[\w-]+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"\w*\d\w*([.,:/]\d+)*")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b((mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march(?= \d)|april|june|july|august|september|october|november|december|today|tomorrow|tonight|yesterday|noon|midnight)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DateWord();

    [GeneratedRegex(@"(?<![\w'’])\p{Lu}[\w]*([’']\w+)?")]
    private static partial Regex CapitalWord();

    [GeneratedRegex(@"^(I([’'](m|ll|ve|d))?|OK)$")]
    private static partial Regex FirstPerson();
}
