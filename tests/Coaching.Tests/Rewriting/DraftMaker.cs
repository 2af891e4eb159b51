using System.Text;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Tests.Support;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Tests.Rewriting;

/// <summary>A draft whose sentences are known because the test put them together.</summary>
internal sealed record MadeDraft(Draft Draft, IReadOnlyList<TextSpan> Sentences);

/// <summary>Puts drafts together from hand-written sentences, good and bad, with a fixed seed.</summary>
internal sealed class DraftMaker(int seed)
{
    private static readonly string[] Good = Repository.Lines("fragments", "good.txt");
    private static readonly string[] Bad = Repository.Lines("fragments", "bad.txt");
    private static readonly string[] Customers = Repository.Lines("fragments", "customers.txt");
    private static readonly string[] Greetings = Repository.Lines("fragments", "greetings.txt");
    private static readonly string[] Closings = [.. Repository.Lines("fragments", "closings.txt").Select(l => l.Replace("\\n", "\n", StringComparison.Ordinal))];
    private static readonly string[] Gaps = [" ", " ", " ", " ", "\n", "\n\n"];
    private static readonly string[] MayGoLower = ["the ", "your ", "you ", "we ", "it's ", "it ", "this ", "that ", "please ", "here ", "would ", "could ", "thanks ", "unfortunately ", "they ", "our ", "that's ", "don't ", "calm ", "there's ", "nothing ", "once ", "at ", "as ", "here's ", "which ", "shall ", "is ", "wait ", "obviously ", "hurry", "restart "];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private List<TextSpan> _sentences = [];

    public MadeDraft Next()
    {
        _text.Clear();
        _sentences = [];
        var greeting = Chance(0.6) ? Pick(Greetings) : null;
        if (greeting is not null)
        {
            Add(greeting);
        }

        var count = _random.Next(1, 7);
        foreach (var (index, sentence) in Distinct(count).Index())
        {
            Separate();
            Add(index == 0 && greeting?[^1] == ',' && _text[^1] == ' ' ? Lower(sentence) : sentence);
        }

        if (Chance(0.4))
        {
            _text.Append("\n\n");
            Add(Pick(Closings));
        }

        var draft = new Draft(_text.ToString())
        {
            Customer = Chance(0.5) ? Pick(Customers) : null,
            Channel = Chance(0.5) ? Channel.Chat : (Channel)_random.Next(Enum.GetValues<Channel>().Length),
        };
        return new MadeDraft(draft, _sentences);
    }

    private HashSet<string> Distinct(int count)
    {
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        while (chosen.Count < count)
        {
            chosen.Add(Pick(Chance(0.35) ? Bad : Good));
        }

        return chosen;
    }

    private void Separate()
    {
        if (_text.Length > 0)
        {
            _text.Append(Pick(Gaps));
        }
    }

    private void Add(string sentence)
    {
        _sentences.Add(new TextSpan(_text.Length, _text.Length + sentence.Length));
        _text.Append(sentence);
    }

    private static string Lower(string sentence) =>
        MayGoLower.Any(w => sentence.StartsWith(w, StringComparison.OrdinalIgnoreCase)) ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;

    private string Pick(string[] of) => of[_random.Next(of.Length)];

    private bool Chance(double of) => _random.NextDouble() < of;
}
