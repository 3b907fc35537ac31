using System.Collections.Immutable;
using Parley.Bargaining.Outcomes;

namespace Parley.Bargaining.Utilities;

/// <summary>A utility made of amounts for regions of the outcome space, which may overlap: strong dependence between issues.</summary>
/// <remarks><b>Cost.</b> One look at every bound of every rectangle. <b>Source.</b> Ito, Klein and Hattori (2008); the form used in ANAC 2014.</remarks>
public sealed class HyperRectangleUtility : UtilityFunction
{
    private readonly RectangleGroup _root;
    private readonly double[][] _values;

    /// <summary>Creates a function.</summary>
    /// <param name="space">The outcome space.</param>
    /// <param name="root">The rectangles.</param>
    /// <param name="scale">A factor on the result (in GENIUS one over the largest utility).</param>
    /// <param name="ceiling">Results above this are cut to it.</param>
    /// <exception cref="ArgumentException">A bound is on an issue that the space does not have, or a number is not finite.</exception>
    public HyperRectangleUtility(OutcomeSpace space, RectangleGroup root, double scale = 1, double ceiling = double.PositiveInfinity)
        : base(space)
    {
        ArgumentNullException.ThrowIfNull(root);
        Check(root, space);
        if (!double.IsFinite(scale))
        {
            throw new ArgumentException("the scale is not a finite number", nameof(scale));
        }

        _root = root;
        Scale = scale;
        Ceiling = ceiling;
        _values = [.. space.Issues.Select(issue => Enumerable.Range(0, issue.OptionCount).Select(issue.OptionValue).ToArray())];
    }

    /// <summary>Gets the factor on the result.</summary>
    public double Scale { get; }

    /// <summary>Gets the value to which higher utilities are cut.</summary>
    public double Ceiling { get; }

    /// <inheritdoc/>
    public override double Evaluate(ReadOnlySpan<int> outcome) => Math.Min(Value(_root, outcome) * Scale, Ceiling);

    private static void Check(RectangleGroup group, OutcomeSpace space)
    {
        foreach (HyperRectangle rectangle in group.Rectangles)
        {
            if (!double.IsFinite(rectangle.Amount) || rectangle.Bounds.Any(bound => (uint)bound.Issue >= (uint)space.IssueCount))
            {
                throw new ArgumentException("a rectangle has an amount that is not finite or a bound on an issue that the space lacks", nameof(group));
            }
        }

        foreach (RectangleGroup inner in group.Groups)
        {
            Check(inner, space);
        }
    }

    private double Value(RectangleGroup group, ReadOnlySpan<int> outcome)
    {
        double total = group.Aggregation switch
        {
            RectangleAggregation.Minimum => double.PositiveInfinity,
            RectangleAggregation.Maximum => double.NegativeInfinity,
            _ => 0,
        };
        foreach (HyperRectangle rectangle in group.Rectangles)
        {
            total = Combine(group.Aggregation, total, Inside(rectangle.Bounds, outcome) != rectangle.Excludes ? rectangle.Amount : 0);
        }

        foreach (RectangleGroup inner in group.Groups)
        {
            total = Combine(group.Aggregation, total, Value(inner, outcome));
        }

        return group.Rectangles.IsEmpty && group.Groups.IsEmpty ? 0 : group.Weight * total;
    }

    private bool Inside(ImmutableArray<IssueInterval> bounds, ReadOnlySpan<int> outcome)
    {
        foreach (IssueInterval bound in bounds)
        {
            double value = _values[bound.Issue][outcome[bound.Issue]];
            if (value < bound.Low || value > bound.High)
            {
                return false;
            }
        }

        return true;
    }

    private static double Combine(RectangleAggregation aggregation, double total, double value) => aggregation switch
    {
        RectangleAggregation.Minimum => Math.Min(total, value),
        RectangleAggregation.Maximum => Math.Max(total, value),
        _ => total + value,
    };
}
