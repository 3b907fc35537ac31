using Parley.Bargaining.Models.Methods;
using Parley.Numerics;

namespace Parley.Bargaining.Models.Rubinstein;

/// <summary>Alternating offers without end under discounting: patience is power, and delay gains nothing.</summary>
/// <remarks>Closed form share1 = (1-d2)/(1-d1 d2); checked by bisection on the indifference of the responder and by the limit of short periods.
/// Source: Rubinstein (1982).</remarks>
public sealed class RubinsteinModel() : CanonicalModel(new ModelCard
{
    Id = "rubinstein",
    Title = "Alternating offers with discounting",
    Question = "How is a pie split if two sides alternate offers and both lose by waiting?",
    Source = "Rubinstein (1982)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "complete information; utility linear in the share; a pie of 1",
        "offers alternate without end, player 1 proposes first; disagreement for ever pays 0",
        "discount factors per period are constant and known",
    ],
    Parameters =
    [
        ModelParameter.Discount("delta1", "discount factor of player 1 per period", 0.9),
        ModelParameter.Discount("delta2", "discount factor of player 2 per period", 0.95),
    ],
})
{
    /// <summary>Returns the share that the proposer keeps.</summary>
    /// <param name="proposer">The proposer's discount factor, in [0, 1).</param>
    /// <param name="responder">The responder's discount factor, in [0, 1).</param>
    /// <returns>A share in (0, 1].</returns>
    public static double ProposerShare(double proposer, double responder) => (1 - responder) / Impatience(proposer, responder);

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        double d1 = inputs["delta1"];
        double d2 = inputs["delta2"];
        double share1 = sheet.Number("share1", ProposerShare(d1, d2), "player 1's share, proposing first");
        double share2 = sheet.Number("share2", d2 * ProposerShare(d2, d1), "player 2's share, responding");
        double second = sheet.Number("share2AsProposer", ProposerShare(d2, d1), "player 2's share if it proposes first");
        double accept = sheet.Number("acceptFrom1", d1 * share1, "the least share that player 1 accepts when it responds");
        if (d1 > 0 && d2 > 0)
        {
            sheet.Number("limitShare1", Limit(d1, d2), "player 1's share as periods shrink, whoever proposes first");
        }

        sheet.BreakEven("acceptFrom1", null, accept, "as responder, player 1 should take any offer from here on and refuse what is below");
        sheet.BreakEven("share2", null, share2, "an outside option of player 2 changes nothing until it is worth more than this");
        sheet.StandFirm(Prose.Of($"Accept nothing below {accept:%} when responding, and ask for {share1:%} when proposing: the other side gets {share2:%}, just what waiting would bring it."), 1, 0, share1);
        sheet.Stall(Prose.Of($"Never pays under complete information: one period of delay turns {share1:%} into {d1 * (1 - second):%}, since the other side then proposes."), 1, 1, d1 * (1 - second));
        sheet.GiveIn(Prose.Of($"Agree at once at {accept:%} or more when responding; conceding below your own continuation value of {accept:%} gives money away."), 1, 0, 1 - second);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        double d1 = inputs["delta1"];
        double d2 = inputs["delta2"];
        check.Method("bisection on player 2's indifference between the offer and its own proposal one period later");
        double rounding = 1e-15 / Impatience(d1, d2);
        double x = Bisection.Root(s => s - (1 - (d2 * (1 - (d1 * s)))), 0, 1);
        check.Compare("share1", x, 1e-10 + rounding);
        check.Compare("share2AsProposer", 1 - (d1 * x), 1e-10 + rounding);
        check.Property("responder 2 is indifferent: 1 - share1 = delta2 share2AsProposer", 1 - sheet["share1"], d2 * sheet["share2AsProposer"]);
        check.Property("responder 1 is indifferent: 1 - share2AsProposer = delta1 share1", 1 - sheet["share2AsProposer"], d1 * sheet["share1"]);
        check.Property("shares add to 1", 1, sheet["share1"] + sheet["share2"]);
        if (d1 > 0 && d2 > 0)
        {
            double r1 = -DeterministicMath.Log(d1);
            double r2 = -DeterministicMath.Log(d2);
            double period = 1e-6 / Math.Max(r1, r2);
            double near = ProposerShare(DeterministicMath.Exp(-r1 * period), DeterministicMath.Exp(-r2 * period));
            check.Compare("limitShare1", near, 1e-5 + (1e-15 / (Math.Min(r1, r2) * period)));
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("share1", "0.3448275862~", ("delta1", 0.9), ("delta2", 0.95)),
        Row("share2", "0.6551724138~", ("delta1", 0.9), ("delta2", 0.95)),
        Row("share2AsProposer", "0.6896551724~", ("delta1", 0.9), ("delta2", 0.95)),
        Row("share1", "0.5263157895~", ("delta1", 0.9), ("delta2", 0.9)),
        ByRates("0.3501318615~", 1),
        ByRates("0.3350013819~", 0.1),
        ByRates("0.3335000138~", 0.01),
        ByRates("0.3333500001~", 0.001),
        new PublishedNumber("limit of share1 for rates 0.1, 0.05", "0.3333333333~", () => Limit(DeterministicMath.Exp(-0.1), DeterministicMath.Exp(-0.05))),
    ];

    private static PublishedNumber ByRates(string printed, double period) => new(
        Prose.Of($"share1 for rates 0.1, 0.05 and period {period}"),
        printed,
        () => ProposerShare(DeterministicMath.Exp(-0.1 * period), DeterministicMath.Exp(-0.05 * period)));

    private static double Limit(double d1, double d2)
    {
        double r1 = DeterministicMath.Log(d1);
        double r2 = DeterministicMath.Log(d2);
        return r2 / (r1 + r2);
    }

    // 1 - a b without cancellation for a and b near 1.
    private static double Impatience(double a, double b) => (1 - a) + (a * (1 - b));
}
