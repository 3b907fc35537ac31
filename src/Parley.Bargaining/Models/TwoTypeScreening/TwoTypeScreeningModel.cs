using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.TwoTypeScreening;

/// <summary>Two kinds of buyers, two periods: settle at the low price, screen, or keep some of the high ones waiting.</summary>
/// <remarks>Pool at vL; screen at vH - d(vH-vL); mix at vH with the high type accepting just often enough. Screening beats pooling if and only if mu exceeds vL/vH.
/// Checked by a search over all chances of acceptance with the second price that is then optimal. Source: Fudenberg and Tirole (1991).</remarks>
public sealed class TwoTypeScreeningModel() : CanonicalModel(new ModelCard
{
    Id = "two-type-screening",
    Title = "Screening two types in two periods",
    Question = "When is it better to screen than to settle at the low price?",
    Source = "Fudenberg and Tirole (1991)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "the buyer's value is low or high, high with probability mu; the seller's cost is 0; two periods, the seller makes both offers",
        "no commitment: the second price is optimal given what the first refusal shows",
    ],
    Parameters =
    [
        ModelParameter.Number("low", "value of the low type", ParameterRange.NonNegative, 1, 0.5, 2),
        ModelParameter.Number("high", "value of the high type", ParameterRange.Positive, 3, 2.1, 6),
        ModelParameter.Number("delta", "discount factor", ParameterRange.Discount, 0.9, 0, 0.99),
        ModelParameter.Number("mu", "probability of the high type", ParameterRange.Unit, 0.6, 0, 1),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        (double low, double high) = (inputs["low"], inputs["high"]);
        conditions.Require(low < high, Prose.Of($"low = {low} is not below high = {high}: with one type there is nothing to screen"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double low, double high, double d, double mu) = Read(inputs);
        double cutoff = low / high;
        double pool = sheet.Number("pool", low, "profit of settling at the low price");
        double screenPrice = high - (d * (high - low));
        double screen = sheet.Number("screen", (mu * screenPrice) + ((1 - mu) * d * low), "profit of screening");
        double best = Math.Max(pool, screen);
        if (mu * high > low)
        {
            double y = Accepts(low, high, mu);
            double mix = sheet.Number("mix", (mu * y * high) + (d * (1 - (mu * y)) * low), "profit of asking the high value with the high type mixing");
            sheet.Number("mixAccept", y, "chance that the high type accepts at once when mixing");
            best = Math.Max(best, mix);
        }
        else
        {
            sheet.Absent("mix", "a refusal would not keep the price high: mu high does not exceed low", "profit of asking the high value with the high type mixing");
        }

        sheet.Number("best", best, "the highest of the profits");
        sheet.Number("screenPrice", screenPrice, "the first price when screening");
        double firstPrice = best == pool ? low : best == screen ? screenPrice : high;
        sheet.Number("firstPrice", firstPrice, "the first price of the best course");
        sheet.BreakEven("muForScreening", "mu", cutoff, "screen if the high type is more likely than this, settle at the low price otherwise");
        sheet.StandFirm(Prose.Of($"Ask more than the low price only if the high type is likelier than {cutoff:%} (you put it at {mu:%}): the best first price is {firstPrice}, worth {best}."), null, null, best);
        sheet.Stall(Prose.Of($"A period of delay screens: the low type buys later at {low}, which costs you {(1 - d) * low:0.####} on it."), null, null, screen);
        sheet.GiveIn(Prose.Of($"Settling at {low} at once is worth {pool} and takes no risk."), 1, 0, pool);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double low, double high, double d, double mu) = Read(inputs);
        check.Method("search over the first price and the high type's chance of acceptance, the second price being optimal");
        double best = low;
        const int Steps = 4000;
        for (int i = 0; i <= Steps; i++)
        {
            // Besides the grid, the chance of acceptance at which the second price switches, found by bisection.
            double y = (double)i / Steps;
            best = Math.Max(best, Profit(y, low, high, d, mu));
        }

        double critical = Bisection.Last(y => StaysHigh(y, low, high, mu), 0, 1);
        best = Math.Max(best, Profit(Math.Max(0, critical - 1e-12), low, high, d, mu));
        check.Compare("best", best, 1e-9);
        check.Property("screening beats pooling if and only if mu exceeds low/high", Math.Abs(mu - (low / high)) < 1e-9 || (sheet["screen"] > sheet["pool"]) == (mu > low / high));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("pool", "1", At(0.2)),
        Row("screen", "0.96", At(0.2)),
        Row("screen", "1.02", At(0.4)),
        Row("mix", "1.11", At(0.4)),
        Row("screen", "1.08", At(0.6)),
        Row("mix", "1.74", At(0.6)),
        Row("screen", "1.17", At(0.9)),
        Row("mix", "2.685", At(0.9)),
        new PublishedNumber("mu for screening at low=1, high=3", "0.3333333333~", () => Evaluate(ModelArguments.Of(At(0.6))).BreakEvens[0].Value),
    ];

    private static (string Name, double Value)[] At(double mu) => [("low", 1), ("high", 3), ("delta", 0.9), ("mu", mu)];

    private static (double Low, double High, double D, double Mu) Read(ModelInputs inputs) =>
        (inputs["low"], inputs["high"], inputs["delta"], inputs["mu"]);

    private static double Accepts(double low, double high, double mu) => 1 - ((1 - mu) / mu * low / (high - low));

    // Whether the second price stays high after a refusal, if the high type accepted the first with chance y.
    private static bool StaysHigh(double y, double low, double high, double mu) => mu * (1 - y) * high >= (1 - (mu * y)) * low;

    // The best profit in which the high type accepts the first price with chance y.
    private static double Profit(double y, double low, double high, double d, double mu)
    {
        // Seeing a low price ahead the high type pays its value less what waiting would leave it; all of them do or none has to.
        double screen = (mu * y * (high - (d * (high - low)))) + (d * low * (1 - (mu * y)));
        return StaysHigh(y, low, high, mu)
            ? (mu * y * high) + (d * mu * (1 - y) * high)
            : screen;
    }
}
