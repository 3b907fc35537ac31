using Parley.Playbooks.Negotiation.Targets;

namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>Concedes over time from its best to its utility at the estimated Nash point and no further: u(t) = 1 - (1 - u_Nash) t^e.</summary>
/// <remarks>The point is estimated anew after each offer received (see <see cref="EstimatedNash"/>). Combines the goal of Nash 1950 with time-dependent concession
/// (Faratin, Sierra, Jennings 1998); the combination is ours.</remarks>
/// <param name="exponent">e.</param>
internal sealed class NashSeekingOffering(double exponent = 1) : TargetOffering(OutcomePick.BestForOthers)
{
    private readonly PolynomialCurve _fall = new(exponent);
    private double[] _steps = [];

    /// <inheritdoc/>
    public override double Target
    {
        get
        {
            double nash = Me.Received.Count == 0 ? 1 : EstimatedNash.OwnUtility(Me);
            return nash + ((1 - nash) * _steps[Me.Now.Step]);
        }
    }

    /// <inheritdoc/>
    public override void Begin(bool newDomain) => _steps = _fall.Steps(Me.Steps);
}
