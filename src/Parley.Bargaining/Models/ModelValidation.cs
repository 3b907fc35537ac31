using System.Globalization;
using Parley.Numerics.Validation;

namespace Parley.Bargaining.Models;

/// <summary>Recomputes every number of the literature that the canonical models must reproduce.</summary>
public static class ModelValidation
{
    /// <summary>Computes all rows.</summary>
    /// <returns>One row per number, in the order of <see cref="CanonicalModels.All"/>. Takes a fraction of a second.</returns>
    public static IReadOnlyList<PublishedResult> Run() => [.. CanonicalModels.All.SelectMany(Of)];

    /// <summary>Computes the rows of one model.</summary>
    /// <param name="model">The model.</param>
    /// <returns>One row per number; a row that the model refuses to compute counts as not reproduced.</returns>
    public static IReadOnlyList<PublishedResult> Of(CanonicalModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var rows = new List<PublishedResult>();
        foreach (PublishedNumber number in model.Published)
        {
            string id = model.Id + "/" + (rows.Count + 1).ToString(CultureInfo.InvariantCulture);
            Provenance provenance = number.Provenance ?? model.Card.Provenance;
            rows.Add(PublishedResult.Compare(
                "models", id, provenance.Preposition() + model.Card.Source, number.Quantity, number.Expected, Got(number), number.Tolerance, provenance.Mark()));
        }

        return rows;
    }

    private static double Got(PublishedNumber number)
    {
        try
        {
            return number.Compute();
        }
        catch (ModelDomainException)
        {
            return double.NaN;
        }
    }
}
