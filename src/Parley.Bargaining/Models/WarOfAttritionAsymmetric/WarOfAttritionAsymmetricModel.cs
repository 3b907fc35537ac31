using Parley.Bargaining.Models.Methods;
using Parley.Numerics;

namespace Parley.Bargaining.Models.WarOfAttritionAsymmetric;

/// <summary>A war of attrition between unequal sides: in the mixed equilibrium the side with more at stake quits faster.</summary>
/// <remarks>Hazard of quitting of i: c_j / V_j, which keeps j indifferent. Checked by bisection on the other side's indifference and by quadrature of the race.
/// Source: Maynard Smith and Parker (1976); Hendricks, Weiss and Wilson (1988).</remarks>
public sealed class WarOfAttritionAsymmetricModel() : CanonicalModel(new ModelCard
{
    Id = "war-of-attrition-asymmetric",
    Title = "Asymmetric war of attrition, complete information",
    Question = "Who gives up first if stakes and costs differ and are known?",
    Source = "Maynard Smith and Parker (1976); Hendricks, Weiss and Wilson (1988)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "prizes and costs per unit of time are known to both",
        "mixed equilibrium without concession at the start; two pure equilibria, in which one side quits at once, exist as well",
    ],
    Parameters =
    [
        ModelParameter.Number("v1", "prize of player 1", ParameterRange.Positive, 3, 0.5, 10),
        ModelParameter.Number("v2", "prize of player 2", ParameterRange.Positive, 2, 0.5, 10),
        ModelParameter.Number("c1", "cost of player 1 per unit of time", ParameterRange.Positive, 1, 0.2, 3),
        ModelParameter.Number("c2", "cost of player 2 per unit of time", ParameterRange.Positive, 1, 0.2, 3),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double v1, double v2, double c1, double c2) = (inputs["v1"], inputs["v2"], inputs["c1"], inputs["c2"]);
        double h1 = sheet.Number("hazard1", c2 / v2, "rate at which player 1 quits");
        double h2 = sheet.Number("hazard2", c1 / v1, "rate at which player 2 quits");
        double win = sheet.Number("pWin1", h2 / (h1 + h2), "chance that player 1 wins");
        double length = sheet.Number("meanLength", 1 / (h1 + h2), "mean length of the contest");
        sheet.BreakEven("rivalHazard", null, h2, "hold on while you believe that the rival quits at a higher rate than this, quit if at a lower one");
        sheet.Note("Two pure equilibria exist as well: one side quits at once and the other gets the prize for nothing. Which one is played is a matter of expectations.");
        sheet.StandFirm(Prose.Of($"Hold on if you believe that the rival quits at a rate above {h2} per unit of time; in the mixed equilibrium you win with {win:%} and gain nothing on average. Being seen as the one who never quits wins at once."), 1, length, 0);
        sheet.Stall(Prose.Of($"The contest lasts {length} on average and costs what it is worth."), 1, length, 0);
        sheet.GiveIn(Prose.Of($"Quit at once if you believe in a rate below {h2}, or if the rival is expected to hold for ever: it pays 0, as holding on does here."), 1, 0, 0);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double v1, double v2, double c1, double c2) = (inputs["v1"], inputs["v2"], inputs["c1"], inputs["c2"]);
        check.Method("bisection on the rival's rate at which waiting pays nothing; quadrature of the race");
        double h1 = Bisection.Root(h => Wait(v2, c2, h), 0, 100 * (c2 / v2));
        double h2 = Bisection.Root(h => Wait(v1, c1, h), 0, 100 * (c1 / v1));
        check.Compare("hazard1", h1, 1e-8);
        check.Compare("hazard2", h2, 1e-8);
        double total = h1 + h2;
        check.Compare("pWin1", Quadrature.Integrate(t => h2 * DeterministicMath.Exp(-total * t), 0, 45 / total, 128), 1e-8);
        check.Compare("meanLength", Quadrature.Integrate(t => DeterministicMath.Exp(-total * t), 0, 45 / total, 128), 1e-7);
        check.Property("swapping the players swaps the chances", 1 - sheet["pWin1"], sheet["hazard1"] / (sheet["hazard1"] + sheet["hazard2"]));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("hazard1", "0.5", ("v1", 3), ("v2", 2), ("c1", 1), ("c2", 1)),
        Row("hazard2", "0.3333333333~", ("v1", 3), ("v2", 2), ("c1", 1), ("c2", 1)),
        Row("pWin1", "0.4", ("v1", 3), ("v2", 2), ("c1", 1), ("c2", 1)),
    ];

    // What waiting for v / c units of time pays, in units of the prize, if the rival quits at the given rate.
    private static double Wait(double v, double c, double hazard)
    {
        double span = v / c;
        double won = Quadrature.Integrate(t => hazard * DeterministicMath.Exp(-hazard * t) * (1 - (c / v * t)), 0, span, 32);
        return won - DeterministicMath.Exp(-hazard * span);
    }
}
