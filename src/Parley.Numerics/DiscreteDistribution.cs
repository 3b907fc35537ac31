using System.Collections.Immutable;

namespace Parley.Numerics;

/// <summary>A few possible values, each with its probability.</summary>
public sealed record DiscreteDistribution : Distribution
{
    /// <summary>How far the given probabilities may be from adding up to 1; within it they are scaled to 1.</summary>
    public const double SumTolerance = 1e-6;

    private readonly ImmutableArray<double> _cumulative;

    /// <summary>Makes a discrete distribution; values are sorted and equal ones joined.</summary>
    /// <param name="values">Possible values with their probabilities, at least one with a probability above zero.</param>
    /// <exception cref="ArgumentException">There is no value, a number is not finite, a probability is below zero, or they do not add up
    /// to 1.</exception>
    public DiscreteDistribution(IEnumerable<(double Value, double Probability)> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var given = values.ToArray();
        foreach (var (value, probability) in given)
        {
            Checked(value, "value of a discrete distribution");
            if (Checked(probability, "probability of a discrete value") < 0.0)
            {
                throw new ArgumentException($"The probability {PlainNumber.Show(probability)} of the value {PlainNumber.Show(value)} is below zero.");
            }
        }

        var total = OrderedSum.CompensatedSum(given.Select(item => item.Probability).ToArray());
        if (given.Length == 0 || Math.Abs(total - 1.0) > SumTolerance)
        {
            throw new ArgumentException(given.Length == 0
                ? "A discrete distribution needs at least one value."
                : $"The probabilities of a discrete distribution must add up to 1; these add up to {PlainNumber.Show(total)}.");
        }

        // Sums that miss 1 by rounding alone are left as they are, so that what was written reads back equal.
        total = Math.Abs(total - 1.0) <= 1e-12 ? 1.0 : total;
        Values = [.. given.Where(item => item.Probability > 0.0).GroupBy(item => item.Value).OrderBy(group => group.Key)
            .Select(group => (group.Key, group.Sum(item => item.Probability) / total))];
        var cumulative = ImmutableArray.CreateBuilder<double>(Values.Length);
        var sum = 0.0;
        foreach (var (_, probability) in Values)
        {
            sum += probability;
            cumulative.Add(sum);
        }

        // Rounding must not leave room above the last value.
        cumulative[^1] = 1.0;
        _cumulative = cumulative.MoveToImmutable();
    }

    /// <summary>Gets the possible values by rising value, with probabilities above zero that add up to 1.</summary>
    public ImmutableArray<(double Value, double Probability)> Values { get; }

    /// <inheritdoc/>
    public override string Form => "discrete";

    /// <inheritdoc/>
    public override double Mean => PartialMoment(1, double.PositiveInfinity, including: true);

    /// <inheritdoc/>
    public override double StandardDeviation
    {
        get
        {
            var mean = Mean;
            return Math.Sqrt(Values.Sum(item => item.Probability * (item.Value - mean) * (item.Value - mean)));
        }
    }

    /// <inheritdoc/>
    public override double Lower => Values[0].Value;

    /// <inheritdoc/>
    public override double Upper => Values[^1].Value;

    /// <summary>Compares values and probabilities.</summary>
    /// <param name="other">Another distribution.</param>
    /// <returns>Whether all values and probabilities are the same.</returns>
    public bool Equals(DiscreteDistribution? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Values.Length, Values[0], Values[^1]);

    /// <inheritdoc/>
    public override string Describe() => "discrete, "
        + string.Join(", ", Values.Select(item => $"{PlainNumber.Show(item.Value)} with {PlainNumber.Show(100.0 * item.Probability)} %"));

    internal override string Write() => "discrete("
        + string.Join(", ", Values.Select(item => $"{PlainNumber.Exact(item.Value)}: {PlainNumber.Exact(item.Probability)}")) + ")";

    internal override double QuantileInside(double p)
    {
        var index = 0;
        while (_cumulative[index] < p)
        {
            index++;
        }

        return Values[index].Value;
    }

    internal override double PartialMoment(int order, double x, bool including)
    {
        var sum = 0.0;
        for (var i = 0; i < Values.Length; i++)
        {
            var (value, probability) = Values[i];
            if (including ? value > x : value >= x)
            {
                break;
            }

            sum = order == 0 ? _cumulative[i] : sum + (probability * (order == 1 ? value : value * value));
        }

        return sum;
    }
}
