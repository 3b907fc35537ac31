using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.PowellStatusQuo;

/// <summary>Power against the status quo: war is a danger where the distribution of benefits lags behind the distribution of power.</summary>
/// <remarks>k = max(0,(dbar-s)/2); offer max(q, p-k); P(war) = min(k, max(0,p-q))/dbar. Checked by golden-section search on the satisfied state's payoff.
/// Derived on the set-up of Powell (1996, 1999).</remarks>
public sealed class PowellStatusQuoModel() : CanonicalModel(new ModelCard
{
    Id = "powell-status-quo",
    Title = "Power and the status quo",
    Question = "How large a gap between power and benefits is dangerous?",
    Source = "Powell (1996, 1999)",
    Provenance = Provenance.Derived,
    Assumptions =
    [
        "a dissatisfied state holds q and would win with probability p; its cost of war is uniform between 0 and costMax and known to it alone",
        "the satisfied state, with cost costS, makes one offer that is at least the status quo",
    ],
    Parameters =
    [
        ModelParameter.Number("q", "share of the dissatisfied state in the status quo", ParameterRange.Unit, 0.35, 0, 1),
        ModelParameter.Number("p", "probability that the dissatisfied state wins", ParameterRange.Unit, 0.6, 0, 1),
        ModelParameter.Number("costS", "cost of war to the satisfied state", ParameterRange.NonNegative, 0.1, 0, 0.5),
        ModelParameter.Number("costMax", "the highest cost that war may have for the dissatisfied state", ParameterRange.Positive, 0.4, 0.05, 0.8),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double q, double p, double s, double top) = (inputs["q"], inputs["p"], inputs["costS"], inputs["costMax"]);
        double k = Math.Max(0, 0.5 * (top - s));
        double offer = sheet.Number("offer", Math.Max(q, p - k), "the offer of the satisfied state");
        double war = sheet.Number("pWar", Math.Min(k, Math.Max(0, p - q)) / top, "chance of war");
        double payoff = sheet.Number("payoffS", ((1 - war) * (1 - offer)) + (war * (1 - p - s)), "expected payoff of the satisfied state");
        sheet.BreakEven("statusQuoForPeace", "q", p, "there is no danger of war once the status quo gives the dissatisfied state at least this");
        sheet.BreakEven("costForNoRisk", "costS", top, "from this cost on the satisfied state runs no risk of war");
        sheet.StandFirm(Prose.Of($"War threatens while the status quo gives the dissatisfied side less than its power, {p:%} (now {q:%}): the best offer is {offer:%}, at a risk of war of {war:%}."), 1 - war, 0, payoff);
        sheet.Stall(Prose.Of($"Leaving the status quo as it is risks war with {Math.Clamp((p - q) / top, 0, 1):%}."), 1 - Math.Clamp((p - q) / top, 0, 1), null, null);
        sheet.GiveIn(Prose.Of($"Offering {Math.Max(p, q):%} removes the danger and is worth {1 - Math.Max(p, q)} against {payoff}."), 1, 0, 1 - Math.Max(p, q));
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double q, double p, double s, double top) = (inputs["q"], inputs["p"], inputs["costS"], inputs["costMax"]);
        check.Method("golden-section search on the satisfied state's expected payoff");
        double Fights(double x) => Math.Clamp((p - x) / top, 0, 1);
        double Payoff(double x) => ((1 - Fights(x)) * (1 - x)) + (Fights(x) * (1 - p - s));

        // Below p - costMax every type fights and the payoff is flat: the search starts where it is single-peaked.
        double best = GoldenSection.Maximum(Payoff, Math.Max(q, p - top), Math.Max(q, 1));
        check.Compare("payoffS", Payoff(best), 1e-9);
        if (s < 0.999 * top)
        {
            check.Compare("offer", best, 1e-6);
        }

        check.Property("the chance of war follows from the offer", Fights(sheet["offer"]), sheet["pWar"], 1e-12);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("pWar", "0.375", At(0.2)),
        Row("offer", "0.45", At(0.2)),
        Row("pWar", "0.375", At(0.35)),
        Row("offer", "0.45", At(0.35)),
        Row("pWar", "0.375", At(0.45)),
        Row("offer", "0.45", At(0.45)),
        Row("pWar", "0.25", At(0.5)),
        Row("pWar", "0.125", At(0.55)),
        Row("pWar", "0", At(0.6)),
        Row("pWar", "0", At(0.8)),
    ];

    private static (string Name, double Value)[] At(double q) => [("q", q), ("p", 0.6), ("costS", 0.1), ("costMax", 0.4)];
}
