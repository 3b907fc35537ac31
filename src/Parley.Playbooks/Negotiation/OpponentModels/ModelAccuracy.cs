using System.Buffers;
using Parley.Bargaining.Metrics;
using Parley.Playbooks.Negotiation.Spaces;

namespace Parley.Playbooks.Negotiation.OpponentModels;

/// <summary>How near a model's estimates come to the counterpart's utilities, over all outcomes.</summary>
/// <param name="Kendall">Kendall's rank correlation (tau-a over pairs that are not equal for both): 1 for the same order, -1 for the opposite.</param>
/// <param name="Pearson">The linear correlation; 0 if one side is constant.</param>
/// <param name="RootMeanSquare">The root of the mean squared difference, both sides stretched to [0, 1].</param>
/// <remarks>Baarslag, Hendrikx, Hindriks, Jonker 2013 compare models by such measures. <b>Cost.</b> O(N log N).</remarks>
public readonly record struct ModelAccuracy(double Kendall, double Pearson, double RootMeanSquare)
{
    /// <summary>Measures a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="truth">The counterpart's utilities.</param>
    public static ModelAccuracy Of(OpponentModel model, UtilityIndex truth)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(truth);
        double[] estimates = new double[truth.Count];
        model.EstimateAll(estimates);
        return Of(estimates, truth.Utilities.ToArray());
    }

    /// <summary>Compares two lists of utilities of the same outcomes.</summary>
    /// <param name="estimates">The estimates.</param>
    /// <param name="truth">The true utilities.</param>
    public static ModelAccuracy Of(double[] estimates, double[] truth)
    {
        ArgumentNullException.ThrowIfNull(estimates);
        ArgumentNullException.ThrowIfNull(truth);
        PairRanking ranking = PairRanking.Of(estimates, truth);
        double[] x = Stretch(estimates), y = Stretch(truth);
        double meanX = x.Average(), meanY = y.Average(), xy = 0, xx = 0, yy = 0, squares = 0;
        for (int k = 0; k < x.Length; k++)
        {
            xy += (x[k] - meanX) * (y[k] - meanY);
            xx += (x[k] - meanX) * (x[k] - meanX);
            yy += (y[k] - meanY) * (y[k] - meanY);
            squares += (x[k] - y[k]) * (x[k] - y[k]);
        }

        double product = Math.Sqrt(xx) * Math.Sqrt(yy);
        return new ModelAccuracy(ranking.WinWin - ranking.Conflict, product > 0 ? Math.Clamp(xy / product, -1, 1) : 0, Math.Sqrt(squares / x.Length));
    }

    /// <summary>Returns the root mean square error alone, in one pass.</summary>
    /// <param name="model">The model.</param>
    /// <param name="truth">The counterpart's utilities.</param>
    public static double Error(OpponentModel model, UtilityIndex truth)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(truth);
        double[] rented = ArrayPool<double>.Shared.Rent(truth.Count);
        Span<double> estimates = rented.AsSpan(0, truth.Count);
        model.EstimateAll(estimates);
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double e in estimates)
        {
            (low, high) = (Math.Min(low, e), Math.Max(high, e));
        }

        ReadOnlySpan<double> sorted = truth.Sorted, actual = truth.Utilities;
        double best = sorted[0], worst = sorted[^1], squares = 0;
        for (int k = 0; k < estimates.Length; k++)
        {
            double x = high > low ? (estimates[k] - low) / (high - low) : 0.5, y = best > worst ? (actual[k] - worst) / (best - worst) : 0.5;
            squares += (x - y) * (x - y);
        }

        ArrayPool<double>.Shared.Return(rented);
        return Math.Sqrt(squares / truth.Count);
    }

    private static double[] Stretch(double[] values)
    {
        double low = values.Min(), range = values.Max() - low;
        return [.. values.Select(v => range > 0 ? (v - low) / range : 0.5)];
    }
}
