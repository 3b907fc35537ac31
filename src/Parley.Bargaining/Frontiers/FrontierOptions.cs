namespace Parley.Bargaining.Frontiers;

/// <summary>Settings of <see cref="ParetoFrontier"/>; zero means the default everywhere.</summary>
public readonly record struct FrontierOptions
{
    /// <summary>Gets the method.</summary>
    public FrontierMethod Method { get; init; }

    /// <summary>Gets the lattice on which utilities are compared: they count as equal if they round to the same multiple of it.</summary>
    /// <value>0: doubles are compared as they are (enumeration); merging then uses 1e-12 of the next power of ten above the largest utility.</value>
    public double Resolution { get; init; }

    /// <summary>Gets whether enumeration, too, compares on each party's <see cref="UtilityLattice.DefaultResolution"/> if no resolution is given,
    /// so that rounding noise does not count.</summary>
    public bool OnLattice { get; init; }

    /// <summary>Gets the number of outcomes up to which <see cref="FrontierMethod.Automatic"/> enumerates, and at which enumeration stops as incomplete.</summary>
    /// <value>0: 20 million; no limit if <see cref="FrontierMethod.Enumeration"/> is asked for.</value>
    public long MaximumOutcomes { get; init; }

    /// <summary>Gets the number of members at which the search stops as incomplete.</summary>
    /// <value>0: 1 million; when merging for six and more parties 50,000.</value>
    public int MaximumMembers { get; init; }

    /// <summary>Gets the number of outcomes that the certificate re-examines; above it, evenly spread ones are sampled.</summary>
    /// <value>0: 2 million; negative: no certificate (for inner loops that certify otherwise).</value>
    public int CertificateOutcomes { get; init; }

    internal int MemberLimit => MaximumMembers > 0 ? MaximumMembers : 1_000_000;

    /// <summary>The partial frontiers of merging cost more with more parties, so their default limit is lower.</summary>
    internal int MergeLimit(int parties) => MaximumMembers > 0 ? MaximumMembers : parties <= 5 ? 1_000_000 : 50_000;

    internal int CertificateLimit => CertificateOutcomes == 0 ? 2_000_000 : CertificateOutcomes;
}
