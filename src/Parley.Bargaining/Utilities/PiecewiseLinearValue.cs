using System.Collections.Immutable;
using Parley.Bargaining.Outcomes;

namespace Parley.Bargaining.Utilities;

/// <summary>A value that is straight between given points: how much an amount of an ordered or numeric issue is worth.</summary>
/// <remarks>Beyond the outermost points the value stays at theirs. Used to make the terms of an <see cref="AdditiveUtility"/>.</remarks>
public sealed class PiecewiseLinearValue
{
    private readonly ImmutableArray<(double X, double Value)> _points;

    /// <summary>Creates a function from its points.</summary>
    /// <param name="points">At least one point, with strictly rising x; all finite.</param>
    /// <exception cref="ArgumentException">The points are not so.</exception>
    public PiecewiseLinearValue(IEnumerable<(double X, double Value)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        _points = [.. points];
        for (int k = 0; k < _points.Length; k++)
        {
            if (!double.IsFinite(_points[k].X) || !double.IsFinite(_points[k].Value) || (k > 0 && _points[k].X <= _points[k - 1].X))
            {
                throw new ArgumentException($"point {k} is not finite or not to the right of the one before", nameof(points));
            }
        }

        if (_points.IsEmpty)
        {
            throw new ArgumentException("at least one point is needed", nameof(points));
        }
    }

    /// <summary>Returns the value of an amount.</summary>
    /// <param name="x">The amount.</param>
    public double Evaluate(double x)
    {
        if (x <= _points[0].X)
        {
            return _points[0].Value;
        }

        for (int k = 1; k < _points.Length; k++)
        {
            if (x <= _points[k].X)
            {
                (double x0, double v0) = _points[k - 1];
                (double x1, double v1) = _points[k];
                return v0 + ((v1 - v0) * ((x - x0) / (x1 - x0)));
            }
        }

        return _points[^1].Value;
    }

    /// <summary>Returns the terms of an issue: weight times the value of each option's number.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="weight">The weight.</param>
    public double[] Terms(Issue issue, double weight = 1)
    {
        ArgumentNullException.ThrowIfNull(issue);
        double[] terms = new double[issue.OptionCount];
        for (int option = 0; option < terms.Length; option++)
        {
            terms[option] = weight * Evaluate(issue.OptionValue(option));
        }

        return terms;
    }
}
