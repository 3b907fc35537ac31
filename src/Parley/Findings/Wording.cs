using System.Globalization;

namespace Parley.Findings;

/// <summary>How numbers stand in sentences: rounded for readers, in the invariant culture.</summary>
public static class Wording
{
    /// <summary>A probability as a whole percentage: <c>78%</c>; below one or above 99 as <c>under 1%</c> and <c>over 99%</c>.</summary>
    /// <param name="probability">0 to 1.</param>
    public static string Percent(double probability) => probability switch
    {
        double.NaN => "unknown",
        <= 0 => "0%",
        < 0.01 => "under 1%",
        >= 1 => "100%",
        > 0.99 => "over 99%",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * probability, MidpointRounding.AwayFromZero)}%"),
    };

    /// <summary>An interval of probabilities: <c>1 to 24%</c>.</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    public static string PercentRange(double low, double high) => string.Create(
        CultureInfo.InvariantCulture, $"{Math.Round(100 * low, MidpointRounding.AwayFromZero)} to {Math.Round(100 * high, MidpointRounding.AwayFromZero)}%");

    /// <summary>Utility points with one decimal.</summary>
    /// <param name="points">Points.</param>
    public static string Points(double points) => (Math.Abs(points) < 0.05 ? 0 : points).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>Signed utility points with one decimal.</summary>
    /// <param name="points">Points.</param>
    public static string SignedPoints(double points) => (Math.Abs(points) < 0.05 ? 0 : points).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);

    /// <summary>An interval of points.</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    public static string PointsRange(double low, double high) => $"{Points(low)} to {Points(high)}";

    /// <summary>A number as in a case file: up to four significant digits.</summary>
    /// <param name="value">The number.</param>
    public static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture) is var plain && plain is not "0" and not "-0"
        ? plain
        : value.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>Joins names: <c>a, b and c</c>.</summary>
    /// <param name="names">The names.</param>
    public static string List(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count switch
        {
            0 => "none",
            1 => names[0],
            _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
        };
    }
}
