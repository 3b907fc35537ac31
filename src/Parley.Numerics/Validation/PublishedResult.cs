namespace Parley.Numerics.Validation;

/// <summary>One number of the literature set beside what this library computes: a row of <c>parley validate</c>.</summary>
/// <remarks>Every engine yields rows of this type. <see cref="Ok"/> must follow from the numbers: a row is never marked as reproduced by
/// hand.</remarks>
/// <param name="Engine">The engine that computed the number, for example <c>models</c> or <c>stability</c>.</param>
/// <param name="Id">A stable identifier, unique within the engine.</param>
/// <param name="Source">Author and year, and where the number stands.</param>
/// <param name="Quantity">What the number is, with the inputs that it belongs to.</param>
/// <param name="Expected">The published or derived value.</param>
/// <param name="Got">The value computed here.</param>
/// <param name="Tolerance">The largest absolute difference that counts as reproduced.</param>
/// <param name="Ok">Whether <see cref="Got"/> lies within <see cref="Tolerance"/> of <see cref="Expected"/>.</param>
/// <param name="Provenance"><c>published</c>, <c>derived</c>, <c>stylised</c> or <c>uncertain</c>.</param>
public sealed record PublishedResult(
    string Engine,
    string Id,
    string Source,
    string Quantity,
    double Expected,
    double Got,
    double Tolerance,
    bool Ok,
    string Provenance)
{
    /// <summary>Compares a computed number with the published one and makes the row.</summary>
    /// <param name="engine">The engine that computed the number.</param>
    /// <param name="id">A stable identifier, unique within the engine.</param>
    /// <param name="source">Author and year.</param>
    /// <param name="quantity">What the number is.</param>
    /// <param name="expected">The published value.</param>
    /// <param name="got">The computed value; not-a-number never counts as reproduced.</param>
    /// <param name="tolerance">The largest absolute difference that counts as reproduced.</param>
    /// <param name="provenance"><c>published</c>, <c>derived</c>, <c>stylised</c> or <c>uncertain</c>.</param>
    /// <returns>The row, with <see cref="Ok"/> computed from the numbers.</returns>
    public static PublishedResult Compare(
        string engine, string id, string source, string quantity, double expected, double got, double tolerance, string provenance) =>
        new(engine, id, source, quantity, expected, got, tolerance, Math.Abs(got - expected) <= tolerance, provenance);
}
