using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Text;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Replies;

/// <summary>Puts the review of a conversation into a reply: what to do next first, then what it tells, then the agent's own last words.</summary>
public static class ConversationReply
{
    private const int MostInsights = 2;
    private const int LongestQuote = 160;

    /// <summary>A chart of fewer points shows nothing that words don't.</summary>
    private const int FewestPoints = 2;

    /// <summary>The reply for <paramref name="review"/>.</summary>
    public static Reply For(ConversationReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        if (review.Notice is { } notice)
        {
            return review.Risk.Level < RiskLevel.Nudge ? Reply.Note(notice) : new Reply(review.Risk.Sentence, [new RiskBlock(review.Risk.Level, review.Risk.Sentence), new NoteBlock(notice)]);
        }

        var headline = Headline(review.Facts);
        var blocks = new List<ReplyBlock> { new HeadlineBlock(headline) };
        if (review.Risk.Level > RiskLevel.None)
        {
            blocks.Add(new RiskBlock(review.Risk.Level, review.Risk.Sentence));
        }

        for (var i = 0; i < review.Advice.Steps.Count; i++)
        {
            blocks.Add(new StepBlock(i + 1, review.Advice.Steps[i]));
        }

        // Who has a good draft of their own needs no other.
        if (review.Advice.SuggestedReply is { } suggestion && (review.Draft is null || review.LastTurn?.Verdict != Verdict.Ready))
        {
            blocks.Add(new SuggestionBlock(suggestion));
        }

        if (Trend(review.Facts) is { } trend)
        {
            blocks.Add(trend);
        }

        blocks.AddRange(Insights(review.Facts));
        AddLastTurn(blocks, review);
        return new Reply(Summary(review, headline), blocks);
    }

    /// <summary>What to ask when it is unclear who speaks, about the transcript that was pasted as <paramref name="about"/>.</summary>
    public static Reply Ask(RoleQuestion question, string about)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new Reply(question.Text, [new QuestionBlock(question.Text, question.Choices, about)]);
    }

    private static string Headline(ConversationFacts facts) => (facts.AwaitsReply, facts.Trajectory) switch
    {
        (true, not Trajectory.Worsening) when facts.Of(CueCodes.Solved).Any(c => c.Turn == facts.Turns.Count - 1) => "The customer has what they came for",
        (true, Trajectory.Worsening) => "The customer waits for you, and it is getting worse",
        (true, Trajectory.Improving) => "The customer waits for you, and it is getting better",
        (true, _) => "The customer waits for you",
        (false, Trajectory.Worsening) => "You spoke last, and it is getting worse",
        (false, Trajectory.Improving) => "You spoke last, and it is getting better",
        _ => "You spoke last",
    };

    private static string Summary(ConversationReview review, string headline) => review switch
    {
        { Risk.Level: >= RiskLevel.Nudge } => review.Risk.Sentence,
        { Advice.Steps: [var first, ..] } => $"{headline}. Next: {first.Title}",
        _ => $"{headline}.",
    };

    private static TrendBlock? Trend(ConversationFacts facts)
    {
        var points = Moods.Of(facts.Turns, facts.Cues).Select(m => new TrendPoint(m.Turn + 1, m.Value, facts.TurningPoint == m.Turn)).ToArray();

        var moves = facts.Trajectory switch
        {
            Trajectory.Improving => "it goes up",
            Trajectory.Worsening => "it goes down",
            _ => "it stays much the same",
        };
        var turned = facts.TurningPoint is { } at ? $", and turned after turn {at + 1}" : "";
        return points.Length < FewestPoints ? null : new TrendBlock(points, $"The customer's mood over {points.Length} turns: {moves}{turned}.");
    }

    private static IEnumerable<ReplyBlock> Insights(ConversationFacts facts)
    {
        // What is put into insults is known already, and "today" alone is no request.
        foreach (var need in facts.StatedNeeds.Where(n => n.Text.Count(' ') >= 2 && !facts.Of(CueCodes.Abuse).Any(c => c.Turn == n.Turn)).TakeLast(MostInsights))
        {
            yield return new InsightBlock("They ask for", $"“{OneLine.Of(need.Text, LongestQuote)}”");
        }

        foreach (var need in facts.UnderlyingNeeds.TakeLast(1))
        {
            yield return new InsightBlock("Behind it may be", need.Text);
        }

        if (facts.Priorities.Count > 0)
        {
            yield return new InsightBlock("They value", string.Join(", ", facts.Priorities.Take(MostInsights).Select(p => p.Text)));
        }

        foreach (var data in facts.Data.Where(d => !d.ReadBack).Take(1))
        {
            yield return new InsightBlock("Not read back yet", data.Spelled is { } spelled ? $"{data.Kind} {data.Value}: {spelled}" : $"{data.Kind} {data.Value}");
        }
    }

    /// <summary>The agent's last turn is coached as a draft is: it may not be sent yet.</summary>
    private static void AddLastTurn(List<ReplyBlock> blocks, ConversationReview review)
    {
        if (review.LastTurn is not { } last || (review.Draft is null && last.Findings.Count == 0 && last.Strengths.Count == 0))
        {
            return;
        }

        var turn = new Draft(review.Draft ?? review.Facts.Turns[review.CoachedTurn].Turn.Text);
        var which = review.Draft is null ? "Your last turn" : "Your draft";
        foreach (var block in ReplyComposer.ForReview(turn, last).Blocks)
        {
            // Once the customer has answered, the turn is sent: it can be learned from, not revised.
            if (block is not RewriteBlock || review.Draft is not null || !review.Facts.AwaitsReply)
            {
                blocks.Add(block is VerdictBlock verdict ? new VerdictBlock(verdict.Verdict, $"{which}: {verdict.Headline}", verdict.Score) : block);
            }
        }
    }
}
