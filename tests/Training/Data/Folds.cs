using CoachBot.Coaching.Signals.Features;

namespace CoachBot.Training.Data;

/// <summary>Splits by a hash of the text or its group, so that a row stays on its side whatever is added.</summary>
internal static class Folds
{
    public static int Of(string key, int folds) => (int)(FeatureHash.Spread(FeatureHash.Word(key)) % (uint)folds);

    /// <summary>Of twelve parts one for testing, one for development; for corpora that come in one piece.</summary>
    public static Split SplitOf(string key) => Of(key, 12) switch
    {
        0 => Split.Test,
        1 => Split.Dev,
        _ => Split.Train,
    };
}
