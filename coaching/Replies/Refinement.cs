using CoachBot.Coaching.Signals;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Replies;

/// <summary>Adds to a reply what services outside told. It never takes anything away and never touches the verdict, a finding or the risk.</summary>
public static class Refinement
{
    private const int MostComplaints = 3;
    private const int MostAssessments = 3;
    private const int LongestWords = 60;
    private const double Strong = 0.45;

    private static readonly AsideBlock Missing = new("Azure AI Language did not answer in time; this is my own reading alone.");

    /// <summary>The reply with what is known of the customer.</summary>
    public static Reply With(this Reply reply, ReadingMerge merge)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(merge);
        var told = Insights(merge).ToArray();
        return told.Length == 0 ? reply : reply with { Blocks = Insert(reply.Blocks, told) };
    }

    /// <summary>The reply with the one line that tells that a service stayed silent.</summary>
    public static Reply WithoutReading(this Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return reply with { Blocks = [.. reply.Blocks, Missing] };
    }

    /// <summary>The reply with other words for its revised draft or suggested reply, marked as such.</summary>
    public static Reply Worded(this Reply reply, string words)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return reply with
        {
            Blocks = [.. reply.Blocks.Select(b => b switch
            {
                RewriteBlock => new RewriteBlock(words) { IsAiWorded = true },
                SuggestionBlock => new SuggestionBlock(words) { IsAiWorded = true },
                _ => b,
            })],
        };
    }

    private static IEnumerable<InsightBlock> Insights(ReadingMerge merge)
    {
        if (merge.Complaints.Count > 0)
        {
            yield return new InsightBlock("The customer is unhappy with", string.Join("; ", merge.Complaints.Take(MostComplaints).Select(Said)));
        }
        else if (merge.Agrees && Math.Abs(merge.Feeling) >= Strong)
        {
            yield return new InsightBlock("The customer sounds", merge.Feeling < 0 ? "unhappy" : "pleased");
        }

        if (merge.Language is { } language)
        {
            yield return new InsightBlock("The customer writes in", language);
        }
    }

    private static string Said(Complaint complaint) => complaint.Assessments.Count == 0
        ? OneLine.Of(complaint.Target, LongestWords)
        : $"{OneLine.Of(complaint.Target, LongestWords)} ({string.Join(", ", complaint.Assessments.Take(MostAssessments).Select(a => OneLine.Of(a, LongestWords)))})";

    /// <summary>Beside what else is told of the customer, else below the findings.</summary>
    private static List<ReplyBlock> Insert(IReadOnlyList<ReplyBlock> blocks, IReadOnlyList<InsightBlock> told)
    {
        var all = blocks.ToList();
        var at = all.FindIndex(b => b is InsightBlock);
        if (at < 0)
        {
            at = all.FindIndex(b => b is StrengthBlock or RewriteBlock or SuggestionBlock or PromiseBlock);
        }

        all.InsertRange(at < 0 ? all.Count : at, told);
        return all;
    }
}
