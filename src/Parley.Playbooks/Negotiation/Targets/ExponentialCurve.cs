using Parley.Numerics;

namespace Parley.Playbooks.Negotiation.Targets;

/// <summary>u(t) = high (exp((1-t)^e) - 1) / (exp(1) - 1): NegMAS's exponential curve (Boulware e = .125, linear .725, conceder 4).</summary>
/// <param name="exponent">e, above 0.</param>
/// <param name="high">The target at the start.</param>
public sealed class ExponentialCurve(double exponent, double high = 1) : TargetCurve
{
    private static readonly double Whole = DeterministicMath.Expm1(1);

    /// <inheritdoc/>
    public override double At(double time) => high * DeterministicMath.Expm1(Power(1 - time, exponent)) / Whole;
}
