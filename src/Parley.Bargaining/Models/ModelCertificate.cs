namespace Parley.Bargaining.Models;

/// <summary>Says how a model's closed form was checked at these very inputs, and whether it held.</summary>
/// <param name="Method">The independent method, in words.</param>
/// <param name="Quantities">Results compared with the independent method.</param>
/// <param name="Properties">Equilibrium conditions, sums and symmetries that were evaluated.</param>
public sealed record ModelCertificate(
    string Method, IReadOnlyList<CertifiedQuantity> Quantities, IReadOnlyList<CertifiedQuantity> Properties)
{
    /// <summary>Gets whether every comparison holds and there is at least one.</summary>
    public bool Holds => Quantities.Count + Properties.Count > 0 && Quantities.All(q => q.Holds) && Properties.All(p => p.Holds);

    /// <summary>Gets the largest difference between closed form and independent method.</summary>
    public double LargestDifference => Quantities.Count == 0 ? 0 : Quantities.Max(q => q.Difference);
}
