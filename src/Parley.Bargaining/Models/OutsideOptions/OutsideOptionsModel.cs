using Parley.Bargaining.Models.Methods;
using Parley.Bargaining.Models.Rubinstein;

namespace Parley.Bargaining.Models.OutsideOptions;

/// <summary>Alternating offers where the responder may leave for an outside option: it matters only once it beats the Rubinstein share.</summary>
/// <remarks>Closed form by cases of the fixed point x = 1 - max(d y, w2), y = 1 - max(d x, w1); checked by bisection on x.
/// If the proposer too may opt out after a rejection there are several equilibria: out of scope.
/// Source: Binmore, Shaked and Sutton (1989); Muthoo (1999), chapter 5.</remarks>
public sealed class OutsideOptionsModel() : CanonicalModel(new ModelCard
{
    Id = "outside-options",
    Title = "Alternating offers with outside options",
    Question = "When does my alternative matter at all?",
    Source = "Binmore, Shaked and Sutton (1989); Muthoo (1999), chapter 5",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "as Rubinstein (1982) with a common discount factor",
        "only the responder may opt out, after rejecting an offer; if the proposer could as well there would be several equilibria",
        "the options together are worth less than agreement: w1 + w2 < 1",
    ],
    Parameters =
    [
        ModelParameter.Discount("delta", "discount factor per period", 0.9),
        ModelParameter.Number("w1", "outside option of player 1", new ParameterRange(0, 1, UpperOpen: true), 0.4, 0, 0.6),
        ModelParameter.Number("w2", "outside option of player 2", new ParameterRange(0, 1, UpperOpen: true), 0.55, 0, 0.6),
        ModelParameter.Number("delta2", "discount factor of player 2, if it differs", ParameterRange.Discount, 0.9, 0.5, 0.99, "delta"),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        double sum = inputs["w1"] + inputs["w2"];
        conditions.Require(sum < 1, Prose.Of($"w1 + w2 = {sum}, but the model needs w1 + w2 < 1: otherwise no agreement beats both outside options"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double d1, double d2, double w1, double w2) = Read(inputs);
        (double x, double y) = Shares(d1, d2, w1, w2);
        sheet.Number("x", x, "player 1's share as proposer");
        sheet.Number("y", y, "player 2's share as proposer");
        double threshold1 = sheet.Number("threshold1", d1 * RubinsteinModel.ProposerShare(d1, d2), "player 1's outside option matters only above this");
        double threshold2 = sheet.Number("threshold2", d2 * RubinsteinModel.ProposerShare(d2, d1), "player 2's outside option matters only above this");
        sheet.Truth("binding1", d1 * x < w1, "whether player 1's option raises its share as responder");
        sheet.Truth("binding2", d2 * y < w2, "whether player 2's option raises its share as responder");
        double accept = Math.Max(d1 * x, w1);
        sheet.BreakEven("threshold2", "w2", threshold2, "player 2's alternative changes nothing below this value, and sets the terms above it");
        sheet.BreakEven("threshold1", "w1", threshold1, "player 1's alternative changes nothing below this value, and sets the terms above it");
        sheet.StandFirm(Prose.Of($"Threatening to leave is credible only if your alternative is worth more than {threshold1:%} (yours: {w1:%}); insist on {x:%} when proposing and on {accept:%} when responding."), 1, 0, x);
        sheet.Stall(Prose.Of($"Delay gains nothing; work on the alternative instead, and only if it can pass {threshold1:%}."), 1, 1, d1 * accept);
        sheet.GiveIn(Prose.Of($"Offer the other side {1 - x:%}, no more: its alternative of {w2:%} {(w2 > threshold2 ? "is above" : "stays below")} the {threshold2:%} from which on it would count."), 1, 0, accept);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double d1, double d2, double w1, double w2) = Read(inputs);
        check.Method("bisection on the fixed point of the two acceptance conditions");
        double rounding = 1e-15 / (1 - (d1 * d2));
        double x = Bisection.Root(s => s - (1 - Math.Max(d2 * (1 - Math.Max(d1 * s, w1)), w2)), 0, 1);
        check.Compare("x", x, 1e-10 + rounding);
        check.Compare("y", 1 - Math.Max(d1 * x, w1), 1e-10 + rounding);
        check.Property("x = 1 - max(delta2 y, w2)", sheet["x"], 1 - Math.Max(d2 * sheet["y"], w2));
        check.Property("y = 1 - max(delta x, w1)", sheet["y"], 1 - Math.Max(d1 * sheet["x"], w1));
        if (w1 < sheet["threshold1"] && w2 < sheet["threshold2"])
        {
            check.Property("small options leave the Rubinstein share", RubinsteinModel.ProposerShare(d1, d2), sheet["x"]);
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("threshold2", "0.4736842~", ("delta", 0.9), ("w1", 0), ("w2", 0.3)),
        Row("x", "0.5263157895~", ("delta", 0.9), ("w1", 0), ("w2", 0.3)),
        Row("x", "0.5263157895~", ("delta", 0.9), ("w1", 0), ("w2", 0.45)),
        Row("x", "0.4", ("delta", 0.9), ("w1", 0), ("w2", 0.6)),
        Row("y", "0.64", ("delta", 0.9), ("w1", 0), ("w2", 0.6)),
        Row("x", "0.595", ("delta", 0.9), ("w1", 0.55), ("w2", 0)),
        Row("y", "0.45", ("delta", 0.9), ("w1", 0.55), ("w2", 0)),
        Row("x", "0.45", ("delta", 0.9), ("w1", 0.4), ("w2", 0.55)),
        Row("y", "0.595", ("delta", 0.9), ("w1", 0.4), ("w2", 0.55)),
    ];

    private static (double D1, double D2, double W1, double W2) Read(ModelInputs inputs) =>
        (inputs["delta"], inputs["delta2"], inputs["w1"], inputs["w2"]);

    // The fixed point is unique, so the one case that is consistent with itself is the solution.
    private static (double X, double Y) Shares(double d1, double d2, double w1, double w2)
    {
        double x = RubinsteinModel.ProposerShare(d1, d2);
        double y = RubinsteinModel.ProposerShare(d2, d1);
        if (d1 * x >= w1 && d2 * y >= w2)
        {
            return (x, y);
        }

        // Player 2's option binds, player 1's does not, or does as well.
        y = 1 - Math.Max(d1 * (1 - w2), w1);
        if (d2 * y <= w2)
        {
            return (1 - w2, y);
        }

        return (1 - (d2 * (1 - w1)), 1 - w1);
    }
}
