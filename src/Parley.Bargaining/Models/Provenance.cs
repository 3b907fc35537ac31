namespace Parley.Bargaining.Models;

/// <summary>How far a formula can be claimed to be the literature's.</summary>
public enum Provenance
{
    /// <summary>A well-known published formula.</summary>
    Published,

    /// <summary>Derived from the model as stated and checked numerically; the formula itself was not printed in the source.</summary>
    Derived,

    /// <summary>The mechanism is the source's, the functional form is ours: in the spirit of the source, no reproduction of it.</summary>
    Stylised,

    /// <summary>Written from memory or not verified against the source. Shown as stylised, with the doubt printed.</summary>
    Uncertain,
}
