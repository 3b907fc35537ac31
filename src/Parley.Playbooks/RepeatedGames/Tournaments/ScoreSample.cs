using Parley.Numerics;

namespace Parley.Playbooks.RepeatedGames.Tournaments;

/// <summary>The normalised scores of one player over repetitions, in memory that does not grow: kept as they are up to a limit, then as a histogram.</summary>
internal sealed class ScoreSample(double least, double greatest)
{
    internal const int Kept = 8_192;
    private const int Bins = 16_384;
    private static readonly double[] Probabilities = [0.0, 0.25, 0.5, 0.75, 1.0];
    private readonly List<double> _values = [];
    private long[]? _bins;
    private RunningStatistics _statistics;

    internal bool IsExact => _bins is null;

    internal void Add(double value)
    {
        _statistics.Add(value);
        if (_bins is null && _values.Count < Kept)
        {
            _values.Add(value);
            return;
        }

        if (_bins is null)
        {
            _bins = new long[Bins];
            foreach (var kept in _values)
            {
                _bins[Bin(kept)]++;
            }

            _values.Clear();
        }

        _bins[Bin(value)]++;
    }

    internal double[] Quantiles()
    {
        if (_statistics.Count == 0)
        {
            return [0, 0, 0, 0, 0];
        }

        if (_bins is null)
        {
            var sorted = _values.ToArray();
            Array.Sort(sorted);
            return [.. Probabilities.Select(p => SampleQuantile.OfSorted(sorted, p))];
        }

        return [_statistics.Minimum, FromBins(0.25), FromBins(0.5), FromBins(0.75), _statistics.Maximum];
    }

    private double FromBins(double p)
    {
        var (target, sum) = (p * _statistics.Count, 0L);
        for (var bin = 0; bin < Bins; bin++)
        {
            sum += _bins![bin];
            if (sum >= target)
            {
                return Math.Clamp(least + ((bin + 0.5) * (greatest - least) / Bins), _statistics.Minimum, _statistics.Maximum);
            }
        }

        return _statistics.Maximum;
    }

    private int Bin(double value) => greatest <= least ? 0 : Math.Clamp((int)((value - least) / (greatest - least) * Bins), 0, Bins - 1);
}
