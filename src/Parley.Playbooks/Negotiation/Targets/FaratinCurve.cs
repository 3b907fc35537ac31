using Parley.Numerics;

namespace Parley.Playbooks.Negotiation.Targets;

/// <summary>The time-dependent tactics of Faratin, Sierra, Jennings 1998, stated on the utility: u(t) = low + (1 - alpha(t))(high - low).</summary>
/// <remarks>Polynomial alpha(t) = kappa + (1 - kappa) t^(1/beta); exponential alpha(t) = exp((1-t)^beta ln kappa). beta below 1 is Boulware, above 1 conceder;
/// kappa is the concession at the start. The paper applies them issue by issue; on the utility they are the usual multi-issue form.</remarks>
/// <param name="beta">beta, above 0.</param>
/// <param name="kappa">kappa in [0, 1]; above 0 for the exponential form.</param>
/// <param name="exponential">The exponential form.</param>
/// <param name="high">The utility asked for without concession.</param>
/// <param name="low">The utility at the deadline.</param>
public sealed class FaratinCurve(double beta, double kappa, bool exponential, double high = 1, double low = 0) : TargetCurve
{
    /// <inheritdoc/>
    public override double At(double time)
    {
        double alpha = exponential
            ? DeterministicMath.Exp(Power(1 - time, beta) * DeterministicMath.Log(kappa))
            : kappa + ((1 - kappa) * Power(time, 1 / beta));
        return low + ((1 - alpha) * (high - low));
    }
}
