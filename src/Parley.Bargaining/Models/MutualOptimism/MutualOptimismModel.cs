using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.MutualOptimism;

/// <summary>War because each side expects too much: no settlement satisfies both beliefs.</summary>
/// <remarks>War if and only if pA - pB exceeds cA + cB, where both are beliefs that A wins. Checked by bisection on the cost that just prevents it. Source: Blainey (1973); Fearon (1995).</remarks>
public sealed class MutualOptimismModel() : CanonicalModel(new ModelCard
{
    Id = "mutual-optimism",
    Title = "Mutual optimism",
    Question = "How far may the two sides' estimates of strength differ before no settlement satisfies both?",
    Source = "Blainey (1973); Fearon (1995)",
    Provenance = Provenance.Published,
    Assumptions = ["as the bargaining range of war, but each side has its own belief that A wins, and neither learns from the other's"],
    Parameters =
    [
        ModelParameter.Number("beliefA", "A's belief that A wins", ParameterRange.Unit, 0.7, 0, 1),
        ModelParameter.Number("beliefB", "B's belief that A wins", ParameterRange.Unit, 0.4, 0, 1),
        ModelParameter.Number("costA", "cost of war to A", ParameterRange.NonNegative, 0.1, 0, 0.5),
        ModelParameter.Number("costB", "cost of war to B", ParameterRange.NonNegative, 0.1, 0, 0.5),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double pa, double pb, double ca, double cb) = (inputs["beliefA"], inputs["beliefB"], inputs["costA"], inputs["costB"]);
        double low = sheet.Number("low", pa - ca, "the least share that A accepts");
        double high = sheet.Number("high", pb + cb, "the greatest share that B leaves to A");
        sheet.Number("gap", pa - pb, "how much more A expects than B concedes");
        bool war = sheet.Truth("war", pa - pb > ca + cb, "whether no settlement satisfies both");
        sheet.BreakEven("gapForWar", null, ca + cb, "the beliefs may differ by this much before there is no settlement");
        sheet.BreakEven("beliefAForWar", "beliefA", pb + ca + cb, "A must believe in more than this for war");
        sheet.StandFirm(Prose.Of($"The beliefs may differ by {ca + cb} before there is no settlement (they differ by {pa - pb}): insisting {(war ? "means war" : "is compatible with a settlement")}."), war ? 0 : 1, null, war ? low : high);
        sheet.Stall("Time helps here only by bringing evidence that moves the beliefs together.");
        sheet.GiveIn(Prose.Of($"A needs {low:%} by its own estimate, B leaves {high:%} by its: {(war ? "one of them must revise its estimate first" : "there is room")}."), null, null, low);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double pa, double pb, double ca, double cb) = (inputs["beliefA"], inputs["beliefB"], inputs["costA"], inputs["costB"]);
        check.Method("search for a settlement that both prefer");
        bool settles = false;
        double step = 1e-4;
        for (double x = -1; x <= 2 && !settles; x += step)
        {
            settles = x >= pa - ca && 1 - x >= 1 - pb - cb;
        }

        bool close = Math.Abs(pa - pb - ca - cb) < 2 * step;
        check.Property("war agrees with the search", close || sheet.Results.Any(r => r.Name == "war" && r.Value == new TruthValue(!settles)));
        check.Compare("high", Bisection.Last(x => 1 - x >= 1 - pb - cb, -1, 3), 1e-12);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("war", "1", ("beliefA", 0.7), ("beliefB", 0.4), ("costA", 0.1), ("costB", 0.1)),
    ];
}
