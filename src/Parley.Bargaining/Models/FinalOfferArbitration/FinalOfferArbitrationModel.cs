using Parley.Bargaining.Models.Methods;
using Parley.Numerics;

namespace Parley.Bargaining.Models.FinalOfferArbitration;

/// <summary>Two final offers, of which an arbitrator picks the one closer to its own idea: the less certain it is, the wider they lie.</summary>
/// <remarks>Equilibrium offers median -/+ 1/(2 f(median)); for a normal distribution the gap is sd sqrt(2 pi). Checked by a search for the best response to the
/// other side's offer. Source: Farber (1980); Brams and Merrill (1983).</remarks>
public sealed class FinalOfferArbitrationModel() : CanonicalModel(new ModelCard
{
    Id = "final-offer-arbitration",
    Title = "Final-offer arbitration",
    Question = "How far should a final offer lean my way if an arbitrator picks the closer one?",
    Source = "Farber (1980); Brams and Merrill (1983)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "the arbitrator's ideal settlement is normal with known median and standard deviation",
        "both sides are risk neutral; one wants it high, the other low; offers are simultaneous",
    ],
    Parameters =
    [
        ModelParameter.Number("median", "median of the arbitrator's ideal", ParameterRange.Any, 100, 50, 150),
        ModelParameter.Number("sd", "standard deviation of the arbitrator's ideal", ParameterRange.Positive, 10, 1, 30),
    ],
})
{
    private const double RootTwoPi = 2.5066282746310002;

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double m, double s) = (inputs["median"], inputs["sd"]);
        double half = 0.5 * s * RootTwoPi;
        double low = sheet.Number("low", m - half, "the equilibrium offer of the side that wants a low settlement");
        double high = sheet.Number("high", m + half, "the equilibrium offer of the side that wants a high settlement");
        sheet.Number("gap", 2 * half, "the distance between the offers");
        sheet.BreakEven("high", null, high, "an offer above this loses more in the chance of being chosen than it gains in amount");
        sheet.StandFirm(Prose.Of($"Lean no further than {high}: an offer above it is chosen too seldom to pay (or below {low}, if you want it low)."), 1, 0, m);
        sheet.Stall(Prose.Of($"The award is worth {m} on average either way; delay only defers it."));
        sheet.GiveIn(Prose.Of($"A risk-averse side gives in from {high} towards {m} to be chosen more often; settling at {m} in advance costs nothing on average."), 1, 0, m);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double m, double s) = (inputs["median"], inputs["sd"]);
        check.Method("golden-section search for the best response to the other side's equilibrium offer");
        (double low, double high) = (sheet["low"], sheet["high"]);
        double PHigh(double a, double b) => 1 - DeterministicMath.NormalCdf(((0.5 * (a + b)) - m) / s);
        double bestHigh = GoldenSection.Maximum(b => (b - low) * PHigh(low, b), low, m + (8 * s));
        double bestLow = GoldenSection.Maximum(a => (high - a) * (1 - PHigh(a, high)), m - (8 * s), high);
        check.Compare("(high - median) / sd", (high - m) / s, (bestHigh - m) / s, 1e-6);
        check.Compare("(low - median) / sd", (low - m) / s, (bestLow - m) / s, 1e-6);
        check.Property("both offers are equally likely to be chosen", 0.5, PHigh(low, high));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("low", "87.46685863~", ("median", 100), ("sd", 10)),
        Row("high", "112.53314137~", ("median", 100), ("sd", 10)),
    ];
}
