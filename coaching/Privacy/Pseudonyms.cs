using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Coaching.Privacy;

/// <summary>
/// Stand-ins for the personal details and names of texts that go out together and come back: the same words get the same stand-in in each
/// (<c>[name1]</c>), and are put back afterwards.
/// </summary>
public sealed partial class Pseudonyms
{
    private readonly Dictionary<string, string> _standIns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _originals = new(StringComparer.Ordinal);
    private Regex? _search;

    /// <summary>Whether a text holds words that look like a stand-in already, so that nothing could be put back safely.</summary>
    public bool IsAmbiguous { get; private set; }

    /// <summary>Takes in the details of a text, and the names in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="redaction">What is known of its details; found by the default redactor when left out.</param>
    public void Learn(string text, Redaction? redaction = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        IsAmbiguous |= StandIn().IsMatch(text);
        redaction ??= Redactor.Default.Redact(text);
        foreach (var (span, kind) in redaction.With(text, NameSpans.Find(redaction.Text)).Spans)
        {
            var words = span.Of(text).ToString();
            if (!_standIns.ContainsKey(words))
            {
                var standIn = Redactor.Placeholder(kind).Insert(Redactor.Placeholder(kind).Length - 1, (_standIns.Count + 1).ToString(CultureInfo.InvariantCulture));
                _standIns.Add(words, standIn);
                _originals.Add(standIn, words);
                _search = null;
            }
        }
    }

    /// <summary>The text with every detail that was learned replaced, wherever it stands.</summary>
    public string Hide(string text)
    {
        if (_standIns.Count == 0)
        {
            return text;
        }

        // The longer first: a name may be a part of an address.
        _search ??= new Regex(
            $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', _standIns.Keys.OrderByDescending(k => k.Length).Select(Regex.Escape))})(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant);
        return _search.Replace(text, m => _standIns[m.Value]);
    }

    /// <summary>The text with the details put back, or <see langword="null"/> when a stand-in is none of ours.</summary>
    public string? Restore(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isKnown = true;
        var restored = StandIn().Replace(text, m =>
        {
            isKnown &= _originals.TryGetValue(m.Value, out var words);
            return words ?? "";
        });
        return isKnown ? restored : null;
    }

    [GeneratedRegex(@"\[[a-z]+[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex StandIn();
}
