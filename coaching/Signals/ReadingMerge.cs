namespace CoachBot.Coaching.Signals;

/// <summary>
/// How the embedded signals and a reading from outside become one.
/// <list type="bullet">
/// <item>The verdict, the findings, the score and the risk are the rules' alone: nothing here reaches them.</item>
/// <item>Feeling: the middle of the two. Where one is clearly bad and the other clearly good, they disagree; then the embedded one stands.</item>
/// <item>Complaints are only in the reading, and are taken over as they are; when the two disagree, only if the embedded signals hear a complaint as well.</item>
/// <item>Language is taken over when it is told.</item>
/// </list>
/// </summary>
public sealed record ReadingMerge
{
    /// <summary>Nearer to the middle than this, a feeling is no feeling.</summary>
    private const double Clear = 0.25;

    /// <summary>Above this, the embedded signals hear a complaint.</summary>
    private const double LeastComplaint = 0.5;

    private ReadingMerge(double feeling, bool agrees, IReadOnlyList<Complaint> complaints, string? language) =>
        (Feeling, Agrees, Complaints, Language) = (feeling, agrees, complaints, language);

    /// <summary>From -1 (bad) to 1 (good).</summary>
    public double Feeling { get; }

    /// <summary>Whether the two do not contradict each other.</summary>
    public bool Agrees { get; }

    /// <summary>What the customer is unhappy with.</summary>
    public IReadOnlyList<Complaint> Complaints { get; }

    /// <summary>The English name of the customer's language, when it is not English.</summary>
    public string? Language { get; }

    /// <summary>Merges the two.</summary>
    public static ReadingMerge Of(TextSignals embedded, CustomerReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var own = (embedded.Sentiment - embedded.Upset) / 2.0;
        var other = reading.Sentiment ?? own;
        var agrees = !((own <= -Clear && other >= Clear) || (own >= Clear && other <= -Clear));
        return new ReadingMerge(
            agrees ? (own + other) / 2 : own,
            agrees,
            agrees || embedded.Complaint >= LeastComplaint ? reading.Complaints : [],
            reading.Language);
    }
}
