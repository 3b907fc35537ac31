using Parley.Forecasting.Decisions;
using Parley.Numerics;
using Parley.Numerics.Parallelism;

namespace Parley.Forecasting.Sensitivities;

/// <summary>The share of a forecast's variance that one uncertain number explains: alone, and with all its interactions.</summary>
/// <param name="Number">The number.</param>
/// <param name="First">Alone, 0 to 1; the estimate may stray a little outside.</param>
/// <param name="Total">With all interactions.</param>
/// <remarks><b>Source.</b> Sobol (2001); estimators of Saltelli et al. (2010) for the first and Jansen (1999) for the total index.</remarks>
public sealed record SobolIndex(NumberRef Number, double First, double Total)
{
    /// <summary>Estimates the indices of all uncertain numbers.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="forecast">The forecast as a function of plain numbers; called from several threads.</param>
    /// <param name="draws">Base draws, at least 2; the forecast is computed draws times (uncertain numbers + 2) times.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="threads">Most threads; 0 for all. The result does not depend on it.</param>
    /// <param name="cancellation">Asked between blocks of draws.</param>
    /// <returns>The largest total index first; empty where nothing is uncertain or the forecast does not vary.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<SobolIndex> Of(
        EstimatedDecision decision, Func<GroupDecision, double> forecast, int draws, ulong seed, int threads = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 2);
        var numbers = NumberRef.Uncertain(decision);
        var (a, b) = (new double[draws], new double[draws]);
        var mixed = numbers.Select(_ => new double[draws]).ToArray();
        WorldPartition.For(draws, threads, (from, to) =>
        {
            for (var n = from; n < to; n++)
            {
                // Base draw 2n and its partner 2n + 1; the mixed draw takes one number from the partner.
                a[n] = forecast(decision.Draw(seed, (ulong)(2 * n)));
                b[n] = forecast(decision.Draw(seed, (ulong)((2 * n) + 1)));
                for (var k = 0; k < numbers.Count; k++)
                {
                    mixed[k][n] = forecast(decision.DrawMixed(seed, (ulong)(2 * n), (ulong)((2 * n) + 1), numbers[k].Actor, numbers[k].Number));
                }
            }
        }, cancellation);

        var variance = OrderedSum.Variance([.. a, .. b]);
        if (!(variance > 0))
        {
            return [];
        }

        return [.. numbers.Select((number, k) =>
        {
            var first = OrderedSum.Mean([.. Enumerable.Range(0, draws).Select(n => b[n] * (mixed[k][n] - a[n]))]) / variance;
            var total = OrderedSum.Mean([.. Enumerable.Range(0, draws).Select(n => (a[n] - mixed[k][n]) * (a[n] - mixed[k][n]))]) / (2 * variance);
            return new SobolIndex(number, first, total);
        }).OrderByDescending(i => i.Total)];
    }
}
