using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.RandomProposer;

/// <summary>Bargaining where chance decides in every period who proposes: agenda power and patience together.</summary>
/// <remarks>Closed form V1 = p1(1-d2)/(p1(1-d2)+(1-p1)(1-d1)); checked by bisection on the value before the draw.
/// <c>share1</c> is that value; <c>keeps1</c> is what player 1 keeps when it is drawn. Source: Binmore (1987); Muthoo (1999).</remarks>
public sealed class RandomProposerModel() : CanonicalModel(new ModelCard
{
    Id = "random-proposer",
    Title = "Random proposer",
    Question = "How much is it worth to set the agenda more often?",
    Source = "Binmore (1987); Muthoo (1999)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "as Rubinstein (1982), but in each period player 1 proposes with probability p1",
        "share1 is the value before the proposer is drawn",
    ],
    Parameters =
    [
        ModelParameter.Number("p1", "probability that player 1 proposes", ParameterRange.Unit, 0.55, 0.05, 0.95),
        ModelParameter.Discount("delta1", "discount factor of player 1 per period", 0.85),
        ModelParameter.Discount("delta2", "discount factor of player 2 per period", 0.92),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double p, double d1, double d2) = (inputs["p1"], inputs["delta1"], inputs["delta2"]);
        double v1 = sheet.Number("share1", p * (1 - d2) / ((p * (1 - d2)) + ((1 - p) * (1 - d1))), "player 1's expected share before the draw");
        double v2 = sheet.Number("share2", 1 - v1, "player 2's expected share before the draw");
        double keeps1 = sheet.Number("keeps1", 1 - (d2 * v2), "what player 1 keeps when drawn");
        sheet.Number("keeps2", 1 - (d1 * v1), "what player 2 keeps when drawn");
        double even = (1 - d1) / ((1 - d1) + (1 - d2));
        sheet.BreakEven("acceptFrom1", null, d1 * v1, "as responder, player 1 should take any offer from here on and refuse what is below");
        sheet.BreakEven("p1AtEvenSplit", "p1", even, "player 1 gets more than half only if it proposes more often than this");
        sheet.StandFirm(Prose.Of($"Refuse anything below {d1 * v1:%}; when you propose, keep {keeps1:%}."), 1, 0, keeps1);
        sheet.Stall(Prose.Of($"Waiting for the next draw is worth {d1 * v1:%} now: enough to refuse a poor offer, too little to let a fair one pass."), 1, 1, d1 * v1);
        sheet.GiveIn(Prose.Of($"Offer {d2 * v2:%}, the other side's value of waiting; you come out even only if you propose at least {even:%} of the time (now {p:%})."), 1, 0, d1 * v1);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double p, double d1, double d2) = (inputs["p1"], inputs["delta1"], inputs["delta2"]);
        check.Method("bisection on the value before the draw");
        double Value(double v1) => (p * (1 - (d2 * (1 - v1)))) + ((1 - p) * d1 * v1);
        double rounding = 1e-15 / Math.Min(1 - d1, 1 - d2);
        check.Compare("share1", Bisection.Root(v => v - Value(v), 0, 1), 1e-10 + rounding);
        check.Property("the value before the draw reproduces itself", sheet["share1"], Value(sheet["share1"]));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("share1", "0.3946188341~", ("p1", 0.55), ("delta1", 0.85), ("delta2", 0.92)),
        Row("share2", "0.6053811659~", ("p1", 0.55), ("delta1", 0.85), ("delta2", 0.92)),
        Row("keeps1", "0.4430493274~", ("p1", 0.55), ("delta1", 0.85), ("delta2", 0.92)),
    ];
}
