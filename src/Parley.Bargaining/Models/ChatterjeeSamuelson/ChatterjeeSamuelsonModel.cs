using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.ChatterjeeSamuelson;

/// <summary>A sealed-bid double auction: both sides shade, and some good deals are lost.</summary>
/// <remarks>Linear equilibrium: the buyer bids 2v/3 + 1/12, the seller asks 2c/3 + 1/4; trade if and only if v - c is at least 1/4. Checked by a search for best responses
/// and by counting over a grid of types. Source: Chatterjee and Samuelson (1983).</remarks>
public sealed class ChatterjeeSamuelsonModel() : CanonicalModel(new ModelCard
{
    Id = "chatterjee-samuelson",
    Title = "Sealed-bid double auction",
    Question = "How many good deals are lost when both sides hide what the deal is worth to them?",
    Source = "Chatterjee and Samuelson (1983)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "the buyer's value and the seller's cost are independent, uniform on [0,1] and private; trade at the mean of bid and ask if the bid is at least the ask",
        "linear equilibrium; there are others. It attains the second best of Myerson and Satterthwaite (1983)",
    ],
    Parameters = [],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        double trade = sheet.Number("pTrade", 9.0 / 32, "chance of trade");
        double gains = sheet.Number("gains", 9.0 / 64, "expected gains from trade");
        double efficiency = sheet.Number("efficiency", 9.0 / 64 * 6, "gains as a share of what full information would give, 1/6");
        double margin = sheet.Number("margin", 0.25, "trade happens only if the value exceeds the cost by this");
        sheet.BreakEven("margin", null, margin, "a deal that creates less than this is lost");
        sheet.StandFirm(Prose.Of($"Both sides stand firm up to a point, and deals that create less than {margin} are lost: trade happens with {trade:%}."), trade, 0, 0.5 * gains);
        sheet.Stall("One sealed bid each: there is no time to play for.");
        sheet.GiveIn(Prose.Of($"Bid two thirds of your value plus 1/12 (a seller: two thirds of the cost plus 1/4): shading less gives away more than it gains. In all {efficiency:%} of the possible gains are realised."), trade, 0, 0.5 * gains);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        check.Method("search for the best bid and ask of several types; quadrature over the types");
        static double Ask(double c) => (2 * c / 3) + 0.25;
        static double Bid(double v) => (2 * v / 3) + (1.0 / 12);
        foreach (double type in new[] { 0.4, 0.7, 0.95 })
        {
            double bid = GoldenSection.Maximum(
                b => Quadrature.Integrate(c => type - (0.5 * (b + Ask(c))), 0, Math.Clamp(1.5 * (b - 0.25), 0, 1), 1), 0.25, 11.0 / 12);
            check.Compare(Prose.Of($"bid of a buyer with value {type}"), Bid(type), bid, 1e-6);
            double cost = 1 - type;
            double ask = GoldenSection.Maximum(
                a => Quadrature.Integrate(v => (0.5 * (a + Bid(v))) - cost, Math.Clamp(1.5 * (a - (1.0 / 12)), 0, 1), 1, 1), 1.0 / 12, 0.75);
            check.Compare(Prose.Of($"ask of a seller with cost {cost}"), Ask(cost), ask, 1e-6);
        }

        check.Compare("pTrade", Quadrature.Integrate(v => v - 0.25, 0.25, 1, 4), 1e-12);
        check.Compare("gains", Quadrature.Integrate(v => Quadrature.Integrate(c => v - c, 0, v - 0.25, 2), 0.25, 1, 4), 1e-12);
        check.Property("bid meets ask just where the value exceeds the cost by the margin", Bid(0.8), Ask(0.8 - sheet["margin"]));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("pTrade", "0.28125"),
        Row("gains", "0.140625"),
        Row("efficiency", "0.84375"),
    ];
}
