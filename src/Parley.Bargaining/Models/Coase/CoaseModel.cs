using Parley.Bargaining.Models.Methods;
using Parley.Bargaining.Models.SobelTakahashi;

namespace Parley.Bargaining.Models.Coase;

/// <summary>A seller who makes all the offers competes with its own future prices: with frequent offers the price falls to cost at once.</summary>
/// <remarks>With s = sqrt(1-d): price0 = s/(1+s), profit price0/2, ratio (1-s)/d. Checked by a search for the seller's best first price against the buyers' acceptance rule,
/// and by many periods of the finite-horizon recursion. Source: Stokey (1981); Sobel and Takahashi (1983); Gul, Sonnenschein and Wilson (1986).</remarks>
public sealed class CoaseModel() : CanonicalModel(new ModelCard
{
    Id = "coase",
    Title = "Durable-good monopoly without end",
    Question = "Can I hold out for a high price if I make all the offers and the buyer can wait?",
    Source = "Stokey (1981); Sobel and Takahashi (1983); Gul, Sonnenschein and Wilson (1986)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "the buyer's value is uniform on [0,1] and private; the seller's cost is 0 (no gap); common discount factor",
        "the seller makes all the offers, without end; stationary equilibrium with linear acceptance",
    ],
    Parameters =
    [
        ModelParameter.Number("delta", "discount factor per period", ParameterRange.Discount, 0.9, 0, 0.99),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        double d = inputs["delta"];
        double s = Math.Sqrt(1 - d);
        double price = sheet.Number("price0", s / (1 + s), "the first price");
        double profit = sheet.Number("profit", 0.5 * price, "the seller's expected profit");

        // (1 - s)/d = 1/(1 + s), which also holds at d = 0.
        double ratio = sheet.Number("ratio", 1 / (1 + s), "ratio of successive prices and of the highest remaining values");
        double first = sheet.Number("pFirst", 1 - (price / s), "chance that the first price is accepted");
        sheet.BreakEven("acceptance", null, price / s, "a buyer takes the first price if its value is at least this");
        sheet.StandFirm(Prose.Of($"Standing by a price would be worth 0.25, if you could bind yourself not to lower it; without that you get {profit}. The first price of {price} is taken by values from {price / s} on."), first, 0, profit);
        sheet.Stall(Prose.Of($"Prices fall by a factor of {ratio} each period; delay screens, but the more often you can make offers, the less it earns."), null, null, profit);
        sheet.GiveIn(Prose.Of($"Concede early: as offers become frequent the first price goes to 0 (now {price})."), first, 0, profit);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        double d = inputs["delta"];
        double s = Math.Sqrt(1 - d);
        check.Method("search for the best first price against the acceptance rule; finite horizon of 20000 periods where that suffices");
        double profit = sheet["profit"];
        double Value(double p) => (p * (1 - (p / s))) + (d * profit * (p / s) * (p / s));
        double best = GoldenSection.Maximum(Value, 0, s);
        check.Compare("price0", best, 1e-7);
        check.Compare("profit", Value(best), 1e-11);
        double marginal = sheet["price0"] / s;
        check.Property("the marginal buyer is indifferent to waiting", marginal - sheet["price0"], d * (marginal - (sheet["price0"] * sheet["ratio"])), 1e-12);
        if (s > 1e-2)
        {
            check.Compare("price0 with 20000 periods", sheet["price0"], SobelTakahashiModel.FirstPrice(20_000, d), 1e-10);
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("price0", "0.5", ("delta", 0)),
        Row("profit", "0.25", ("delta", 0)),
        Row("ratio", "0.5", ("delta", 0)),
        Row("price0", "0.4142135624~", ("delta", 0.5)),
        Row("profit", "0.2071067812~", ("delta", 0.5)),
        Row("ratio", "0.5857864376~", ("delta", 0.5)),
        Row("price0", "0.2402530734~", ("delta", 0.9)),
        Row("profit", "0.1201265367~", ("delta", 0.9)),
        Row("ratio", "0.7597469266~", ("delta", 0.9)),
        Row("price0", "0.0909090909~", ("delta", 0.99)),
        Row("profit", "0.0454545455~", ("delta", 0.99)),
    ];
}
