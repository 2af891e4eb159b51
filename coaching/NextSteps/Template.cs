using System.Text;
using CoachBot.Coaching.Rules.Loading;
using YamlDotNet.Core;

namespace CoachBot.Coaching.NextSteps;

/// <summary>A wording with {slots}. A slot without a value makes the wording unusable, unless it is written <c>{slot?}</c>: then it falls away.</summary>
internal sealed class Template
{
    private readonly (string Text, bool IsSlot, bool MayLack)[] _pieces;

    private Template((string, bool, bool)[] pieces)
    {
        _pieces = pieces;
    }

    /// <summary>A wording that says nothing.</summary>
    public static Template Nothing { get; } = new([]);

    /// <summary>The wordings under a key, their slots checked against those that exist.</summary>
    public static IReadOnlyList<Template> Read(YamlMap map, string key, IReadOnlyCollection<string> slots, bool required = false) =>
        [.. map.Texts(key, required).Select(t => Parse(map, t.At, t.Text, slots))];

    /// <summary>The wording with its slots filled, or <see langword="null"/> when a value is missing.</summary>
    /// <param name="value">Gives a slot's value; asked for a name in lower case.</param>
    public string? Fill(Func<string, string?> value)
    {
        var filled = new StringBuilder();
        foreach (var (text, isSlot, mayLack) in _pieces)
        {
            if (!isSlot)
            {
                filled.Append(text);
                continue;
            }

            var known = value(text.ToLowerInvariant());
            if (string.IsNullOrEmpty(known) && !mayLack)
            {
                return null;
            }

            // {Thing} starts a sentence.
            filled.Append(char.IsUpper(text[0]) && !string.IsNullOrEmpty(known) ? Capital(known) : known);
        }

        return Tidy(filled.ToString());
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Takes out the gaps that slots leave when they fall away.</summary>
    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == ' ' && (tidy.Length == 0 || tidy[^1] is ' ' or '\n'))
            {
                continue;
            }

            if (c is ',' or '.' or '?' or '!' && tidy.Length > 0 && tidy[^1] == ' ')
            {
                tidy.Length--;
            }

            tidy.Append(c);
        }

        return tidy.ToString().Trim();
    }

    private static Template Parse(YamlMap map, Mark at, string text, IReadOnlyCollection<string> slots)
    {
        var pieces = new List<(string, bool, bool)>();
        var from = 0;
        while (text.IndexOf('{', from) is >= 0 and var open && text.IndexOf('}', open) is > 0 and var close)
        {
            var mayLack = text[close - 1] == '?';
            var name = text[(open + 1)..(mayLack ? close - 1 : close)];
            if (!slots.Contains(name.ToLowerInvariant()))
            {
                map.Problem(at, $"there is no slot '{{{name}}}'; known are {string.Join(", ", slots.Order(StringComparer.Ordinal))}");
            }

            pieces.Add((text[from..open], false, false));
            pieces.Add((name, true, mayLack));
            from = close + 1;
        }

        pieces.Add((text[from..], false, false));
        return new Template([.. pieces.Where(p => p.Item1.Length > 0)]);
    }
}
