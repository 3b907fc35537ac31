namespace Parley.Bargaining.Models.Methods;

/// <summary>Finds the maximum of a single-peaked function without derivatives. The argument is good to about 1e-8, the maximum to about 1e-15.</summary>
internal static class GoldenSection
{
    private const double Ratio = 0.6180339887498949;

    /// <summary>Returns the point of [low, high] with the largest value.</summary>
    public static double Maximum(Func<double, double> function, double low, double high)
    {
        double a = high - (Ratio * (high - low));
        double b = low + (Ratio * (high - low));
        double atA = function(a);
        double atB = function(b);
        for (int i = 0; i < 120; i++)
        {
            if (atA < atB)
            {
                (low, a, atA) = (a, b, atB);
                b = low + (Ratio * (high - low));
                atB = function(b);
            }
            else
            {
                (high, b, atB) = (b, a, atA);
                a = high - (Ratio * (high - low));
                atA = function(a);
            }
        }

        double inside = 0.5 * (low + high);
        double best = function(inside);
        double left = function(low);
        double right = function(high);
        return left > best && left >= right ? low : right > best ? high : inside;
    }
}
