using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.Chicken;

/// <summary>Two drivers head for each other: the chance of swerving that keeps the rival indifferent.</summary>
/// <remarks>P(swerve) = (S-P)/((T-R)+(S-P)). Checked by bisection on the indifference. Source: Rapoport and Chammah (1966).</remarks>
public sealed class ChickenModel() : CanonicalModel(new ModelCard
{
    Id = "chicken",
    Title = "Chicken",
    Question = "With what chance do both drive straight on, and what is swerving worth?",
    Source = "Rapoport and Chammah (1966)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "symmetric payoffs T > R > S > P: win, both swerve, swerve alone, crash",
        "symmetric mixed equilibrium; two pure ones, in which just one side swerves, exist as well",
    ],
    Parameters =
    [
        ModelParameter.Number("t", "payoff of driving straight when the other swerves", ParameterRange.Any, 4, 3, 6),
        ModelParameter.Number("r", "payoff if both swerve", ParameterRange.Any, 3, 1.5, 3),
        ModelParameter.Number("s", "payoff of swerving alone", ParameterRange.Any, 1, 0, 1.5),
        ModelParameter.Number("p", "payoff of a crash", ParameterRange.Any, 0, -10, 0),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        (double t, double r, double s, double p) = Read(inputs);
        conditions.Require(t > r, Prose.Of($"t = {t} is not above r = {r}: chicken needs t > r > s > p"));
        conditions.Require(r > s, Prose.Of($"r = {r} is not above s = {s}: chicken needs t > r > s > p"));
        conditions.Require(s > p, Prose.Of($"s = {s} is not above p = {p}: chicken needs t > r > s > p"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double t, double r, double s, double p) = Read(inputs);
        double swerve = sheet.Number("pSwerve", (s - p) / ((t - r) + (s - p)), "chance of swerving");
        double straight = sheet.Number("pStraight", (t - r) / ((t - r) + (s - p)), "chance of driving straight on");
        double crash = sheet.Number("pCrash", straight * straight, "chance of a crash");
        double payoff = sheet.Number("payoff", (swerve * r) + (straight * s), "expected payoff");
        sheet.BreakEven("rivalStraight", null, straight, "drive on if you believe that the rival drives on with a lower chance than this, swerve if with a higher one");
        sheet.Note("Two pure equilibria exist as well: the side that is first seen to be unable to swerve wins.");
        sheet.StandFirm(Prose.Of($"Drive on while you rate the rival's firmness below {straight:%}; if both mix, the crash comes with {crash:%} and each expects {payoff}."), 1 - crash, null, payoff);
        sheet.Stall("A single moment: there is no time to play for, but a commitment made before it wins.");
        sheet.GiveIn(Prose.Of($"Swerve if you rate the rival's firmness above {straight:%}: it secures at least {s}."), 1, null, payoff);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double t, double r, double s, double p) = Read(inputs);
        check.Method("bisection on the indifference of swerving and driving straight");
        double Swerve(double q) => (q * r) + ((1 - q) * s);
        double Straight(double q) => (q * t) + ((1 - q) * p);
        double mixed = Bisection.Root(q => Swerve(q) - Straight(q), 0, 1);
        check.Compare("pSwerve", mixed, 1e-9);
        check.Compare("payoff", Swerve(mixed), 1e-8);
        check.Property("both actions pay the same", sheet["payoff"], Straight(sheet["pSwerve"]), 1e-11);
        check.Property("the chances add to 1", 1, sheet["pSwerve"] + sheet["pStraight"]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("pSwerve", "0.5", ("t", 4), ("r", 3), ("s", 1), ("p", 0)),
        Row("payoff", "2", ("t", 4), ("r", 3), ("s", 1), ("p", 0)),
        Row("pStraight", "0.1", ("t", 1), ("r", 0), ("s", -1), ("p", -10)),
        Row("pCrash", "0.01", ("t", 1), ("r", 0), ("s", -1), ("p", -10)),
        Row("payoff", "-0.1", ("t", 1), ("r", 0), ("s", -1), ("p", -10)),
    ];

    private static (double T, double R, double S, double P) Read(ModelInputs inputs) => (inputs["t"], inputs["r"], inputs["s"], inputs["p"]);
}
