namespace Parley.Bargaining.Models;

/// <summary>The words in which a <see cref="Provenance"/> is shown.</summary>
public static class ProvenanceText
{
    /// <summary>Returns the word for a claim: an uncertain formula is claimed as stylised only.</summary>
    /// <param name="provenance">The mark of the model.</param>
    /// <returns><c>published</c>, <c>derived</c> or <c>stylised</c>.</returns>
    public static string Claim(this Provenance provenance) => provenance switch
    {
        Provenance.Published => "published",
        Provenance.Derived => "derived",
        _ => "stylised",
    };

    /// <summary>Returns the mark itself, which tells uncertain from stylised.</summary>
    /// <param name="provenance">The mark of the model.</param>
    /// <returns><c>published</c>, <c>derived</c>, <c>stylised</c> or <c>uncertain</c>.</returns>
    public static string Mark(this Provenance provenance) => provenance == Provenance.Uncertain ? "uncertain" : provenance.Claim();

    /// <summary>Returns the words that stand before the citation, so that no more is claimed than is known.</summary>
    /// <param name="provenance">The mark of the model.</param>
    /// <returns>An empty string for published formulas, otherwise a phrase such as <c>derived, after</c>.</returns>
    public static string Preposition(this Provenance provenance) => provenance switch
    {
        Provenance.Published => "",
        Provenance.Derived => "derived, after ",
        Provenance.Stylised => "in the spirit of ",
        _ => "in the spirit of (not verified against the source) ",
    };
}
