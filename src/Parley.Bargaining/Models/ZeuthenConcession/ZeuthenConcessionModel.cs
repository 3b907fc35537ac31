using Parley.Bargaining.Models.Methods;
using Parley.Numerics;

namespace Parley.Bargaining.Models.ZeuthenConcession;

/// <summary>Two incompatible demands on the table: the side that risks less by insisting gives way.</summary>
/// <remarks>Risk limit r_i = (u_i(own) - u_i(other's)) / u_i(own); the smaller one concedes, and its demand has the smaller Nash product. Checked by bisection on the
/// largest risk of conflict that a side would run, and by playing the concessions out to the Nash point. Source: Zeuthen (1930); Harsanyi (1956).</remarks>
public sealed class ZeuthenConcessionModel() : CanonicalModel(new ModelCard
{
    Id = "zeuthen-concession",
    Title = "Zeuthen-Harsanyi concession",
    Question = "Both have named a price: who should concede next?",
    Source = "Zeuthen (1930); Harsanyi (1956)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "a pie of 1; u1 = x^g1, u2 = (1-x)^g2; disagreement pays 0; utilities are known",
        "each side compares insisting, at the risk of conflict, with accepting the other's demand",
    ],
    Parameters =
    [
        ModelParameter.Number("demand1", "the share for player 1 that player 1 demands", new ParameterRange(0, 1, LowerOpen: true), 0.9, 0.6, 0.95),
        ModelParameter.Number("offer1", "the share for player 1 that player 2 concedes", new ParameterRange(0, 1, UpperOpen: true), 0.4, 0.05, 0.55),
        ModelParameter.Number("g1", "exponent of player 1's utility", new ParameterRange(0, 1, LowerOpen: true), 1, 0.2, 1),
        ModelParameter.Number("g2", "exponent of player 2's utility", new ParameterRange(0, 1, LowerOpen: true), 0.5, 0.2, 1),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        (double demand, double offer) = (inputs["demand1"], inputs["offer1"]);
        conditions.Require(demand > offer, Prose.Of($"player 1 demands {demand} and is offered {offer}: the demands are compatible, nobody has to concede"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double x, double y) = (inputs["demand1"], inputs["offer1"]);
        (double r1, double r2) = Risks(x, y, inputs);
        sheet.Number("risk1", r1, "the largest risk of conflict at which player 1 still insists");
        sheet.Number("risk2", r2, "the largest risk of conflict at which player 2 still insists");
        sheet.Number("concedes", r1 < r2 ? 1 : r2 < r1 ? 2 : 0, "who concedes next: 1, 2, or 0 for both");
        sheet.Number("product1", Product(x, inputs), "Nash product of player 1's demand");
        sheet.Number("product2", Product(y, inputs), "Nash product of player 2's demand");
        double end = sheet.Number("endShare1", inputs["g1"] / (inputs["g1"] + inputs["g2"]), "player 1's share where the concessions end: the Nash solution");
        sheet.BreakEven("risk1", null, r1, "player 1 insists while it believes that conflict is less likely than this");
        sheet.BreakEven("risk2", null, r2, "player 2 insists while it believes that conflict is less likely than this");
        string who = r1 < r2 ? "you are" : r2 < r1 ? "the other side is" : "both are";
        sheet.StandFirm(Prose.Of($"Insist on {x:%} only while you rate the risk of conflict below {r1:%}; the other side bears up to {r2:%}."));
        sheet.Stall(Prose.Of($"Between two concessions nothing is gained: {who} next to move."));
        sheet.GiveIn(Prose.Of($"{(r1 < r2 ? "Concede" : "Wait for the other side's concession")}: by this rule {who} the one to give way, and the concessions end at {end:%} for you."), 1, null, U(end, inputs["g1"]));
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double x, double y) = (inputs["demand1"], inputs["offer1"]);
        (double g1, double g2) = (inputs["g1"], inputs["g2"]);
        check.Method("bisection on the risk of conflict at which insisting and accepting are equally good; concessions played out in small steps");
        check.Compare("risk1", Bisection.Root(p => U(y, g1) - ((1 - p) * U(x, g1)), 0, 1));
        check.Compare("risk2", Bisection.Root(p => U(1 - x, g2) - ((1 - p) * U(1 - y, g2)), 0, 1));
        double product = sheet["product1"] - sheet["product2"];
        check.Property("the smaller risk limit goes with the smaller Nash product", Math.Abs(product) < 1e-12 || (product < 0) == (sheet["risk1"] < sheet["risk2"]));
        const double Step = 5e-4;
        double end = inputs["g1"] / (g1 + g2);
        if (y < end && end < x)
        {
            while (x - y > Step)
            {
                (double r1, double r2) = Risks(x, y, inputs);
                (x, y) = r1 < r2 ? (x - Step, y) : (x, y + Step);
            }

            check.Compare("endShare1", 0.5 * (x + y), 2 * Step);
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("risk1", "0.5555556~", ("demand1", 0.9), ("offer1", 0.4)),
        Row("risk2", "0.5917517~", ("demand1", 0.9), ("offer1", 0.4)),
        Row("concedes", "1", ("demand1", 0.9), ("offer1", 0.4)),
        Row("product1", "0.284605~", ("demand1", 0.9), ("offer1", 0.4)),
        Row("product2", "0.309839~", ("demand1", 0.9), ("offer1", 0.4)),
    ];

    private static (double One, double Two) Risks(double x, double y, ModelInputs inputs) =>
        (1 - (U(y, inputs["g1"]) / U(x, inputs["g1"])), 1 - (U(1 - x, inputs["g2"]) / U(1 - y, inputs["g2"])));

    private static double Product(double x, ModelInputs inputs) => U(x, inputs["g1"]) * U(1 - x, inputs["g2"]);

    private static double U(double share, double exponent) => share <= 0 ? 0 : exponent == 1 ? share : DeterministicMath.Pow(share, exponent);
}
