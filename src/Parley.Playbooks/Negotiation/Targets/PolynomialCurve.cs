namespace Parley.Playbooks.Negotiation.Targets;

/// <summary>u(t) = low + (high - low)(1 - t^e): Boulware for e above 1, linear for 1, conceder below 1. NegMAS's time-based curve.</summary>
/// <param name="exponent">e, above 0; infinite for a party that never concedes before the end.</param>
/// <param name="high">The target at the start.</param>
/// <param name="low">The target at the end.</param>
public sealed class PolynomialCurve(double exponent, double high = 1, double low = 0) : TargetCurve
{
    /// <inheritdoc/>
    public override double At(double time) => low + ((high - low) * (1 - Power(time, exponent)));
}
