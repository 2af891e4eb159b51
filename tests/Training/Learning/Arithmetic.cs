namespace CoachBot.Training.Learning;

/// <summary>
/// Functions whose last bit matters: the base library's come from the machine's C library and differ between systems, these use only
/// operations that IEEE 754 fixes, so the same data gives the same files everywhere.
/// </summary>
internal static class Arithmetic
{
    private const double Ln2 = 0.693147180559945309417;

    public static double Exp(double x)
    {
        if (x < -700)
        {
            return 0;
        }

        x = Math.Min(x, 700);
        var n = Math.Floor((x / Ln2) + 0.5);
        var r = x - (n * Ln2);
        double term = 1, sum = 1;
        for (var i = 1; i < 16; i++)
        {
            term *= r / i;
            sum += term;
        }

        return sum * BitConverter.Int64BitsToDouble(((long)n + 1023) << 52);
    }

    public static double Logistic(double x) => x >= 0 ? 1 / (1 + Exp(-x)) : 1 - (1 / (1 + Exp(x)));
}
