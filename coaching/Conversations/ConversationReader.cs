using System.Runtime.InteropServices;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Signals;
using CoachBot.Coaching.Text;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Conversations;

/// <summary>Reads what a conversation tells: signals, cues, needs, questions, the way the mood goes.</summary>
internal static class ConversationReader
{
    /// <summary>Customers' words from which on a turn tells more than a greeting.</summary>
    private const int FewestMatterWords = 5;

    public static ConversationFacts Read(Playbook playbook, IReadOnlyList<Turn> turns, ISignalSource signals)
    {
        var book = playbook.Cues;
        var scanner = CueScanner.OfThread();
        var readings = new TurnReading[turns.Count];
        var cues = new List<CueHit>();
        var needs = new NeedReader();
        var questions = new QuestionReader(turns.Count);
        var feedback = new List<FeedbackItem>();
        var isMatterTold = false;
        for (var i = 0; i < turns.Count; i++)
        {
            readings[i] = new TurnReading(turns[i], signals.Read(turns[i].Text));
            if (turns[i].Speaker is Speaker.Bot or Speaker.System)
            {
                continue;
            }

            scanner.Read(book, turns[i].Text);
            var from = cues.Count;
            scanner.Collect(turns[i].IsStaff ? CueSide.Agent : CueSide.Customer, i, cues);
            var found = CollectionsMarshal.AsSpan(cues)[from..];
            if (turns[i].IsStaff)
            {
                questions.Take(scanner, i, found);
                continue;
            }

            var asked = needs.Stated.Count;
            needs.Take(scanner, i, found);
            isMatterTold |= needs.Stated.Count > asked || IsMatter(scanner.Text, found);
            TakeFeedback(book, scanner, i, found, feedback);
        }

        var (trajectory, turningPoint) = Moods.Move(Moods.Of(readings, cues));
        return new ConversationFacts
        {
            Turns = readings,
            Cues = cues,
            StatedNeeds = needs.Stated,
            UnderlyingNeeds = Meanings(book, cues, CueGroup.Need),
            Priorities = Meanings(book, cues, CueGroup.Priority),
            Feedback = [.. feedback.OrderBy(f => f.Bucket)],
            Data = GivenDataReader.Read(readings),
            Questions = questions.Questions,
            TalkShare = Stages.TalkShare(readings, cues),
            Trajectory = trajectory,
            TurningPoint = turningPoint,
            Stage = Stages.Of(readings, cues, isMatterTold),
        };
    }

    /// <summary>Whether a turn tells something: a cue beyond a greeting, or a sentence long enough.</summary>
    private static bool IsMatter(TokenizedText text, ReadOnlySpan<CueHit> cues)
    {
        foreach (var cue in cues)
        {
            if (cue.Group is CueGroup.Risk or CueGroup.Need or CueGroup.Feedback)
            {
                return true;
            }
        }

        foreach (ref readonly var sentence in text.Sentences)
        {
            if (sentence.TokenCount >= FewestMatterWords)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the cues of a group mean, each once with its first cue, the most frequent first.</summary>
    private static IReadOnlyList<Cited> Meanings(CueBook book, List<CueHit> cues, CueGroup group) =>
    [
        .. cues.Where(c => c.Group == group).GroupBy(c => c.Code, StringComparer.Ordinal).OrderByDescending(g => g.Count())
            .Select(g => new Cited(book.Named(g.Key)!.Means!, g.First().Turn, g.First().Excerpt) { Code = g.Key, Question = book.Named(g.Key)!.Ask }),
    ];

    private static void TakeFeedback(CueBook book, CueScanner scanner, int turn, ReadOnlySpan<CueHit> cues, List<FeedbackItem> into)
    {
        foreach (var cue in cues)
        {
            if (book.Named(cue.Code)?.Bucket is { } bucket)
            {
                var text = NeedReader.Quote(scanner.Text.Text, scanner.SentenceAt(cue.Span).Span);
                var known = into.FindIndex(f => f.Turn == turn && f.Text == text);
                if (known < 0)
                {
                    into.Add(new FeedbackItem(bucket, turn, text));
                }
                else if (bucket < into[known].Bucket)
                {
                    into[known] = into[known] with { Bucket = bucket };
                }
            }
        }
    }
}
