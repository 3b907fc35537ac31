using Parley.Bargaining.Models.Methods;
using Parley.Bargaining.Models.Rubinstein;
using Parley.Numerics;

namespace Parley.Bargaining.Models.InsideOptions;

/// <summary>Alternating offers where each side earns a flow while they disagree: what the status quo pays is what counts.</summary>
/// <remarks>Closed form share1 = I1 + (1-d2)/(1-d1 d2) (1-I1-I2); checked by bisection on the responder's indifference. Source: Muthoo (1999), chapter 6.</remarks>
public sealed class InsideOptionsModel() : CanonicalModel(new ModelCard
{
    Id = "inside-options",
    Title = "Alternating offers with inside options",
    Question = "How much does it help to live well while talks go on?",
    Source = "Muthoo (1999), chapter 6",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "as Rubinstein (1982)",
        "while there is no agreement player i earns a flow that would be worth i_i if it lasted for ever",
        "agreement beats perpetual disagreement: i1 + i2 < 1",
    ],
    Parameters =
    [
        ModelParameter.Discount("delta1", "discount factor of player 1 per period", 0.8),
        ModelParameter.Discount("delta2", "discount factor of player 2 per period", 0.9),
        ModelParameter.Number("i1", "worth of player 1's flow during disagreement, if it lasted for ever", ParameterRange.NonNegative, 0.15, 0, 0.5),
        ModelParameter.Number("i2", "worth of player 2's flow during disagreement, if it lasted for ever", ParameterRange.NonNegative, 0.25, 0, 0.5),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        double sum = inputs["i1"] + inputs["i2"];
        conditions.Require(sum < 1, Prose.Of($"i1 + i2 = {sum}, but the model needs i1 + i2 < 1: otherwise disagreement for ever is at least as good as agreement"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double d1, double d2, double i1, double i2) = Read(inputs);
        double share1 = sheet.Number("share1", Share(d1, d2, i1, i2), "player 1's share, proposing first");
        sheet.Number("share2", 1 - share1, "player 2's share, responding");
        double second = sheet.Number("share2AsProposer", Share(d2, d1, i2, i1), "player 2's share if it proposes first");
        double accept = sheet.Number("acceptFrom1", 1 - second, "the least share that player 1 accepts when it responds");
        if (d1 > 0 && d2 > 0)
        {
            double l1 = DeterministicMath.Log(d1);
            double l2 = DeterministicMath.Log(d2);
            sheet.Number("limitShare1", i1 + ((1 - i1 - i2) * l2 / (l1 + l2)), "player 1's share as periods shrink");
        }

        double weight = RubinsteinModel.ProposerShare(d1, d2);
        sheet.BreakEven("acceptFrom1", null, accept, "as responder, player 1 should take any offer from here on and refuse what is below");
        sheet.BreakEven("i2AtEvenSplit", "i2", 1 - i1 - ((0.5 - i1) / weight), "with an inside option of player 2 above this, player 1 gets less than half");
        sheet.StandFirm(Prose.Of($"Accept nothing below {accept:%}; proposing, ask for {share1:%}. Every point by which the status quo pays you more adds {1 - weight:%} of a point to your share."), 1, 0, share1);
        sheet.Stall(Prose.Of($"Your flow of {i1} softens delay but does not pay for it: waiting one period turns {share1:%} into {((1 - d1) * i1) + (d1 * accept):%}."), 1, 1, ((1 - d1) * i1) + (d1 * accept));
        sheet.GiveIn(Prose.Of($"Give the other side {1 - share1:%}: it loses less by waiting the more its status quo pays ({i2})."), 1, 0, accept);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double d1, double d2, double i1, double i2) = Read(inputs);
        check.Method("bisection on player 2's indifference between the offer and one more period of its flow followed by its own proposal");
        double rounding = 1e-15 / (1 - (d1 * d2));
        double Second(double x) => 1 - (((1 - d1) * i1) + (d1 * x));
        double x = Bisection.Root(s => s - (1 - (((1 - d2) * i2) + (d2 * Second(s)))), 0, 1);
        check.Compare("share1", x, 1e-10 + rounding);
        check.Compare("share2AsProposer", Second(x), 1e-10 + rounding);
        check.Property("responder 2 is indifferent", 1 - sheet["share1"], ((1 - d2) * i2) + (d2 * sheet["share2AsProposer"]));
        check.Property("responder 1 is indifferent", 1 - sheet["share2AsProposer"], ((1 - d1) * i1) + (d1 * sheet["share1"]));
        check.Property("without inside options it is Rubinstein's share", RubinsteinModel.ProposerShare(d1, d2), Share(d1, d2, 0, 0));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("share1", "0.3642857143~", ("delta1", 0.8), ("delta2", 0.9), ("i1", 0.15), ("i2", 0.25)),
        Row("share2AsProposer", "0.6785714286~", ("delta1", 0.8), ("delta2", 0.9), ("i1", 0.15), ("i2", 0.25)),
        new PublishedNumber("limit of share1 for flows 0.01, 0.03 and rates 0.05, 0.1", "0.5333333333~", () =>
            Evaluate(ModelArguments.Of(("delta1", DeterministicMath.Exp(-0.05)), ("delta2", DeterministicMath.Exp(-0.1)), ("i1", 0.01 / 0.05), ("i2", 0.03 / 0.1))).Number("limitShare1")),
    ];

    private static (double D1, double D2, double I1, double I2) Read(ModelInputs inputs) =>
        (inputs["delta1"], inputs["delta2"], inputs["i1"], inputs["i2"]);

    private static double Share(double own, double other, double ownOption, double otherOption) =>
        ownOption + (RubinsteinModel.ProposerShare(own, other) * (1 - ownOption - otherOption));
}
