using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.PreventiveWar;

/// <summary>War now because the rival will be stronger tomorrow and cannot promise not to use it.</summary>
/// <remarks>The declining side attacks now if and only if d p2 - p1 exceeds cB (1-d)^2. Checked by bisection on its payoffs, written out period by period.
/// Source: Fearon (1995).</remarks>
public sealed class PreventiveWarModel() : CanonicalModel(new ModelCard
{
    Id = "preventive-war",
    Title = "Preventive war",
    Question = "How large a future power shift makes war now rational?",
    Source = "Fearon (1995)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "a good worth 1 per period; a war ends the game and its winner keeps the good for ever",
        "A's chance of winning is p1 now and p2 from the next period on; B's cost of war is paid once",
        "A can concede at most the whole good now and will demand what its later strength allows",
    ],
    Parameters =
    [
        ModelParameter.Number("delta", "discount factor per period", ParameterRange.Discount, 0.9, 0.5, 0.99),
        ModelParameter.Number("p1", "probability that A wins a war now", ParameterRange.Unit, 0.3, 0, 1),
        ModelParameter.Number("p2", "probability that A wins a war later", ParameterRange.Unit, 0.35, 0, 1),
        ModelParameter.Number("costB", "cost of war to B, paid once", ParameterRange.NonNegative, 0.1, 0, 1),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double d, double p1, double p2, double c) = (inputs["delta"], inputs["p1"], inputs["p2"], inputs["costB"]);
        double bar = c * (1 - d) * (1 - d);
        bool attack = sheet.Truth("attack", (d * p2) - p1 > bar, "whether the declining side attacks now");
        if (d == 0)
        {
            sheet.Absent("threshold", "the future does not count", "the later strength of A above which B attacks now");
            sheet.StandFirm("The future does not count, so no shift of power can make war now rational.");
            sheet.GiveIn("The future does not count, so B has nothing to fear from giving in now.");
            return;
        }

        double threshold = sheet.Number("threshold", (p1 + bar) / d, "the later strength of A above which B attacks now");
        sheet.BreakEven("threshold", "p2", threshold, "B attacks now if it expects A to win later with more than this");
        if (threshold > 1)
        {
            sheet.Note("The threshold exceeds 1: no shift of power can make war now rational at these values.");
        }

        sheet.StandFirm(Prose.Of($"For the declining side war now is rational if the other will win with more than {threshold:%} later (expected: {p2:%}): {(attack ? "it attacks" : "it does not attack")}."), attack ? 0 : 1);
        sheet.Stall(Prose.Of($"Stalling favours the rising side: its chance goes from {p1:%} to {p2:%}."), attack ? 0 : 1);
        sheet.GiveIn(Prose.Of($"The rising side avoids war by limiting its growth to {Math.Min(1, threshold):%} or by handing over something lasting; a promise alone will not do."), 1);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double d, double p1, double c) = (inputs["delta"], inputs["p1"], inputs["costB"]);
        check.Method("bisection on B's payoffs, summed period by period");
        double War(double p)
        {
            // The winner keeps the good for ever: far enough for the rest not to matter.
            double sum = 0;
            double weight = 1;
            while (weight > 1e-18)
            {
                sum += weight * (1 - p);
                weight *= d;
            }

            return sum - c;
        }

        if (d > 0)
        {
            double now = War(p1);
            double limit = Bisection.Root(p => now - (1 + (d * War(p))), -1, 60);
            check.Compare("threshold", limit, 1e-8 / (1 - d));
        }

        bool attacks = War(p1) > 1 + (d * War(inputs["p2"]));
        bool close = Math.Abs(War(p1) - 1 - (d * War(inputs["p2"]))) < 1e-9;
        check.Property("attack agrees with the payoffs", close || sheet.Results.Any(r => r.Name == "attack" && r.Value == new TruthValue(attacks)));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("threshold", "0.3344444444~", ("delta", 0.9), ("p1", 0.3), ("costB", 0.1)),
        Row("attack", "1", ("delta", 0.9), ("p1", 0.3), ("costB", 0.1), ("p2", 0.335)),
        Row("attack", "0", ("delta", 0.9), ("p1", 0.3), ("costB", 0.1), ("p2", 0.334)),
    ];
}
