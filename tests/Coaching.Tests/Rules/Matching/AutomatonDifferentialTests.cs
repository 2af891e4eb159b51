using System.Text;
using System.Text.RegularExpressions;
using CoachBot.Coaching.Rules.Matching;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Tests.Rules.Matching;

/// <summary>The automaton against a slow matcher that nobody can doubt: each pattern translated to a regular expression over words.</summary>
public sealed class AutomatonDifferentialTests
{
    private const int Rounds = 700;
    private const int PatternsARound = 6;

    private static readonly string[] Letters = ["a", "b", "c", "d"];
    private static readonly string[] TextWords = ["a", "b", "c", "d", "x", "f", "f", "7", ".", ".", ",", "a", "b"];

    [Fact]
    public void The_automaton_finds_what_a_regular_expression_finds()
    {
        var random = new Random(20270321);
        for (var round = 0; round < Rounds; round++)
        {
            string[] patterns = [.. Enumerable.Range(0, PatternsARound).Select(_ => MakePattern(random))];
            var fillers = random.Next(2) == 0;
            var matcher = new Matcher(patterns, fillers);
            for (var i = 0; i < 6; i++)
            {
                var text = string.Join(' ', random.GetItems(TextWords, random.Next(1, 14)));
                var (found, sentences) = matcher.Find(text);
                for (var set = 0; set < patterns.Length; set++)
                {
                    var expected = Longest(Reference(patterns[set], sentences, fillers));

                    Assert.True(expected.SequenceEqual(found[set]), $"pattern \"{patterns[set]}\" (fillers: {fillers}) in \"{text}\"\nexpected {string.Join(' ', expected)}\nfound    {string.Join(' ', found[set])}");
                }
            }
        }
    }

    /// <summary>All (first, last) word pairs at which the pattern matches, found by trying every stretch of every sentence.</summary>
    private static HashSet<(int First, int Last)> Reference(string pattern, List<(int Start, string[] Words)> sentences, bool fillers)
    {
        var regex = new Regex("^" + Translate(pattern, fillers) + "$", RegexOptions.CultureInvariant);
        var found = new HashSet<(int, int)>();
        foreach (var (start, words) in sentences)
        {
            for (var first = 0; first < words.Length; first++)
            {
                for (var end = first + 1; end <= words.Length; end++)
                {
                    // ^ and $ become marks that only the stretch at the sentence's edge carries.
                    var stretch = (first == 0 ? "<" : "") + string.Concat(words[first..end].Select(w => w + " ")) + (end == words.Length ? ">" : "");
                    if (regex.IsMatch(stretch))
                    {
                        found.Add((start + first, start + end - 1));
                    }
                }
            }
        }

        return found;
    }

    /// <summary>From the left, the longest match of each start that lies in no match before it.</summary>
    private static List<(int First, int Last)> Longest(HashSet<(int First, int Last)> matches)
    {
        var kept = new List<(int First, int Last)>();
        foreach (var match in matches.OrderBy(m => m.First).ThenByDescending(m => m.Last))
        {
            if (kept.Count == 0 || match.First > kept[^1].Last)
            {
                kept.Add(match);
            }
        }

        return kept;
    }

    private static string Translate(string pattern, bool fillers)
    {
        var filler = fillers ? "(f ){0,2}" : "";
        var parts = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var regex = new StringBuilder(parts[0] == "^" ? "<" : "<?");
        var between = "";
        foreach (var part in parts.Where(p => p is not ("^" or "$")))
        {
            regex.Append(Translate(part, between, filler));
            between = part[0] == '.' ? "" : filler;
        }

        return regex.Append(parts[^1] == "$" ? ">" : ">?").ToString();
    }

    private static string Translate(string part, string between, string filler)
    {
        if (part[0] == '.')
        {
            // A gap swallows words of any kind; where it swallows none, fillers may stand as between any two words.
            return $"((\\S+ ){{0,{(part.Length > 2 ? part[2..] : "3")}}}|{filler})";
        }

        if (part[0] == '(')
        {
            var options = part.TrimEnd('?').Trim('(', ')').Split('|').Select(o => o.Replace("_", " " + filler, StringComparison.Ordinal) + " ");
            return $"({between}({string.Join('|', options)})){(part[^1] == '?' ? "?" : "")}";
        }

        return between + part.Replace("#", "7", StringComparison.Ordinal) + " ";
    }

    private static string MakePattern(Random random)
    {
        var parts = new List<string> { Word(random) };
        for (var more = random.Next(0, 4); more > 0; more--)
        {
            parts.Add(random.Next(6) switch
            {
                0 when parts[^1][0] != '.' && more > 1 => "..",
                1 when parts[^1][0] != '.' && more > 1 => "..1",
                2 => $"({Option(random)}|{Option(random)})",
                3 when parts[^1][0] != '.' && more > 1 => $"({Word(random)})?",
                4 => "#",
                _ => Word(random),
            });
        }

        // A gap is followed by a word, as in every pattern people write.
        if (parts[^1][0] == '.' || parts[^1][^1] == '?')
        {
            parts.Add(Word(random));
        }

        return (random.Next(6) == 0 ? "^ " : "") + string.Join(' ', parts) + (random.Next(6) == 0 ? " $" : "");
    }

    private static string Option(Random random) => random.Next(3) == 0 ? Word(random) + "_" + Word(random) : Word(random);

    private static string Word(Random random) => Letters[random.Next(Letters.Length)];

    private sealed class Matcher
    {
        private readonly Vocabulary _vocabulary = new();
        private readonly Automaton _automaton;
        private readonly int _sets;

        public Matcher(string[] patterns, bool fillers)
        {
            _vocabulary.AddFiller("f");
            var parser = new PatternParser(_vocabulary, _ => null);
            var list = new PatternList();
            foreach (var (index, pattern) in patterns.Index())
            {
                list.Add(list.NewSet(), index, parser.Parse(pattern.Replace('_', ' ')), fillers);
            }

            _sets = patterns.Length;
            _vocabulary.Freeze();
            _automaton = list.Build(_vocabulary);
        }

        public (List<List<(int First, int Last)>> Found, List<(int Start, string[] Words)> Sentences) Find(string text)
        {
            var cut = new TokenizedText();
            new Tokenizer(_vocabulary).Read(text, cut, []);
            var hits = new HitList();
            hits.Reset(_automaton.SetCount);
            _automaton.Scan(cut, hits);
            var sentences = cut.Sentences.ToArray()
                .Select(s => (s.FirstToken, cut.Tokens[s.FirstToken..s.EndToken].ToArray().Select(t => text[t.Start..t.End]).ToArray())).ToList();
            return ([.. Enumerable.Range(0, _sets).Select(set => Hits(hits, set))], sentences);
        }

        private static List<(int First, int Last)> Hits(HitList hits, int set)
        {
            List<Hit> found = [];
            hits.Collect(set, -1, found);
            return [.. found.Select(h => (h.First, h.Last))];
        }
    }
}
