namespace CoachBot.Coaching.Signals.Linear;

/// <summary>One thing a model says. Its probability is the logistic function of <c>Offset + Slope · sum / √features</c>, the sum being of whole-number weights.</summary>
/// <param name="Name">What it says, for example <c>upset</c>.</param>
/// <param name="Offset">Calibrated score of a text without any evidence.</param>
/// <param name="Slope">What one unit of weight is worth, calibration included.</param>
/// <param name="Threshold">Probability from which the answer is yes.</param>
internal readonly record struct LinearOutput(string Name, float Offset, float Slope, float Threshold);
