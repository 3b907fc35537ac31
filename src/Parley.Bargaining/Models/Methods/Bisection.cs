namespace Parley.Bargaining.Models.Methods;

/// <summary>Finds where a function changes sign by halving the interval: slow, and hard to get wrong.</summary>
internal static class Bisection
{
    private const int Halvings = 200;

    /// <summary>Returns a point of [low, high] where the function changes sign; an end if it does not change sign.</summary>
    public static double Root(Func<double, double> function, double low, double high)
    {
        double atLow = function(low);
        if (atLow == 0 || function(high) == 0)
        {
            return atLow == 0 ? low : high;
        }

        bool risesFromNegative = atLow < 0;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high)
            {
                break;
            }

            if ((function(middle) < 0) == risesFromNegative)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return 0.5 * (low + high);
    }

    /// <summary>Returns the smallest point of [low, high] from which on a condition holds.</summary>
    public static double First(Func<double, bool> holds, double low, double high) =>
        holds(low) ? low : Root(x => holds(x) ? 1 : -1, low, high);

    /// <summary>Returns the largest point of [low, high] where a condition that holds from low on still holds.</summary>
    public static double Last(Func<double, bool> holds, double low, double high) =>
        holds(high) ? high : Root(x => holds(x) ? -1 : 1, low, high);
}
