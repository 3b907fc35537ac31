using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.SobelTakahashi;

/// <summary>A seller who makes all the offers for a known number of periods: price by price towards the Coase limit.</summary>
/// <remarks>First price g_1 = 1/2, g_n = (1-d+d g)^2/(2(1-d)+d g) with g = g_(n-1), profit g_n/2. Checked by a search over the highest remaining value in every period.
/// The case n = 2 is published, the recursion derived, after Sobel and Takahashi (1983).</remarks>
public sealed class SobelTakahashiModel() : CanonicalModel(new ModelCard
{
    Id = "sobel-takahashi",
    Title = "Durable-good monopoly with a last period",
    Question = "What should I ask first if the buyer's value is private and time is limited?",
    Source = "Sobel and Takahashi (1983)",
    Provenance = Provenance.Derived,
    Doubt = "Two periods are published; the recursion for more is derived.",
    Assumptions =
    [
        "the buyer's value is uniform on [0,1] and private; the seller's cost is 0; common discount factor",
        "the seller makes one offer per period and cannot commit to later prices",
    ],
    Parameters =
    [
        ModelParameter.Number("delta", "discount factor per period", ParameterRange.Discount, 0.8, 0, 0.99),
        ModelParameter.Integer("periods", "number of periods", 1, 1_000_000, 3, 20),
    ],
})
{
    /// <summary>Returns the first price with a number of periods, by recursion.</summary>
    /// <param name="periods">The number of periods, at least 1.</param>
    /// <param name="delta">The discount factor, in [0, 1).</param>
    /// <returns>A price in (0, 1/2].</returns>
    public static double FirstPrice(int periods, double delta)
    {
        double g = 0.5;
        for (int n = 2; n <= periods; n++)
        {
            double kept = 1 - delta + (delta * g);
            double next = kept * kept / ((2 * (1 - delta)) + (delta * g));
            if (next == g)
            {
                break;
            }

            g = next;
        }

        return g;
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double d, int n) = (inputs["delta"], inputs.Integer("periods"));
        double price = sheet.Number("price", FirstPrice(n, d), "the first price");
        double profit = sheet.Number("profit", 0.5 * price, "the seller's expected profit");
        double later = n == 1 ? 0 : FirstPrice(n - 1, d);
        double cutoff = sheet.Number("cutoff", n == 1 ? price : price / (1 - d + (d * later)), "the value from which on the first price is accepted");
        double s = Math.Sqrt(1 - d);
        double limit = sheet.Number("limitPrice", s / (1 + s), "the first price without a last period");
        sheet.BreakEven("cutoff", null, cutoff, "a buyer with a higher value than this takes the first price, others wait");
        sheet.StandFirm(Prose.Of($"Ask {price} first: values from {cutoff} on take it; you expect {profit}, against 0.25 if you could bind yourself to one price."), 1 - cutoff, 0, profit);
        sheet.Stall(Prose.Of($"Each further period lowers the first price, down to {limit}: having more time to make offers is a weakness here."), null, null, profit);
        sheet.GiveIn(n == 1
            ? "A last offer: ask 0.5, there is no later price to give in to."
            : Prose.Of($"After a refusal go down to {later * cutoff}."), null, null, n == 1 ? 0.25 : profit);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double d, int n) = (inputs["delta"], inputs.Integer("periods"));
        int checkedPeriods = Math.Min(n, 60);
        check.Method(Prose.Of($"search over the highest remaining value in each of the last {checkedPeriods} periods"));
        double price = 0;
        double value = 0;
        for (int period = 1; period <= checkedPeriods; period++)
        {
            (double nextPrice, double nextValue) = (price, value);

            // The marginal type k is indifferent: k - p = d (k - nextPrice k); in the last period it takes any price up to its value.
            double PriceFor(double k) => period == 1 ? k : k * (1 - d + (d * nextPrice));
            double Profit(double k) => ((1 - k) * PriceFor(k)) + (d * nextValue * k * k);
            double best = GoldenSection.Maximum(Profit, 0, 1);
            price = PriceFor(best);
            value = Profit(best);
        }

        check.Compare("first price with the periods checked", FirstPrice(checkedPeriods, d), price, 1e-6);
        check.Compare("profit with the periods checked", 0.5 * FirstPrice(checkedPeriods, d), value, 1e-7);
        check.Property("two periods: (2-d)^2/(2(4-3d))", (2 - d) * (2 - d) / (2 * (4 - (3 * d))), FirstPrice(2, d));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers()
    {
        string[] patient = ["0.5", "0.45", "0.4126315789~", "0.3848918837~", "0.3644175849~", "0.3493764822~", "0.3383678968~"];
        string[] middling = ["0.5", "0.45", "0.4290816327~", "0.4203799258~", "0.4167691014~", "0.4152723331~", "0.4146521594~"];
        return
        [
            .. patient.Select((v, i) => Row("price", v, ("delta", 0.8), ("periods", i + 1)) with { Provenance = i < 2 ? Provenance.Published : null }),
            Row("limitPrice", "0.3090169944~", ("delta", 0.8), ("periods", 1)),
            .. middling.Select((v, i) => Row("price", v, ("delta", 0.5), ("periods", i + 1)) with { Provenance = i < 2 ? Provenance.Published : null }),
            Row("limitPrice", "0.4142135624~", ("delta", 0.5), ("periods", 1)),
        ];
    }
}
