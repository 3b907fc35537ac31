using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.FearonUltimatum;

/// <summary>A demand on a rival whose costs of war are unknown: asking for more means risking war.</summary>
/// <remarks>Costs of B uniform on [0, C]: x* = p + (C-cA)/2, P(war) = (C-cA)/(2C); no risk if cA is at least C. Checked by golden-section search on A's expected
/// payoff and by quadrature. The uniform form is derived; the model is Fearon's (1995).</remarks>
public sealed class FearonUltimatumModel() : CanonicalModel(new ModelCard
{
    Id = "fearon-ultimatum",
    Title = "Ultimatum under uncertain costs",
    Question = "How much should I demand if I do not know how costly war is to the rival?",
    Source = "Fearon (1995)",
    Provenance = Provenance.Derived,
    Assumptions =
    [
        "A makes one take-it-or-leave-it demand; B accepts or fights",
        "B's cost of war is uniform between 0 and costMax and known to B alone; the rest is known to both",
    ],
    Parameters =
    [
        ModelParameter.Number("p", "probability that A wins a war", ParameterRange.Unit, 0.5, 0, 0.8),
        ModelParameter.Number("costA", "cost of war to A", ParameterRange.NonNegative, 0.1, 0, 0.4),
        ModelParameter.Number("costMax", "the highest cost that war may have for B", ParameterRange.Positive, 0.4, 0.05, 0.6),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double p, double a, double c) = (inputs["p"], inputs["costA"], inputs["costMax"]);
        double excess = Math.Max(0, 0.5 * (c - a));
        double demand = sheet.Number("demand", p + excess, "A's demand");
        double war = sheet.Number("pWar", excess / c, "chance of war");
        double ua = sheet.Number("payoffA", ((1 - war) * demand) + (war * (p - a)), "A's expected payoff");
        sheet.Number("payoffB", 1 - p - (((1 - war) * excess) + (war * 0.5 * excess)), "B's expected payoff, before its cost is known");
        if (demand > 1)
        {
            sheet.Note(Prose.Of($"The demand of {demand} exceeds the whole good: the uniform costs reach beyond what the good can pay for, and the formula is strained."));
        }

        sheet.BreakEven("costForNoRisk", "costA", c, "from this cost on A runs no risk of war");
        sheet.StandFirm(Prose.Of($"Demanding {demand} is best while war costs you less than {c} (it costs {a}): it is accepted with {1 - war:%} and worth {ua}."), 1 - war, 0, ua);
        sheet.Stall("A single demand: the model has no time to play for.");
        sheet.GiveIn(Prose.Of($"Demanding just {p} avoids war for sure and is worth {ua - p} less; from a cost of {c} on it is the best demand."), 1, 0, p);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double p, double a, double c) = (inputs["p"], inputs["costA"], inputs["costMax"]);
        check.Method("golden-section search on A's expected payoff, quadrature of B's");
        double Payoff(double x)
        {
            double fights = Math.Clamp((x - p) / c, 0, 1);
            return ((1 - fights) * x) + (fights * (p - a));
        }

        double best = GoldenSection.Maximum(Payoff, p, p + c);
        check.Compare("demand", best, 1e-7);
        check.Compare("payoffA", Payoff(best), 1e-9);
        double k = sheet["demand"] - p;
        double payoffB = Quadrature.Integrate(cost => (1 - p - cost) / c, 0, k, 2) + ((1 - (k / c)) * (1 - sheet["demand"]));
        check.Compare("payoffB", payoffB, 1e-10);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("demand", "0.65", ("p", 0.5), ("costA", 0.1), ("costMax", 0.4)),
        Row("pWar", "0.375", ("p", 0.5), ("costA", 0.1), ("costMax", 0.4)),
        Row("payoffA", "0.55625", ("p", 0.5), ("costA", 0.1), ("costMax", 0.4)),
        Row("payoffB", "0.378125", ("p", 0.5), ("costA", 0.1), ("costMax", 0.4)),
    ];
}
