using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Phrases;

/// <summary>
/// Finds better words in the playbook: first for what the coach would flag in the searched words themselves, then by the words that rules and their examples hold.
/// Any number of threads may search; the list follows the playbook in force.
/// </summary>
/// <param name="coach">The coach.</param>
public sealed class PhraseSearch(Coach coach)
{
    /// <summary>Longer searches are cut, in UTF-16 units.</summary>
    public const int LongestQuery = 200;

    /// <summary>The most phrases that one search finds.</summary>
    public const int MostFound = 50;

    private const int ShortestWord = 3;
    private const int LongestInstead = 80;

    private static readonly HashSet<string> Common = new(StringComparer.Ordinal) { "the", "and", "for", "you", "your", "with", "that", "this", "are", "was", "not", "but", "have", "has", "our", "how", "say", "instead", "better", "words" };

    /// <summary>How the playbook begins what it says to the agent about a reply; it is no phrase for a customer.</summary>
    private static readonly string[] Advice = ["Say ", "Leave ", "Start ", "Keep ", "Use ", "Split ", "Ask ", "Fill ", "Write ", "Put ", "Lead ", "Read ", "End ", "Copy ", "Take one ", "Take it "];

    private (Playbook Playbook, Entry[] Entries)? _known;

    /// <summary>The phrases for <paramref name="query"/>, the best first; without words a choice from every lesson that matters most.</summary>
    public IReadOnlyList<BetterPhrase> Search(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = OneLine.Of(query, LongestQuery).Trim();
        var entries = EntriesOf(coach.Playbook);
        var found = text.Length == 0 ? Choice(entries) : Flagged(text).Concat(ByWords(entries, text));
        return [.. found.Where(p => !IsAdvice(p.Text)).DistinctBy(p => p.Text, StringComparer.OrdinalIgnoreCase).Take(MostFound)];
    }

    private static bool IsAdvice(string text) => Array.Exists(Advice, a => text.StartsWith(a, StringComparison.Ordinal));

    private IEnumerable<BetterPhrase> Flagged(string text) => coach.ReviewDraft(new Draft(text)).Findings
        .Where(f => f.Excerpt.Length > 0)
        .SelectMany(f => f.Alternatives.Select(a => new BetterPhrase(f.Rule, a, OneLine.Of(f.Excerpt, LongestInstead), f.Why)));

    private static IEnumerable<BetterPhrase> ByWords(Entry[] entries, string text)
    {
        var words = WordsOf(text).Where(w => w.Length >= ShortestWord && !Common.Contains(w)).ToArray();
        return entries
            .Select(e => (e.Phrase, Score: words.Sum(e.ScoreOf), Hits: words.Count(w => e.ScoreOf(w) > 0)))
            .Where(s => s.Hits > 0 && s.Hits * 2 >= words.Length)
            .OrderByDescending(s => s.Hits).ThenByDescending(s => s.Score).Select(s => s.Phrase);
    }

    /// <summary>One phrase of each lesson, the gravest first.</summary>
    private static IEnumerable<BetterPhrase> Choice(Entry[] entries) =>
        entries.OrderByDescending(e => e.Severity == Severity.High).ThenByDescending(e => e.Severity == Severity.Medium).DistinctBy(e => e.Lesson, StringComparer.Ordinal).Select(e => e.Phrase);

    private Entry[] EntriesOf(Playbook playbook)
    {
        // Two searches at once may both make the list; it is the same.
        if (_known is var (of, entries) && ReferenceEquals(of, playbook))
        {
            return entries;
        }

        var made = playbook.Rules.Select(r => r.Info).Where(i => i.Severity is Severity.High or Severity.Medium or Severity.Low).SelectMany(EntriesOf).ToArray();
        _known = (playbook, made);
        return made;
    }

    private static IEnumerable<Entry> EntriesOf(RuleInfo info)
    {
        var instead = info.Examples.Where(e => e.IsBad && e.Spans.Count > 0).Select(e => e.Spans[0].Of(e.Text.Text).ToString()).ToArray();
        var said = WordsOf(string.Join(' ', instead.Append(info.Id)));
        var told = WordsOf($"{info.Message} {info.Why}");
        // A template with a gap that only a match could fill is no phrase.
        foreach (var better in info.Better.Where(b => !b.Contains('{')))
        {
            var shown = instead is [var first, ..] ? OneLine.Of(first, LongestInstead) : "";
            yield return new Entry(new BetterPhrase(info.Id, better, shown, info.Why), info.Lesson, info.Severity, said, WordsOf(better), told);
        }
    }

    private static HashSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var folded = text.ToLowerInvariant().Replace('’', '\'');
        foreach (var range in folded.AsSpan().SplitAny(" \t\r\n.,;:!?()[]{}\"“”/-–—…"))
        {
            if (folded.AsSpan(range).Trim('\'') is { Length: > 0 } word)
            {
                words.Add(word.ToString());
            }
        }

        return words;
    }

    private sealed record Entry(BetterPhrase Phrase, string Lesson, Severity Severity, HashSet<string> Said, HashSet<string> Better, HashSet<string> Told)
    {
        /// <summary>What somebody would say weighs more than how a rule is explained; beginnings of words count while somebody is still typing.</summary>
        public int ScoreOf(string word) => Has(Said, word) ? 3 : Has(Better, word) ? 2 : Has(Told, word) ? 1 : 0;

        private static bool Has(HashSet<string> words, string word) => words.Contains(word) || words.Any(w => w.StartsWith(word, StringComparison.Ordinal));
    }
}
