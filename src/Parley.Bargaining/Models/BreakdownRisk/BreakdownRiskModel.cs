using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.BreakdownRisk;

/// <summary>Alternating offers where talks may break down after each rejection: the fear of breakdown takes the place of impatience.</summary>
/// <remarks>Closed form share1 = b1 + (1-b1-b2)/(2-p); checked by bisection on the responder's indifference. Source: Binmore, Rubinstein and Wolinsky (1986).</remarks>
public sealed class BreakdownRiskModel() : CanonicalModel(new ModelCard
{
    Id = "breakdown-risk",
    Title = "Alternating offers with risk of breakdown",
    Question = "What do I get if every refusal may end the talks?",
    Source = "Binmore, Rubinstein and Wolinsky (1986)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "no discounting: after each rejection talks end with probability p and pay b1, b2",
        "offers alternate without end, player 1 proposes first; utility linear in the share",
        "agreement beats breakdown: b1 + b2 < 1",
    ],
    Parameters =
    [
        ModelParameter.Number("p", "probability that talks break down after a rejection", new ParameterRange(0, 1, LowerOpen: true), 0.1, 0.01, 0.6),
        ModelParameter.Number("b1", "payoff of player 1 at breakdown", ParameterRange.NonNegative, 0.2, 0, 0.5),
        ModelParameter.Number("b2", "payoff of player 2 at breakdown", ParameterRange.NonNegative, 0.1, 0, 0.5),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        double sum = inputs["b1"] + inputs["b2"];
        conditions.Require(sum < 1, Prose.Of($"b1 + b2 = {sum}, but the model needs b1 + b2 < 1: otherwise breakdown is at least as good as agreement"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double p, double b1, double b2) = (inputs["p"], inputs["b1"], inputs["b2"]);
        double surplus = 1 - b1 - b2;
        double share1 = sheet.Number("share1", b1 + (surplus / (2 - p)), "player 1's share, proposing first");
        sheet.Number("share2", 1 - share1, "player 2's share, responding");
        double second = sheet.Number("share2AsProposer", b2 + (surplus / (2 - p)), "player 2's share if it proposes first");
        double limit = sheet.Number("limitShare1", b1 + (0.5 * surplus), "player 1's share as the risk per round vanishes: split the difference");
        double accept = sheet.Number("acceptFrom1", 1 - second, "the least share that player 1 accepts when it responds");
        sheet.BreakEven("acceptFrom1", null, accept, "as responder, player 1 should take any offer from here on and refuse what is below");
        sheet.StandFirm(Prose.Of($"Accept nothing below {accept:%}; proposing, ask for {share1:%}. Refusing a fair offer costs a {p:%} chance of falling to {b1:%}."), 1, 0, share1);
        sheet.Stall(Prose.Of($"Each refusal risks {p:%}; waiting one round turns {share1:%} into {(p * b1) + ((1 - p) * accept):%} in expectation."), 1 - p, 1, (p * b1) + ((1 - p) * accept));
        sheet.GiveIn(Prose.Of($"Concede {1 - share1:%} to the other side; with a small risk per round the deal nears {limit:%} for you, half of what is gained over breakdown."), 1, 0, accept);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double p, double b1, double b2) = (inputs["p"], inputs["b1"], inputs["b2"]);
        check.Method("bisection on player 2's indifference between the offer and the lottery of breakdown or its own proposal");
        double Second(double x) => 1 - ((p * b1) + ((1 - p) * x));
        double x = Bisection.Root(s => s - (1 - ((p * b2) + ((1 - p) * Second(s)))), 0, 1);
        check.Compare("share1", x, 1e-10 + (1e-15 / p));
        check.Compare("share2AsProposer", Second(x), 1e-10 + (1e-15 / p));
        check.Property("responder 2 is indifferent", 1 - sheet["share1"], (p * b2) + ((1 - p) * sheet["share2AsProposer"]));
        check.Property("responder 1 is indifferent", 1 - sheet["share2AsProposer"], (p * b1) + ((1 - p) * sheet["share1"]));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("share1", "0.5684210526~", ("p", 0.1), ("b1", 0.2), ("b2", 0.1)),
        Row("limitShare1", "0.55", ("p", 0.1), ("b1", 0.2), ("b2", 0.1)),
    ];
}
