using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Conversations;

/// <summary>How a customer's turn sounds, from -1 (bad) to 1 (good).</summary>
/// <param name="Turn">Index of the turn.</param>
/// <param name="Value">The mood.</param>
/// <param name="IsCued">Whether a cue that speaks for trouble stands in it.</param>
internal readonly record struct Mood(int Turn, float Value, bool IsCued = false);

/// <summary>Tells the mood of the customer's turns, and how it moves. Models misread single turns, so only a clear move counts.</summary>
internal static class Moods
{
    /// <summary>A turn of fewer words says nothing about the mood unless a cue does: "ok", "yes, that one".</summary>
    private const int FewestWords = 4;

    private const float ClearMove = 0.35f;
    private const float Low = -0.25f;
    private const float Settled = 0.5f;
    private const float Kind = 0.2f;
    private const float Sorry = -0.1f;
    private const float Hot = -0.6f;
    private const int LastOnes = 2;

    /// <summary>The moods of the customer's turns that show one, in order.</summary>
    public static IReadOnlyList<Mood> Of(IReadOnlyList<TurnReading> turns, IReadOnlyList<CueHit> cues)
    {
        var moods = new List<Mood>();
        var next = 0;
        for (var i = 0; i < turns.Count; i++)
        {
            var (risk, good, kind, sorry) = (false, false, false, false);
            for (; next < cues.Count && cues[next].Turn == i; next++)
            {
                risk |= cues[next].Group == CueGroup.Risk;
                good |= cues[next].Code == CueCodes.Solved;
                kind |= cues[next].Code == CueCodes.Thanks;
                sorry |= cues[next].Code == CueCodes.CustomerApology;
            }

            if (turns[i].Turn.Speaker != Speaker.Customer || (!risk && !good && !kind && !IsLong(turns[i].Turn.Text)))
            {
                continue;
            }

            var signals = turns[i].Signals;
            var value = (signals.Sentiment - signals.Upset) / 2;
            moods.Add(new Mood(i, risk ? MathF.Min(value, Hot) : good ? MathF.Max(value, Settled) : kind ? MathF.Max(value, Kind) : sorry ? MathF.Max(value, Sorry) : value, risk));
        }

        return moods;
    }

    /// <summary>Where the mood goes, and the turn after which it turned.</summary>
    public static (Trajectory Trajectory, int? TurningPoint) Move(IReadOnlyList<Mood> moods)
    {
        if (moods.Count < 2)
        {
            return (Trajectory.Steady, null);
        }

        var tail = moods.Count > LastOnes + 1 ? LastOnes : 1;
        var before = Mean(moods, 0, moods.Count - tail);
        var now = Mean(moods, moods.Count - tail, moods.Count);
        var last = moods[^1].Value;
        var lowest = Extreme(moods, lowest: true);

        // Thanks at the end of a calm conversation are manners: only who was low can get better.
        if (now - before >= ClearMove && last > Low && moods[lowest].Value < Low)
        {
            return (Trajectory.Improving, moods[lowest].Turn);
        }

        return before - now >= ClearMove && last < Low && IsSure(moods) ? (Trajectory.Worsening, moods[Extreme(moods, lowest: false)].Turn) : (Trajectory.Steady, null);
    }

    /// <summary>Whether the customer's last words are clearly better than those before.</summary>
    public static bool JustTurned(IReadOnlyList<Mood> moods) => moods.Count > 1 && moods[^1].Value > Low && moods[^1].Value - Mean(moods, Math.Max(0, moods.Count - 1 - LastOnes), moods.Count - 1) >= ClearMove;

    /// <summary>One bad turn may be misread, or be about the weather: it takes a second one, or a cue.</summary>
    private static bool IsSure(IReadOnlyList<Mood> moods) => moods[^1].IsCued || (moods.Count > LastOnes && moods[^2].Value < Low);

    private static bool IsLong(string text)
    {
        var words = 0;
        foreach (var _ in text.AsSpan().SplitAny(' ', '\n'))
        {
            if (++words >= FewestWords)
            {
                return true;
            }
        }

        return false;
    }

    private static float Mean(IReadOnlyList<Mood> moods, int from, int to)
    {
        var sum = 0f;
        for (var i = from; i < to; i++)
        {
            sum += moods[i].Value;
        }

        return sum / (to - from);
    }

    /// <summary>The last of the lowest (or highest) moods; the very last mood is where the move ends, not where it begins.</summary>
    private static int Extreme(IReadOnlyList<Mood> moods, bool lowest)
    {
        var found = 0;
        for (var i = 1; i < moods.Count - 1; i++)
        {
            if (lowest ? moods[i].Value <= moods[found].Value : moods[i].Value >= moods[found].Value)
            {
                found = i;
            }
        }

        return found;
    }
}
