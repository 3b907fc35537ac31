using Parley.Bargaining.Models.Forts;
using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.FortsBeliefs;

/// <summary>War as a random walk when the sides disagree about their strength: they fight on where their ranges do not overlap.</summary>
/// <remarks>A needs P(pA) - c E(pA), B yields up to P(pB) + c E(pB); they fight if the first exceeds the second. Checked by elimination in the equations of the walk.
/// In the spirit of Smith and Stam (2004) and Filson and Werner (2002).</remarks>
public sealed class FortsBeliefsModel() : CanonicalModel(new ModelCard
{
    Id = "forts-beliefs",
    Title = "War as a random walk with different beliefs",
    Question = "Do the sides' estimates of the battles ahead leave room for a settlement?",
    Source = "Smith and Stam (2004); Filson and Werner (2002)",
    Provenance = Provenance.Stylised,
    Doubt = "The gambler's ruin formulas are published; reading a war as this walk is in the spirit of the papers.",
    Assumptions =
    [
        "as the random walk of forts, but each side has its own belief about the chance of winning a battle",
        "beliefs are held firmly: neither side learns from the other's readiness to fight",
    ],
    Parameters =
    [
        ModelParameter.Number("beliefA", "A's belief that A wins a battle", ParameterRange.OpenUnit, 0.58, 0.3, 0.7),
        ModelParameter.Number("beliefB", "B's belief that A wins a battle", ParameterRange.OpenUnit, 0.45, 0.3, 0.7),
        ModelParameter.Integer("n", "forts that A holds", 0, 10_000, 4, 8),
        ModelParameter.Integer("total", "all forts", 1, 10_000, 8, 20),
        ModelParameter.Number("cost", "cost of a battle to each side", ParameterRange.NonNegative, 0.015, 0, 0.05),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        (int n, int total) = (inputs.Integer("n"), inputs.Integer("total"));
        conditions.Require(n <= total, Prose.Of($"n = {n} exceeds total = {total}: A cannot hold more forts than there are"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (int n, int total, double c) = (inputs.Integer("n"), inputs.Integer("total"), inputs["cost"]);
        (double pa, double pb) = (inputs["beliefA"], inputs["beliefB"]);
        double needs = sheet.Number("needsA", GamblersRuin.Win(n, total, pa) - (c * GamblersRuin.Duration(n, total, pa)), "the least share that A accepts");
        double yields = sheet.Number("yieldsB", GamblersRuin.Win(n, total, pb) + (c * GamblersRuin.Duration(n, total, pb)), "the greatest share that B leaves to A");
        bool fight = sheet.Truth("fight", needs > yields, "whether they fight on");
        double settle = Bisection.Last(p => GamblersRuin.Win(n, total, p) - (c * GamblersRuin.Duration(n, total, p)) <= yields, 1e-9, 1 - 1e-9);
        sheet.BreakEven("beliefAForFight", "beliefA", settle, "A fights on if it believes in more than this per battle");
        sheet.StandFirm(Prose.Of($"A fights on if it believes in more than {settle:%} per battle (it believes in {pa:%}): A needs {needs}, B yields {yields}, so they {(fight ? "fight" : "can settle")}."), fight ? 0 : 1);
        sheet.Stall("Battles are evidence: each one draws the beliefs together, at the cost of a battle a side.");
        sheet.GiveIn(fight ? Prose.Of($"To settle now one side must give up {needs - yields} of what it believes its due.") : Prose.Of($"Anything between {needs} and {yields} beats fighting on for both."), fight ? 0 : 1);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (int n, int total, double c) = (inputs.Integer("n"), inputs.Integer("total"), inputs["cost"]);
        check.Method("elimination in the equations of the walk");
        (double winA, double lengthA) = RandomWalkEquations.Solve(n, total, inputs["beliefA"]);
        (double winB, double lengthB) = RandomWalkEquations.Solve(n, total, inputs["beliefB"]);
        check.Compare("needsA", winA - (c * lengthA), 1e-9);
        check.Compare("yieldsB", winB + (c * lengthB), 1e-9);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("needsA", "0.5710830574~", At(0.58, 0.45)),
        Row("yieldsB", "0.5381096123~", At(0.58, 0.45)),
        Row("fight", "1", At(0.58, 0.45)),
        Row("needsA", "0.3412682313~", At(0.52, 0.49)),
        Row("yieldsB", "0.6996009258~", At(0.52, 0.49)),
        Row("fight", "0", At(0.52, 0.49)),
    ];

    private static (string Name, double Value)[] At(double a, double b) =>
        [("beliefA", a), ("beliefB", b), ("n", 4), ("total", 8), ("cost", 0.015)];
}
