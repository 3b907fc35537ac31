using Parley.Numerics.Validation;

namespace Parley.Playbooks.Validation;

/// <summary>Sets the crisis process beside the bargaining models that it contains: the rows of <c>parley validate</c> for engine <c>crisis-process</c>.</summary>
/// <remarks>Alternating offers are exact up to one slice of the pie; brinkmanship, wars of attrition and Fearon's ultimatum are means over 5,000 to 20,000 seeded
/// runs, which may lie three standard errors from the closed form. The seed is fixed, so the rows are the same on every machine.</remarks>
public static class CrisisProcessValidation
{
    /// <summary>Plays all of them. Takes about a second.</summary>
    public static IReadOnlyList<PublishedResult> Run() =>
    [
        .. AlternatingOffersResults.Rows(), .. BrinkmanshipResults.Rows(), .. FearonUltimatumResults.Rows(), .. WarOfAttritionResults.Rows(),
    ];
}
