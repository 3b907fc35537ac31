namespace Parley.Forecasting.Outcomes;

/// <summary>A forecast as a distribution over outcomes on a fixed ladder of values, with point masses where outcomes pile up.</summary>
public sealed class OutcomeDistribution
{
    private readonly double[] _values;
    private readonly double[] _probabilities;
    private readonly double[] _cumulated;

    /// <summary>Makes a distribution.</summary>
    /// <param name="values">Possible outcomes by rising value, at least one.</param>
    /// <param name="probabilities">As many, none below zero; they are normalised.</param>
    /// <exception cref="ArgumentException">The lists do not fit, the values do not rise, or nothing has a probability.</exception>
    public OutcomeDistribution(IReadOnlyList<double> values, IReadOnlyList<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(probabilities);
        if (values.Count == 0 || values.Count != probabilities.Count || Enumerable.Range(1, values.Count - 1).Any(i => !(values[i] > values[i - 1])))
        {
            throw new ArgumentException("An outcome distribution needs rising values and as many probabilities.", nameof(values));
        }

        var total = Numerics.OrderedSum.Sum([.. probabilities]);
        if (!(total > 0) || probabilities.Any(p => !(p >= 0)))
        {
            throw new ArgumentException("Probabilities must not be below zero, nor all zero.", nameof(probabilities));
        }

        _values = [.. values];
        _probabilities = [.. probabilities.Select(p => p / total)];
        _cumulated = new double[_values.Length];
        var sum = 0.0;
        for (var i = 0; i < _values.Length; i++)
        {
            sum += _probabilities[i];
            _cumulated[i] = sum;
        }
    }

    /// <summary>Gets the possible outcomes by rising value.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>Gets their probabilities.</summary>
    public IReadOnlyList<double> Probabilities => _probabilities;

    /// <summary>Gets the expected outcome.</summary>
    public double Mean => Numerics.OrderedSum.Dot(_values, _probabilities);

    /// <summary>Gets the median outcome: the forecast with the least expected distance.</summary>
    public double Median => Quantile(0.5);

    /// <summary>Makes a distribution from equally likely values.</summary>
    /// <param name="sample">At least one value, in any order.</param>
    /// <returns>The sample's distribution.</returns>
    public static OutcomeDistribution FromSample(IEnumerable<double> sample)
    {
        var groups = sample.GroupBy(v => v).OrderBy(g => g.Key).ToList();
        return new OutcomeDistribution([.. groups.Select(g => g.Key)], [.. groups.Select(g => (double)g.Count())]);
    }

    /// <summary>Returns the smallest outcome whose cumulated probability reaches p.</summary>
    /// <param name="p">0 to 1.</param>
    /// <returns>One of <see cref="Values"/>.</returns>
    public double Quantile(double p)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (_cumulated[i] >= p - 1e-12)
            {
                return _values[i];
            }
        }

        return _values[^1];
    }

    /// <summary>Returns the probability of an outcome at or below a value.</summary>
    /// <param name="x">The value.</param>
    /// <returns>0 to 1.</returns>
    public double Cumulative(double x)
    {
        var at = Array.BinarySearch(_values, x);
        at = at >= 0 ? at : ~at - 1;
        return at < 0 ? 0 : Math.Min(1, _cumulated[at]);
    }

    /// <summary>Returns the continuous ranked probability score: the integral of the squared difference between the forecast's and the outcome's step function.</summary>
    /// <param name="outcome">What happened.</param>
    /// <returns>0 for certainty in what happened; the distance for a point forecast. In the outcome's unit; lower is better.</returns>
    /// <remarks><b>Source.</b> Matheson and Winkler (1976); Gneiting and Raftery (2007).</remarks>
    public double RankedProbabilityScore(double outcome)
    {
        // E|X - y| - E|X - X'| / 2, the second term from the cumulated probabilities.
        var (distance, spread) = (0.0, 0.0);
        for (var i = 0; i < _values.Length; i++)
        {
            distance += _probabilities[i] * Math.Abs(_values[i] - outcome);
            if (i + 1 < _values.Length)
            {
                spread += _cumulated[i] * (1 - _cumulated[i]) * (_values[i + 1] - _values[i]);
            }
        }

        return Math.Max(0, distance - spread);
    }

    /// <summary>Returns the same distribution on another scale.</summary>
    /// <param name="scale">The scale; values are taken as shares of it in percent, 0 to 100.</param>
    /// <returns>A new distribution; a point where the scale has no length.</returns>
    public OutcomeDistribution On(Decisions.PositionScale scale) =>
        scale.Length > 0 ? new OutcomeDistribution([.. _values.Select(v => scale.FromUnit(v / 100))], _probabilities) : new OutcomeDistribution([scale.Low], [1]);
}
