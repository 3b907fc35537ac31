namespace Parley.Bargaining.Models.Methods;

/// <summary>Integrates smooth functions by the five-point Gauss-Legendre rule on equal panels.</summary>
internal static class Quadrature
{
    private static readonly double[] Nodes = [0, 0.5384693101056831, 0.9061798459386640];
    private static readonly double[] Weights = [0.5688888888888889, 0.4786286704993665, 0.2369268850561891];

    /// <summary>Returns the integral from low to high.</summary>
    public static double Integrate(Func<double, double> function, double low, double high, int panels = 64)
    {
        if (!(high > low))
        {
            return 0;
        }

        double half = 0.5 * (high - low) / panels;
        double sum = 0;
        for (int i = 0; i < panels; i++)
        {
            double centre = low + (half * ((2 * i) + 1));
            double part = Weights[0] * function(centre);
            for (int k = 1; k < Nodes.Length; k++)
            {
                double shift = half * Nodes[k];
                part += Weights[k] * (function(centre - shift) + function(centre + shift));
            }

            sum += part * half;
        }

        return sum;
    }
}
