using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.FearonTwoTypes;

/// <summary>Stand firm or give in: a demand on a rival who is either resolved or not.</summary>
/// <remarks>Demand p + cH if and only if q is below q* = (cH-cL)/(cH+cA), otherwise p + cL. Checked by bisection on the two demands' payoffs and by a search over all
/// demands. The two-type form is derived; the model is Fearon's (1995).</remarks>
public sealed class FearonTwoTypesModel() : CanonicalModel(new ModelCard
{
    Id = "fearon-two-types",
    Title = "Ultimatum to a rival of unknown resolve",
    Question = "How likely may it be that the rival is resolved before I must soften the demand?",
    Source = "Fearon (1995)",
    Provenance = Provenance.Derived,
    Assumptions =
    [
        "A makes one take-it-or-leave-it demand; B accepts or fights",
        "B's cost of war is costLow (resolved) with probability q, otherwise costHigh; only B knows which",
    ],
    Parameters =
    [
        ModelParameter.Number("p", "probability that A wins a war", ParameterRange.Unit, 0.4, 0, 0.6),
        ModelParameter.Number("costA", "cost of war to A", ParameterRange.NonNegative, 0.15, 0, 0.4),
        ModelParameter.Number("costLow", "cost of war to a resolved B", ParameterRange.NonNegative, 0.1, 0, 0.2),
        ModelParameter.Number("costHigh", "cost of war to an irresolute B", ParameterRange.NonNegative, 0.35, 0.2, 0.4),
        ModelParameter.Number("q", "probability that B is resolved", ParameterRange.Unit, 0.3, 0, 1),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        (double low, double high) = (inputs["costLow"], inputs["costHigh"]);
        conditions.Require(low < high, Prose.Of($"costLow = {low} is not below costHigh = {high}: the resolved type must have the lower cost"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double p, double a, double low, double high) = (inputs["p"], inputs["costA"], inputs["costLow"], inputs["costHigh"]);
        double q = inputs["q"];
        double cutoff = sheet.Number("cutoff", (high - low) / (high + a), "demand the high price only while the chance of resolve is below this");
        bool hard = q < cutoff;
        double firm = sheet.Number("payoffHard", ((1 - q) * (p + high)) + (q * (p - a)), "A's payoff of the hard demand");
        double soft = sheet.Number("payoffSoft", p + low, "A's payoff of the soft demand");
        double war = sheet.Number("pWar", hard ? q : 0, "chance of war");
        sheet.Number("payoffA", hard ? firm : soft, "A's payoff of the better demand");
        double demand = sheet.Number("demand", p + (hard ? high : low), "the better demand");
        if (p + high > 1)
        {
            sheet.Note(Prose.Of($"The hard demand of {p + high} exceeds the whole good, so the formula is strained."));
        }

        sheet.BreakEven("cutoff", "q", cutoff, "stand firm while the rival is resolved with less than this, soften the demand from here on");
        sheet.StandFirm(Prose.Of($"Right while the rival is resolved with less than {cutoff:%} (you put it at {q:%}): demanding {p + high} is worth {firm} and means war with {q:%}."), 1 - q, 0, firm);
        sheet.Stall("A single demand: stalling helps only if it reveals the rival's resolve first.");
        sheet.GiveIn(Prose.Of($"Right from {cutoff:%} on: the resolved type's price {p + low} is taken by both and worth {soft}. The better demand now is {demand}, with war at {war:%}."), 1, 0, soft);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double p, double a, double low, double high) = (inputs["p"], inputs["costA"], inputs["costLow"], inputs["costHigh"]);
        double q = inputs["q"];
        check.Method("bisection on the chance of resolve at which both demands pay the same; search over all demands");
        check.Compare("cutoff", Bisection.Root(chance => ((1 - chance) * (p + high)) + (chance * (p - a)) - (p + low), 0, 1), 1e-9);
        double best = double.NegativeInfinity;
        for (int i = 0; i <= 2000; i++)
        {
            // The prices of the two types are on the grid.
            foreach (double above in new[] { high * (i / 2000.0), low * (i / 2000.0) })
            {
                double fights = above <= low ? 0 : above <= high ? q : 1;
                best = Math.Max(best, ((1 - fights) * (p + above)) + (fights * (p - a)));
            }
        }

        check.Compare("payoffA", best, 1e-12);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("cutoff", "0.5", At(0.3)),
        Row("payoffHard", "0.6", At(0.3)),
        Row("payoffSoft", "0.5", At(0.3)),
        Row("pWar", "0.3", At(0.3)),
        Row("payoffA", "0.6", At(0.3)),
        Row("payoffHard", "0.45", At(0.6)),
        Row("payoffA", "0.5", At(0.6)),
        Row("pWar", "0", At(0.6)),
    ];

    private static (string Name, double Value)[] At(double q) =>
        [("p", 0.4), ("costLow", 0.1), ("costHigh", 0.35), ("costA", 0.15), ("q", q)];
}
