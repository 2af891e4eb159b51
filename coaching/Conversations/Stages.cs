using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Conversations;

/// <summary>Tells where a conversation stands.</summary>
internal static class Stages
{
    /// <summary>How near the end a closing word must stand to close the conversation.</summary>
    private const int LastTurns = 2;

    public static Stage Of(IReadOnlyList<TurnReading> turns, IReadOnlyList<CueHit> cues, bool isMatterTold)
    {
        var done = Last(cues, CueCodes.Solved, CueCodes.Thanks, CueCodes.CustomerGoodbye, CueCodes.AgentClosing);
        var open = Last(cues, CueCodes.CircularRepeat, CueCodes.Abuse, CueCodes.WantsManager, CueCodes.Churn, CueCodes.BrokenPromise, CueCodes.Reopened);
        var solving = Last(cues, CueCodes.AgentSolution, CueCodes.AgentOffer, CueCodes.AgentRefusal, CueCodes.AgentHandoff);
        if (done > open && done >= turns.Count - LastTurns && turns.Any(t => t.Turn.IsStaff) && (isMatterTold || solving >= 0))
        {
            return Stage.Closing;
        }

        return solving >= 0 ? Stage.Solving : isMatterTold ? Stage.Diagnosing : Stage.Opening;
    }

    /// <summary>The agent's share of the words before the first thing is done about the matter; <see langword="null"/> unless both sides speak there.</summary>
    public static double? TalkShare(IReadOnlyList<TurnReading> turns, IReadOnlyList<CueHit> cues)
    {
        var end = cues.FirstOrDefault(c => c.Code == CueCodes.AgentSolution)?.Turn ?? turns.Count;
        var (agent, customer) = (0, 0);
        for (var i = 0; i < end; i++)
        {
            var turn = turns[i].Turn;
            agent += turn.IsStaff ? Words(turn.Text) : 0;
            customer += turn.Speaker == Speaker.Customer ? Words(turn.Text) : 0;
        }

        return agent > 0 && customer > 0 ? (double)agent / (agent + customer) : null;
    }

    private static int Last(IReadOnlyList<CueHit> cues, params ReadOnlySpan<string> codes)
    {
        for (var i = cues.Count - 1; i >= 0; i--)
        {
            if (codes.Contains(cues[i].Code))
            {
                return cues[i].Turn;
            }
        }

        return -1;
    }

    private static int Words(string text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            var letter = !char.IsWhiteSpace(c);
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return words;
    }
}
