using Parley.Bargaining.Models.Methods;
using Parley.Numerics;

namespace Parley.Bargaining.Models.WarOfAttrition;

/// <summary>Two sides wait for the other to give up: in equilibrium waiting earns nothing.</summary>
/// <remarks>Quit times are exponential with mean V, the expected payoff is 0. Checked by quadrature: duration from the survival function, and the payoff of every quit time.
/// Source: Maynard Smith (1974); Bishop and Cannings (1978).</remarks>
public sealed class WarOfAttritionModel() : CanonicalModel(new ModelCard
{
    Id = "war-of-attrition",
    Title = "Symmetric war of attrition",
    Question = "How long does a contest of endurance last, and what is it worth?",
    Source = "Maynard Smith (1974); Bishop and Cannings (1978)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "both value the prize equally and know it; holding on costs each 1 per unit of time",
        "symmetric mixed equilibrium; two equilibria in which one side quits at once exist as well",
    ],
    Parameters =
    [
        ModelParameter.Number("value", "the prize, in units of the cost of one unit of time", ParameterRange.Positive, 2, 0.5, 10),
        ModelParameter.Number("time", "a time, for the chance that the rival outlasts it", ParameterRange.NonNegative, 3, 0, 10),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double v, double t) = (inputs["value"], inputs["time"]);
        double mean = sheet.Number("meanQuitTime", v, "mean time at which a side quits");
        double length = sheet.Number("meanLength", 0.5 * v, "mean length of the contest");
        double outlast = sheet.Number("pOutlast", DeterministicMath.Exp(-t / v), "chance that the rival is still there at the given time");
        sheet.Number("payoff", 0, "expected payoff of each side");
        sheet.BreakEven("valueForPatience", "value", 2 * t, "the contest lasts longer than the given time on average only if the prize is worth more than this");
        sheet.StandFirm(Prose.Of($"Holding on is worth 0 on average whatever time you plan: the rival outlasts {t} with a chance of {outlast:%}."), 1, length, 0);
        sheet.Stall(Prose.Of($"Stalling is the contest itself: it lasts {length} on average and eats up the whole prize of {v} between the two."), 1, length, 0);
        sheet.GiveIn(Prose.Of($"Quitting at once pays 0 as well: give in unless you have reason to think that the rival quits sooner than at rate {1 / mean}."), 1, 0, 0);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        double v = inputs["value"];
        double far = 45 * v;
        check.Method("quadrature of the survival functions");
        check.Compare("meanQuitTime", Quadrature.Integrate(t => DeterministicMath.Exp(-t / v), 0, far, 128));
        check.Compare("meanLength", Quadrature.Integrate(t => DeterministicMath.Exp(-2 * t / v), 0, far, 128));
        foreach (double share in new[] { 0.1, 0.5, 1, 2, 4 })
        {
            double quit = share * v;
            double won = Quadrature.Integrate(t => (v - t) * DeterministicMath.Exp(-t / v) / v, 0, quit);
            check.Property(Prose.Of($"quitting at {share} mean times pays 0, in units of the prize"), 0, (won - (quit * DeterministicMath.Exp(-share))) / v, 1e-10);
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("meanQuitTime", "2", ("value", 2)),
        Row("meanLength", "1", ("value", 2)),
        Row("pOutlast", "0.22313016~", ("value", 2), ("time", 3)),
    ];
}
