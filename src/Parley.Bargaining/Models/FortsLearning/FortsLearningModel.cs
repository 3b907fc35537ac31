using Parley.Bargaining.Models.Forts;
using Parley.Bargaining.Models.Methods;
using Parley.Numerics;

namespace Parley.Bargaining.Models.FortsLearning;

/// <summary>War as a random walk while the sides learn: each battle adds one count to a beta belief, and war ends when the ranges overlap.</summary>
/// <remarks>Expected win and length under beta beliefs by Gauss-Legendre quadrature of <see cref="GamblersRuin"/>; checked by a midpoint rule in another variable over the
/// equations of the walk. In the spirit of Smith and Stam (2004).</remarks>
public sealed class FortsLearningModel() : CanonicalModel(new ModelCard
{
    Id = "forts-learning",
    Title = "War as a random walk with learning",
    Question = "How far apart are the sides' beliefs about the battles, and does a battle bring them together?",
    Source = "Smith and Stam (2004)",
    Provenance = Provenance.Stylised,
    Doubt = "The mechanism is the paper's; expectations over the beta belief ignore that a side may settle later.",
    Assumptions =
    [
        "as the random walk of forts, but each side has a beta belief about the chance that A wins a battle",
        "a battle won by A adds 1 to a side's first count, one lost adds 1 to the second",
        "each side compares a settlement now with fighting to the finish",
    ],
    Parameters =
    [
        ModelParameter.Number("aA", "A's count of battles won by A", new ParameterRange(1, 1000), 5, 1, 20),
        ModelParameter.Number("bA", "A's count of battles lost by A", new ParameterRange(1, 1000), 3, 1, 20),
        ModelParameter.Number("aB", "B's count of battles won by A", new ParameterRange(1, 1000), 3, 1, 20),
        ModelParameter.Number("bB", "B's count of battles lost by A", new ParameterRange(1, 1000), 5, 1, 20),
        ModelParameter.Integer("n", "forts that A holds", 0, 1000, 4, 4),
        ModelParameter.Integer("total", "all forts", 1, 1000, 8, 16),
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
        (double winA, double lengthA) = Expect(inputs["aA"], inputs["bA"], n, total);
        (double winB, double lengthB) = Expect(inputs["aB"], inputs["bB"], n, total);
        sheet.Number("winA", winA, "A's belief that A wins the war");
        sheet.Number("battlesA", lengthA, "how many battles A expects");
        sheet.Number("winB", winB, "B's belief that A wins the war");
        sheet.Number("battlesB", lengthB, "how many battles B expects");
        double needs = sheet.Number("needsA", winA - (c * lengthA), "the least share that A accepts");
        double yields = sheet.Number("yieldsB", winB + (c * lengthB), "the greatest share that B leaves to A");
        bool fight = sheet.Truth("fight", needs > yields, "whether they fight on");
        double settle = (winA - winB) / Math.Max(1e-300, lengthA + lengthB);
        sheet.BreakEven("costToSettle", "cost", Math.Max(0, settle), "with costs per battle from here on they settle now");
        sheet.StandFirm(Prose.Of($"They settle at once if a battle costs each side at least {Math.Max(0, settle)} (now {c}): A needs {needs}, B yields {yields}, so they {(fight ? "fight on" : "can settle")}."), fight ? 0 : 1);
        sheet.Stall(Prose.Of($"The next battle moves A's belief about a battle from {Mean(inputs["aA"], inputs["bA"]):%} to {Mean(inputs["aA"] + 1, inputs["bA"]):%} or {Mean(inputs["aA"], inputs["bA"] + 1):%}: fighting is how the sides learn."));
        sheet.GiveIn(fight ? Prose.Of($"To settle now one side must give up {needs - yields} of what it believes its due.") : Prose.Of($"Anything between {needs} and {yields} beats fighting on for both."), fight ? 0 : 1);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (int n, int total) = (inputs.Integer("n"), inputs.Integer("total"));
        check.Method("midpoint rule in another variable over the equations of the walk");
        (double winA, double lengthA) = Midpoint(inputs["aA"], inputs["bA"], n, total);
        (double winB, double lengthB) = Midpoint(inputs["aB"], inputs["bB"], n, total);
        check.Compare("winA", winA, 1e-6);
        check.Compare("battlesA", lengthA, 1e-6);
        check.Compare("winB", winB, 1e-6);
        check.Compare("battlesB", lengthB, 1e-6);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("winA", "0.7412936819~", At),
        Row("battlesA", "10.90859179~", At),
        Row("winB", "0.2587063181~", At),
        Row("battlesB", "10.90859179~", At),
    ];

    private static (string Name, double Value)[] At => [("aA", 5), ("bA", 3), ("aB", 3), ("bB", 5), ("n", 4), ("total", 8)];

    private static double Mean(double a, double b) => a / (a + b);

    private static double Density(double p, double a, double b, double logBeta) =>
        DeterministicMath.Exp(((a - 1) * DeterministicMath.Log(p)) + ((b - 1) * DeterministicMath.Log1p(-p)) - logBeta);

    private static (double Win, double Length) Expect(double a, double b, int n, int total)
    {
        double logBeta = DeterministicMath.LogBeta(a, b);

        // p = y^3 (10 - 15 y + 6 y^2): flat enough at the ends for densities that rise there with any power.
        double Over(Func<double, double> function) => Quadrature.Integrate(
            y =>
            {
                double p = y * y * y * (10 - (15 * y) + (6 * y * y));
                return 30 * y * y * (1 - y) * (1 - y) * Density(p, a, b, logBeta) * function(p);
            },
            0,
            1,
            200);
        return (Over(p => GamblersRuin.Win(n, total, p)), Over(p => GamblersRuin.Duration(n, total, p)));
    }

    // p = y^2 (3 - 2y) has no slope at the ends, where the density may have one.
    private static (double Win, double Length) Midpoint(double a, double b, int n, int total)
    {
        const int Points = 2000;
        (double mass, double win, double length) = (0, 0, 0);
        for (int i = 0; i < Points; i++)
        {
            double y = (i + 0.5) / Points;
            double p = y * y * (3 - (2 * y));
            double weight = 6 * y * (1 - y) * Density(p, a, b, 0) / Points;
            (double w, double l) = RandomWalkEquations.Solve(n, total, p);
            mass += weight;
            win += weight * w;
            length += weight * l;
        }

        return (win / mass, length / mass);
    }
}
