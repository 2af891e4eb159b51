using System.Text;
using CoachBot.Coaching.Transcripts.Labels;
using CoachBot.Coaching.Transcripts.Roles;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>
/// No labels: lines or paragraphs of two people in turn, told from what they say. A reply of several paragraphs looks the same from afar, so
/// both sides have to be unmistakable, and nothing may contradict.
/// </summary>
internal sealed class UnlabelledShape : ITranscriptShape
{
    private const int MostParts = 400;
    private const int Fewest = 3;

    // How far the two sides have to stand apart.
    private const double SurePace = 4;
    private const double SurePaceOfTalk = 2;
    private const double Clear = 2;
    private const int ShortAnswer = 32;

    private static readonly string[] Closings = ["regards", "best", "cheers", "sincerely", "thanks", "thank you", "yours", "warm wishes", "all the best", "kind regards", "best regards", "many thanks", "best wishes", "greetings", "warmly"];

    private static readonly string[] Salutations = ["hi ", "hello ", "dear ", "hey ", "good morning ", "good afternoon ", "good evening ", "hi,", "hello,"];

    public Found? Read(SourceText source)
    {
        return source.HasLines && Parts(source) is { Count: >= Fewest and <= MostParts } parts && !IsLetter(parts, source.Lines) ? InTurn(parts) : null;
    }

    /// <summary>Parts that two people said in turn, or <see langword="null"/> when their words don't bear that out.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="isTalk">Whether it is known to be talk, so that the words only have to tell who is who.</param>
    public static Found? InTurn(List<string> parts, bool isTalk = false)
    {
        if (parts.Count is < Fewest or > MostParts)
        {
            return null;
        }

        var scores = new double[parts.Count];
        var (staff, served) = (0, 0);
        for (var i = 0; i < parts.Count; i++)
        {
            scores[i] = RoleCues.Score(parts[i], out var strongestStaff, out var strongestServed);
            staff += strongestStaff >= Clear && strongestServed < Clear ? 1 : 0;
            served += IsAsking(parts[i], strongestStaff, strongestServed) ? 1 : 0;
        }

        var answers = Answers(parts, scores);
        var isProven = (staff > 0 || answers >= 3) && (served > 0 || answers >= 2);
        if (!(isProven || isTalk) || Turns(scores, isTalk ? SurePaceOfTalk : SurePace) is not { } roles)
        {
            return null;
        }

        var messages = parts.Select((p, i) => new Message(Label.None with { Role = roles[i] }, p)).ToList();
        return new Found(TranscriptShape.Unlabelled, messages, Proof.Weak);
    }

    // A question and a short answer below it are two people's; the one who asks again and again serves.
    private static int Answers(List<string> parts, double[] scores)
    {
        var answers = 0;
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (parts[i][^1] == '?' && parts[i + 1].Length < ShortAnswer && parts[i + 1][^1] is not ('?' or ':'))
            {
                answers++;
                scores[i] += 1;
            }
        }

        return answers;
    }

    // Strict turns, whoever begins; a part that clearly belongs to the other side ends the attempt.
    private static Speaker[]? Turns(double[] scores, double sure)
    {
        var even = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            even += i % 2 == 0 ? scores[i] : -scores[i];
        }

        var staffFirst = even > 0;
        var (against, served) = (0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            var mine = (i % 2 == 0) == staffFirst ? scores[i] : -scores[i];
            against += mine <= -1.5 ? 1 : 0;
            served += (i % 2 == 0) != staffFirst ? mine : 0;
        }

        return Math.Abs(even) < sure || served < 1 || against * 8 > scores.Length
            ? null
            : [.. scores.Select((_, i) => (i % 2 == 0) == staffFirst ? Speaker.Agent : Speaker.Customer)];
    }

    private static bool IsAsking(string part, double staff, double served) => staff < 1 && (served >= 1.5 || (served >= 1 && part.Contains("my ", StringComparison.OrdinalIgnoreCase)));

    private static List<string> Parts(SourceText source)
    {
        var parts = new List<string>();
        var blank = source.Text.Trim().Contains("\n\n", StringComparison.Ordinal) || source.Lines.AsSpan().Trim("").Contains("");
        if (!blank)
        {
            return [.. source.Lines.Where(l => l.Length > 0).Take(MostParts + 1).Select(l => l.Trim())];
        }

        // More parts than the most are too many, however many.
        var part = new StringBuilder();
        for (var i = 0; i <= source.Lines.Length && parts.Count <= MostParts; i++)
        {
            if (i < source.Lines.Length && source.Lines[i].Length > 0)
            {
                part.Append(part.Length > 0 ? "\n" : "").Append(source.Lines[i].Trim());
            }
            else if (part.Length > 0)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
        }

        return parts;
    }

    private static bool IsLetter(List<string> parts, string[] lines)
    {
        var first = parts[0].AsSpan();
        first = first.IndexOf('\n') is > 0 and var end ? first[..end] : first;
        if (first.Length < 40 && first[^1] is ',' or '!' && Array.Exists(Salutations, s => parts[0].StartsWith(s, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        var tail = lines.Where(l => l.Length > 0).TakeLast(4);
        return tail.Any(l => l.Length < 24 && Array.Exists(Closings, c => l.AsSpan().Trim(" ,!.").Equals(c, StringComparison.OrdinalIgnoreCase)))
            || lines.Count(l => l.TrimStart() is ['-' or '•' or '*' or '>', ..] || (l.TrimStart() is [>= '0' and <= '9', '.' or ')', ..])) > 1;
    }
}
