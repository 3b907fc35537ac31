using Parley.Bargaining.Models.Methods;
using Parley.Numerics;

namespace Parley.Bargaining.Models.WarOfAttritionCapped;

/// <summary>A war of attrition with a last moment: some quit early, the rest stay to the end.</summary>
/// <remarks>For cap m at least V/2: density exp(-t/V)/V up to m - V/2 and an atom exp(1/2 - m/V) at m; for a smaller cap both stay to the end. Checked by bisection on
/// the payoff of staying to the end. Source: Bishop and Cannings (1978).</remarks>
public sealed class WarOfAttritionCappedModel() : CanonicalModel(new ModelCard
{
    Id = "war-of-attrition-capped",
    Title = "War of attrition with a deadline",
    Question = "How does a known last moment change a contest of endurance?",
    Source = "Bishop and Cannings (1978)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "as the symmetric war of attrition, but nobody can stay beyond the cap; if both stay to the cap they split the prize",
    ],
    Parameters =
    [
        ModelParameter.Number("value", "the prize, in units of the cost of one unit of time", ParameterRange.Positive, 2, 0.5, 10),
        ModelParameter.Number("cap", "the last moment", ParameterRange.NonNegative, 1.5, 0.1, 10),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double v, double m) = (inputs["value"], inputs["cap"]);
        bool both = m < 0.5 * v;
        double end = sheet.Number("supportEnd", both ? 0 : m - (0.5 * v), "the time after which nobody quits before the cap");
        double atom = sheet.Number("atom", both ? 1 : DeterministicMath.Exp(0.5 - (m / v)), "chance that a side stays to the cap");
        double payoff = sheet.Number("payoff", both ? (0.5 * v) - m : 0, "expected payoff of each side");
        sheet.BreakEven("capForAll", "cap", 0.5 * v, "with an earlier deadline than this both stay to the end, with a later one some quit early");
        sheet.StandFirm(both
            ? Prose.Of($"Stay to the end: the deadline {m} comes before {0.5 * v}, and staying pays {payoff}.")
            : Prose.Of($"Staying to the end pays 0 on average: the rival does so too with {atom:%}."), 1, null, payoff);
        sheet.Stall(both
            ? "Nobody gives up before the deadline: waiting is all there is."
            : Prose.Of($"Wait until {end} at most or else to the very end: quitting in between is never worth it."), 1, null, payoff);
        sheet.GiveIn(Prose.Of($"Giving in at once pays 0; {(both ? "with so early a deadline that is worse than staying" : "as much as staying")}. The deadline that separates the two is {0.5 * v}."), 1, 0, 0);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double v, double m) = (inputs["value"], inputs["cap"]);
        check.Method("bisection on the payoff of staying to the cap, by quadrature");
        if (m < 0.5 * v)
        {
            check.Property("staying to the cap beats quitting at once", sheet["payoff"] > 0);
            check.Property("everybody stays", 1, sheet["atom"]);
            return;
        }

        double Stay(double s) => Won(v, s) + (DeterministicMath.Exp(-s / v) * ((0.5 * v) - m));
        double end = m == 0.5 * v ? 0 : Bisection.Root(Stay, 0, m);
        check.Compare("supportEnd", end, 1e-8);
        check.Compare("atom", DeterministicMath.Exp(-end / v), 1e-8);
        double mass = Quadrature.Integrate(t => DeterministicMath.Exp(-t / v) / v, 0, sheet["supportEnd"]);
        check.Property("probabilities add to 1", 1, mass + sheet["atom"], 1e-10);
        foreach (double part in new[] { 0.25, 0.5, 1 })
        {
            double quit = part * sheet["supportEnd"];
            check.Property(Prose.Of($"quitting at {part} of the support pays 0, in units of the prize"), 0, (Won(v, quit) - (quit * DeterministicMath.Exp(-quit / v))) / v, 1e-10);
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("atom", "0.77880078~", ("value", 2), ("cap", 1.5)),
        Row("supportEnd", "0.5", ("value", 2), ("cap", 1.5)),
    ];

    private static double Won(double v, double until) =>
        Quadrature.Integrate(t => (v - t) * DeterministicMath.Exp(-t / v) / v, 0, until);
}
