namespace Parley.Bargaining.Models;

/// <summary>One comparison of a certificate: a closed form with an independent number, or a property with the value that it must have.</summary>
/// <param name="Name">The result compared, or the property in words.</param>
/// <param name="ClosedForm">The value of the closed form, or what the property requires.</param>
/// <param name="Numeric">The value of the independent method.</param>
/// <param name="Tolerance">The largest absolute difference that is accepted.</param>
public sealed record CertifiedQuantity(string Name, double ClosedForm, double Numeric, double Tolerance)
{
    /// <summary>Gets the absolute difference.</summary>
    public double Difference => Math.Abs(ClosedForm - Numeric);

    /// <summary>Gets whether the difference is within the tolerance; not-a-number never is.</summary>
    public bool Holds => Difference <= Tolerance;
}
