namespace Parley.Bargaining.Models;

/// <summary>Settings of <see cref="CanonicalModel.Evaluate"/>.</summary>
public readonly record struct ModelOptions
{
    /// <summary>Gets whether the independent numeric check is left out, for many evaluations in a row.</summary>
    /// <value>False unless set: every result carries its certificate.</value>
    public bool SkipCertificate { get; init; }
}
