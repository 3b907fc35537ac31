using Parley.Bargaining.Models.Methods;
using Parley.Numerics;

namespace Parley.Bargaining.Models.CurvedBargaining;

/// <summary>Nash, Kalai-Smorodinsky and egalitarian divisions of a pie of 1 when utilities are curved: who fears more gets less.</summary>
/// <remarks>Utilities u1 = x^g1, u2 = (1-x)^g2. With disagreement at 0 the Nash solution is x = a g1/(a g1 + (1-a) g2); otherwise it is found by bisection on
/// the first-order condition and checked by a golden-section search on the product itself. Source: Nash (1950); Kalai and Smorodinsky (1975); Kalai (1977).</remarks>
public sealed class CurvedBargainingModel() : CanonicalModel(new ModelCard
{
    Id = "curved-bargaining",
    Title = "Bargaining solutions with curved utilities",
    Question = "How does fear of risk change the fair split?",
    Source = "Nash (1950); Kalai and Smorodinsky (1975); Kalai (1977)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "a pie of 1; u1 = x^g1 and u2 = (1-x)^g2, the exponents being 1 minus the relative risk aversion",
        "disagreement pays d1 and d2 in utility; alpha is the weight of player 1 in the Nash product",
    ],
    Parameters =
    [
        ModelParameter.Number("g1", "exponent of player 1's utility", new ParameterRange(0, 1, LowerOpen: true), 1, 0.2, 1),
        ModelParameter.Number("g2", "exponent of player 2's utility", new ParameterRange(0, 1, LowerOpen: true), 0.5, 0.2, 1),
        ModelParameter.Number("d1", "utility of player 1 without a deal", new ParameterRange(0, 1, UpperOpen: true), 0, 0, 0.4),
        ModelParameter.Number("d2", "utility of player 2 without a deal", new ParameterRange(0, 1, UpperOpen: true), 0, 0, 0.4),
        ModelParameter.Number("alpha", "bargaining weight of player 1", ParameterRange.OpenUnit, 0.5, 0.1, 0.9),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        (double low, double high) = Range(inputs);
        conditions.Require(low < high, Prose.Of($"player 1 needs a share above {low} and player 2 leaves it at most {high}: no deal beats disagreement for both"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double g1, double g2, double a) = (inputs["g1"], inputs["g2"], inputs["alpha"]);
        (double d1, double d2) = (inputs["d1"], inputs["d2"]);
        (double low, double high) = Range(inputs);
        double nash = d1 == 0 && d2 == 0 ? a * g1 / ((a * g1) + ((1 - a) * g2)) : Stationary(low, high, inputs);
        double ideal1 = U(high, g1) - d1;
        double ideal2 = U(1 - low, g2) - d2;
        double ks = Bisection.Root(x => ((U(x, g1) - d1) / ideal1) - ((U(1 - x, g2) - d2) / ideal2), low, high);
        double equal = Bisection.Root(x => U(x, g1) - d1 - (U(1 - x, g2) - d2), low, high);
        sheet.Number("nash", nash, "player 1's share at the Nash solution");
        sheet.Number("kalaiSmorodinsky", ks, "player 1's share at the Kalai-Smorodinsky solution");
        sheet.Number("egalitarian", equal, "player 1's share at the egalitarian solution");
        sheet.Number("lowest", low, "the least share that player 1 prefers to disagreement");
        sheet.Number("highest", high, "the greatest share of player 1 that player 2 prefers to disagreement");
        (double least, double most) = (Math.Min(nash, Math.Min(ks, equal)), Math.Max(nash, Math.Max(ks, equal)));
        sheet.BreakEven("lowest", null, low, "below this share player 1 is better off without a deal");
        sheet.StandFirm(Prose.Of($"Between {least:%} and {most:%} every share is the fair one of some school (Nash {nash:%}, Kalai-Smorodinsky {ks:%}, egalitarian {equal:%}); insist on no more than {most:%}."), 1, null, U(most, g1));
        sheet.Stall("The model has no clock: stalling helps only if it moves the no-deal points.");
        sheet.GiveIn(Prose.Of($"Do not go below {low:%}; {least:%} is the least that one of the three solutions gives you."), 1, null, U(least, g1));
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double g1, double g2, double d1, double d2) = (inputs["g1"], inputs["g2"], inputs["d1"], inputs["d2"]);
        (double low, double high) = Range(inputs);
        double a = inputs["alpha"];
        check.Method("golden-section search on the logarithm of the product, the smaller fraction of the ideal gain, and the smaller gain");
        double G1(double x) => Math.Max(1e-300, U(x, g1) - d1);
        double G2(double x) => Math.Max(1e-300, U(1 - x, g2) - d2);
        check.Compare("nash", GoldenSection.Maximum(x => (a * DeterministicMath.Log(G1(x))) + ((1 - a) * DeterministicMath.Log(G2(x))), low, high), 2e-7);
        (double i1, double i2) = (G1(high), G2(low));
        check.Compare("kalaiSmorodinsky", GoldenSection.Maximum(x => Math.Min(G1(x) / i1, G2(x) / i2), low, high), 1e-9);
        check.Compare("egalitarian", GoldenSection.Maximum(x => Math.Min(G1(x), G2(x)), low, high), 1e-9);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("nash", "0.6666666667~", ("g1", 1), ("g2", 0.5)),
        Row("nash", "0.4", ("g1", 1), ("g2", 0.5), ("alpha", 0.25)),
        Row("kalaiSmorodinsky", "0.6180339887~", ("g1", 1), ("g2", 0.5)),
        Row("egalitarian", "0.6180339887~", ("g1", 1), ("g2", 0.5)),
        Row("nash", "0.61754247~", ("g1", 1), ("g2", 0.5), ("d1", 0.1), ("d2", 0.2)),
        Row("kalaiSmorodinsky", "0.59829822~", ("g1", 1), ("g2", 0.5), ("d1", 0.1), ("d2", 0.2)),
        Row("egalitarian", "0.56189500~", ("g1", 1), ("g2", 0.5), ("d1", 0.1), ("d2", 0.2)),
    ];

    private static (double Low, double High) Range(ModelInputs inputs) =>
        (DeterministicMath.Pow(inputs["d1"], 1 / inputs["g1"]), 1 - DeterministicMath.Pow(inputs["d2"], 1 / inputs["g2"]));

    private static double U(double share, double exponent) => share <= 0 ? 0 : exponent == 1 ? share : DeterministicMath.Pow(share, exponent);

    // The slope falls from low to high; where rounding hides its sign at an end, the solution lies there.
    private static double Stationary(double low, double high, ModelInputs inputs) =>
        Slope(low, inputs) <= 0 ? low : Slope(high, inputs) >= 0 ? high : Bisection.Root(x => -Slope(x, inputs), low, high);

    // The derivative of the logarithm of the product, times x (1-x) so that it stays finite at the ends.
    private static double Slope(double x, ModelInputs inputs)
    {
        (double g1, double g2, double a) = (inputs["g1"], inputs["g2"], inputs["alpha"]);
        return (a * g1 * (1 - x) * Excess(1 - x, g2, inputs["d2"])) - ((1 - a) * g2 * x * Excess(x, g1, inputs["d1"]));
    }

    // The gain over disagreement times the slope of the logarithm of utility is g/x u/(u-d): what is left are these fractions (u-d)/u, crosswise.
    private static double Excess(double share, double exponent, double disagreement) =>
        disagreement == 0 ? 1 : share <= 0 ? 0 : 1 - (disagreement / U(share, exponent));
}
