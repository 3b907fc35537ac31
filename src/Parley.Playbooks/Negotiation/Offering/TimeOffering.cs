using Parley.Playbooks.Negotiation.Targets;

namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>The target follows a curve over time and nothing else (Faratin, Sierra, Jennings 1998; in the discrete form of NegMAS or GENIUS).</summary>
/// <param name="curve">The curve.</param>
/// <param name="pick">Which outcome stands for the target.</param>
public sealed class TimeOffering(TargetCurve curve, OutcomePick pick = OutcomePick.WorstAbove) : TargetOffering(pick)
{
    private double[] _targets = [];

    /// <inheritdoc/>
    public override double Target => _targets[Me.Now.Step];

    /// <inheritdoc/>
    public override void Begin(bool newDomain) => _targets = curve.Steps(Me.Steps);
}
