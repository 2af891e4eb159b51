namespace CoachBot.Coaching.Shifts;

/// <summary>What was counted in a time, without people.</summary>
public sealed record ShiftFigures
{
    /// <summary>From so many active agents on, habits and examples point at nobody.</summary>
    public const int FewestAgents = 3;

    /// <summary>Nothing.</summary>
    public static ShiftFigures None { get; } = new();

    /// <summary>Drafts and conversations.</summary>
    public long Reviews { get; init; }

    /// <summary>The conversations among them.</summary>
    public long Conversations { get; init; }

    /// <summary>Drafts that were ready.</summary>
    public long Ready { get; init; }

    /// <summary>Drafts worth a tweak.</summary>
    public long Tweak { get; init; }

    /// <summary>Drafts that must not be sent.</summary>
    public long Hold { get; init; }

    /// <summary>How many agents were active, counted up to <see cref="FewestAgents"/>.</summary>
    public int Agents { get; init; }

    /// <summary>How often each rule spoke, at most once a review.</summary>
    public IReadOnlyDictionary<string, long> Rules { get; init; } = new Dictionary<string, long>();

    /// <summary>How many pieces of customers' feedback each bucket got, by its number.</summary>
    public IReadOnlyDictionary<int, long> Feedback { get; init; } = new Dictionary<int, long>();

    /// <summary>Drafts that were judged.</summary>
    public long Judged => Ready + Tweak + Hold;

    /// <summary>Several counted as one.</summary>
    /// <param name="figures">The figures.</param>
    public static ShiftFigures Sum(IEnumerable<ShiftFigures> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var all = figures.ToArray();
        return new ShiftFigures
        {
            Reviews = all.Sum(f => f.Reviews),
            Conversations = all.Sum(f => f.Conversations),
            Ready = all.Sum(f => f.Ready),
            Tweak = all.Sum(f => f.Tweak),
            Hold = all.Sum(f => f.Hold),
            Rules = all.SelectMany(f => f.Rules).GroupBy(r => r.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(r => r.Value), StringComparer.Ordinal),
        };
    }
}
