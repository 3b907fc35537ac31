using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.FearonRange;

/// <summary>The settlements that both sides prefer to war: since war costs, there is always a range.</summary>
/// <remarks>[p - cA, p + cB], clamped to [0, 1]. Checked by bisection on each side's preference. Source: Fearon (1995).</remarks>
public sealed class FearonRangeModel() : CanonicalModel(new ModelCard
{
    Id = "fearon-range",
    Title = "The bargaining range of war",
    Question = "Which settlements do both sides prefer to war?",
    Source = "Fearon (1995)",
    Provenance = Provenance.Published,
    Assumptions = ["a divisible good worth 1; side A wins a war with probability p, which both know; war costs costA and costB; risk neutral"],
    Parameters =
    [
        ModelParameter.Number("p", "probability that A wins a war", ParameterRange.Unit, 0.5, 0, 1),
        ModelParameter.Number("costA", "cost of war to A", ParameterRange.NonNegative, 0.1, 0, 0.5),
        ModelParameter.Number("costB", "cost of war to B", ParameterRange.NonNegative, 0.2, 0, 0.5),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double p, double a, double b) = (inputs["p"], inputs["costA"], inputs["costB"]);
        double low = sheet.Number("low", Math.Max(0, p - a), "the least share that A accepts");
        double high = sheet.Number("high", Math.Min(1, p + b), "the greatest share that B leaves to A");
        sheet.Number("width", high - low, "the width of the range");
        sheet.BreakEven("low", null, low, "A is better off at war with any share below this");
        sheet.BreakEven("high", null, high, "B is better off at war with any share of A above this");
        sheet.StandFirm(Prose.Of($"A can insist on anything from {low:%} up to {high:%}; a demand above {high:%} means war, worth {p - a} to A."), 1, 0, high);
        sheet.Stall("With known strength and costs waiting gains nothing: any agreement that will be reached could be reached now.");
        sheet.GiveIn(Prose.Of($"A should not go below {low:%}: war is worth as much."), 1, 0, low);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double p, double a, double b) = (inputs["p"], inputs["costA"], inputs["costB"]);
        check.Method("bisection on the share at which each side prefers war");
        check.Compare("low", Bisection.First(x => x >= p - a, 0, 1), 1e-12);
        check.Compare("high", Bisection.Last(x => 1 - x >= 1 - p - b, 0, 1), 1e-12);
        check.Property("the range is not empty", sheet["width"] >= 0);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("low", "0.4", ("p", 0.5), ("costA", 0.1), ("costB", 0.2)),
        Row("high", "0.7", ("p", 0.5), ("costA", 0.1), ("costB", 0.2)),
    ];
}
