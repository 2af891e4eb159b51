namespace CoachBot.Coaching.Signals.Linear;

/// <summary>One thing a model says. Its probability is the logistic function of <c>Offset + Slope · (whole + Peak · strongest sentence)</c>.</summary>
/// <param name="Name">What it says, for example <c>upset</c>.</param>
/// <param name="Offset">Calibrated score of a text without any evidence.</param>
/// <param name="Slope">What one unit of weight is worth, calibration included.</param>
/// <param name="Peak">How much the strongest sentence counts beside the whole text.</param>
/// <param name="Threshold">Probability from which the answer is yes.</param>
internal readonly record struct LinearOutput(string Name, float Offset, float Slope, float Peak, float Threshold)
{
    /// <summary>The whole and the strongest sentence in one number. A text without sentences is its own.</summary>
    public float Combine(LinearScores scores, int output)
    {
        var whole = scores.Whole[output];
        var peak = scores.Peak[output];
        return whole + (Peak * (float.IsNegativeInfinity(peak) ? whole : peak));
    }
}
