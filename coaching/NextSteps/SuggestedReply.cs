using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Rewriting;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.NextSteps;

/// <summary>Puts a reply together from the playbook's parts and the customer's concrete words. What it gives is ready to send but for its gaps; else it gives nothing.</summary>
internal sealed class SuggestedReply(ReplyBook book, Situation situation, CustomerWords words, Func<string, DraftReview> review)
{
    private const int MostTries = 18;
    private const int Rounds = 3;
    private const int MostSentences = 5;

    // Greeting, closing and name of a letter may count as sentences.
    private const int LetterLines = 2;
    private const int DeepestPart = 4;
    private const string Greeting = "hello";
    private const string Placeholders = "clarity.proof";

    // The name may stand in a signature, which is read as one piece.
    private readonly string _known = $"{words.Of("fullname")}\n{Known(situation)}";
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);

    public string? Compose()
    {
        if (situation.IsSelfHarm)
        {
            return book.Protocol;
        }

        if (!situation.Facts.AwaitsReply || situation.IsCritical || LanguageGuess.Guess(situation.Message.Text.Text).Code is not (LanguageGuess.English or LanguageGuess.Unknown))
        {
            return null;
        }

        foreach (var pattern in book.Patterns.Where(p => p.When.Holds(situation)))
        {
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var variant in pattern.Say)
                {
                    if (variant.Fill(slot => Part(slot, round, 0)) is { Length: > 0 } filled && Dress(filled, round) is var (said, reply) && _tried.Add(reply) && !Invents(said) && IsGood(reply))
                    {
                        return reply;
                    }

                    if (_tried.Count >= MostTries)
                    {
                        return null;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Sets the greeting: a line of its own in a letter, else the sentence runs on. Gives what is said, and the same in its form.</summary>
    private (string Said, string Reply) Dress(string filled, int round)
    {
        var greeting = Part(Greeting, round, 0);
        if (greeting is null || filled.Length < greeting.Length + 2 || !filled.StartsWith(greeting, StringComparison.Ordinal))
        {
            return (filled, situation.IsFormal ? Letters.Write(null, filled) : filled);
        }

        var body = filled[greeting.Length..].TrimStart();
        var runsOn = !greeting.EndsWith(',') || (body[0] == 'I' && body[1] is ' ' or '\'') ? filled : $"{greeting} {char.ToLowerInvariant(body[0])}{body[1..]}";
        return (runsOn, situation.IsFormal ? Letters.Write(greeting, char.ToUpperInvariant(body[0]) + body[1..]) : runsOn);
    }

    /// <summary>A part's first line that fits, in later rounds the next ones; or a fact.</summary>
    private string? Part(string slot, int round, int depth)
    {
        if (!book.Parts.TryGetValue(slot, out var lines))
        {
            return words.Of(slot);
        }

        if (depth == DeepestPart)
        {
            return null;
        }

        string? last = null;
        var skipped = 0;
        foreach (var template in lines.Where(l => l.When.Holds(situation)).SelectMany(l => l.Say))
        {
            if (template.Fill(s => Part(s, round, depth + 1)) is { Length: > 0 } filled)
            {
                last = filled;
                if (skipped++ == round)
                {
                    break;
                }
            }
        }

        return last;
    }

    private bool Invents(string filled) => Inventions.Any(_known, null, filled, situation.Playbook.Tokenizer, new TokenizedText(), []);

    private bool IsGood(string reply)
    {
        var text = new TokenizedText();
        situation.Playbook.Tokenizer.Read(reply, text, []);
        return text.SentenceCount <= MostSentences + (situation.IsFormal ? LetterLines : 0) && review(reply).Findings.All(f => f.Severity < Severity.Medium || IsGap(f));
    }

    /// <summary>The reply's own [placeholders] are for the agent to fill.</summary>
    private static bool IsGap(Finding finding) => finding.Rule == Placeholders && finding.Excerpt.StartsWith('[');

    private static string Known(Situation situation) =>
        string.Join('\n', situation.Facts.Turns.Select(t => t.Turn.Name is { } name ? $"{name}\n{t.Turn.Text}" : t.Turn.Text));
}
