namespace CoachBot.Training.Learning;

/// <summary>Platt scaling: the straight line through scores whose logistic function fits the targets best, by Newton steps.</summary>
internal static class Platt
{
    private const int Steps = 40;
    private const double Damping = 1e-3;

    public static (double Slope, double Offset) Fit(IReadOnlyList<(double Score, double Target, double Weight)> rows)
    {
        double a = 1, b = 0;
        for (var step = 0; step < Steps; step++)
        {
            double ga = Damping * (a - 1), gb = 0, haa = Damping, hab = 0, hbb = 1e-9;
            foreach (var (score, target, weight) in rows)
            {
                var p = Arithmetic.Logistic((a * score) + b);
                var slope = (p - target) * weight;
                var curve = p * (1 - p) * weight;
                ga += slope * score;
                gb += slope;
                haa += curve * score * score;
                hab += curve * score;
                hbb += curve;
            }

            var determinant = (haa * hbb) - (hab * hab);
            if (!(Math.Abs(determinant) > 1e-12))
            {
                break;
            }

            a -= ((hbb * ga) - (hab * gb)) / determinant;
            b -= ((haa * gb) - (hab * ga)) / determinant;
        }

        return (a, b);
    }
}
