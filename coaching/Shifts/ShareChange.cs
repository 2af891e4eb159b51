namespace CoachBot.Coaching.Shifts;

/// <summary>How a share compares with an earlier one.</summary>
public enum ShareChange
{
    /// <summary>One of the two stands on too few cases.</summary>
    TooFew,

    /// <summary>The difference may well be chance.</summary>
    Same,

    /// <summary>It has grown.</summary>
    More,

    /// <summary>It has shrunk.</summary>
    Less,
}

/// <summary>Tells a change from chance.</summary>
public static class ShareChanges
{
    /// <summary>Fewer cases tell nothing.</summary>
    public const int Fewest = 30;

    /// <summary>A difference that chance makes in one comparison of twenty.</summary>
    private const double Sure = 1.96;

    /// <summary>Compares <paramref name="hits"/> of <paramref name="all"/> with those before.</summary>
    /// <param name="hits">How many.</param>
    /// <param name="all">Of how many.</param>
    /// <param name="hitsBefore">How many before.</param>
    /// <param name="allBefore">Of how many before.</param>
    public static ShareChange Of(long hits, long all, long hitsBefore, long allBefore)
    {
        if (all < Fewest || allBefore < Fewest)
        {
            return ShareChange.TooFew;
        }

        var (now, before) = ((double)hits / all, (double)hitsBefore / allBefore);
        var pooled = (double)(hits + hitsBefore) / (all + allBefore);
        var spread = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / all) + (1.0 / allBefore)));
        return spread == 0 || Math.Abs(now - before) < Sure * spread ? ShareChange.Same : now > before ? ShareChange.More : ShareChange.Less;
    }
}
