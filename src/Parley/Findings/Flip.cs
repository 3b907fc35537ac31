namespace Parley.Findings;

/// <summary>The smallest change found of one input (or of two together) that reverses a finding, verified by a run at the changed value.</summary>
/// <param name="Input">Path of the input.</param>
/// <param name="From">The value that the finding rests on: the median of the estimate.</param>
/// <param name="To">The nearest value found at which the finding no longer holds.</param>
/// <param name="Result">What the finding becomes there, in words.</param>
public sealed record Flip(string Input, double From, double To, string Result)
{
    /// <summary>The second input that has to change at the same time, when one alone does not suffice; otherwise null.</summary>
    public Flip? Together { get; init; }

    /// <summary>Quantile of <see cref="To"/> in the input's own estimate (0.5 is no change): how surprising the change would be.</summary>
    public double Quantile { get; init; } = double.NaN;
}
