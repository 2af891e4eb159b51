using CoachBot.Coaching.Signals.Features;
using CoachBot.Coaching.Signals.Linear;

namespace CoachBot.Coaching.Signals;

/// <summary>Signals from the models shipped with the library. Any number of threads may use one source; reading a text allocates nothing.</summary>
public sealed class EmbeddedSignals : ISignalSource
{
    [ThreadStatic]
    private static Workspace? t_workspace;

    private readonly LinearBank _bank;
    private readonly int[] _outputs;

    internal EmbeddedSignals(LinearBank bank)
    {
        _bank = bank;
        _outputs = [.. Enum.GetValues<Signal>().Select(s => bank.IndexOf(OutputName(s)))];
    }

    /// <summary>The models shipped with the library, loaded when first asked for.</summary>
    public static EmbeddedSignals Shipped { get; } = new(ShippedModels.Load());

    /// <inheritdoc/>
    public TextSignals Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var work = Measure(text);
        if (work.Features.TokenCount == 0)
        {
            return TextSignals.None;
        }

        return new TextSignals(
            Sentiment: Of(work, Signal.Positive) - Of(work, Signal.Negative),
            Upset: Of(work, Signal.Upset),
            new EmotionScores(
                Of(work, Signal.Angry), Of(work, Signal.Frustrated), Of(work, Signal.Disappointed), Of(work, Signal.Anxious), Of(work, Signal.Confused),
                Of(work, Signal.Sad), Of(work, Signal.Urgent), Of(work, Signal.Relieved), Of(work, Signal.Grateful), Of(work, Signal.Excited)),
            Of(work, Signal.Complaint), Of(work, Signal.Derailing), Of(work, Signal.Polite), Of(work, Signal.Rude), Of(work, Signal.Abuse), Of(work, Signal.Empathy), Of(work, Signal.Sarcasm));
    }

    /// <inheritdoc/>
    public IReadOnlyList<SignalEvidence> Explain(string text, Signal signal, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(text);
        var features = Workspace.OfThread().Features;
        FeatureExtractor.Read(text, ServiceWords.Shipped, features);
        return Evidence.Find(_bank, features, _outputs[(int)signal], most);
    }

    internal static string OutputName(Signal signal) => signal.ToString().ToLowerInvariant();

    private Workspace Measure(string text)
    {
        var work = Workspace.OfThread();
        FeatureExtractor.Read(text, ServiceWords.Shipped, work.Features);
        _bank.Score(work.Features.Hashes, work.Features.SentenceEnds, work.Scores);
        return work;
    }

    private float Of(Workspace work, Signal signal) => _bank.Probability(_outputs[(int)signal], work.Scores);

    /// <summary>The buffers of one thread.</summary>
    private sealed class Workspace
    {
        public FeatureList Features { get; } = new();

        public LinearScores Scores { get; } = new();

        public static Workspace OfThread() => t_workspace ??= new Workspace();
    }
}
