using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.FirstStrike;

/// <summary>War because striking first pays: the range of settlements is empty if the advantage exceeds the costs.</summary>
/// <remarks>Range [pf - cA, ps + cB], where pf and ps are A's chances if A, respectively B, strikes first. Checked by a search for a settlement that neither would break.
/// Source: Fearon (1995).</remarks>
public sealed class FirstStrikeModel() : CanonicalModel(new ModelCard
{
    Id = "first-strike",
    Title = "First-strike advantage",
    Question = "How large an advantage of striking first leaves no settlement that both keep?",
    Source = "Fearon (1995)",
    Provenance = Provenance.Published,
    Assumptions = ["as the bargaining range of war, but the chance that A wins depends on who strikes first"],
    Parameters =
    [
        ModelParameter.Number("pFirst", "probability that A wins if A strikes first", ParameterRange.Unit, 0.6, 0.5, 1),
        ModelParameter.Number("pSecond", "probability that A wins if B strikes first", ParameterRange.Unit, 0.45, 0, 0.5),
        ModelParameter.Number("costA", "cost of war to A", ParameterRange.NonNegative, 0.05, 0, 0.4),
        ModelParameter.Number("costB", "cost of war to B", ParameterRange.NonNegative, 0.08, 0, 0.4),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        (double first, double second) = (inputs["pFirst"], inputs["pSecond"]);
        conditions.Require(first >= second, Prose.Of($"pFirst = {first} is below pSecond = {second}: striking first would be a disadvantage, and the model does not apply"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double f, double s, double a, double b) = (inputs["pFirst"], inputs["pSecond"], inputs["costA"], inputs["costB"]);
        double low = sheet.Number("low", f - a, "the least share that keeps A from striking first");
        double high = sheet.Number("high", s + b, "the greatest share of A that keeps B from striking first");
        bool war = sheet.Truth("war", low > high, "whether no settlement keeps both from striking");
        sheet.BreakEven("advantageForWar", null, a + b, "the advantage of striking first may be this large before no settlement holds");
        sheet.StandFirm(Prose.Of($"An advantage above {a + b} leaves no settlement (it is {f - s}): {(war ? "firmness on both sides means war" : Prose.Of($"anything from {low:%} to {high:%} holds"))}."), war ? 0 : 1);
        sheet.Stall(war ? "Every day invites the first blow: time is dangerous here." : "Nobody gains by striking, so time does no harm.", war ? 0 : 1);
        sheet.GiveIn(Prose.Of($"{(war ? "Concessions on the good alone do not help; reduce the advantage of striking first" : Prose.Of($"A share of at least {low:%} keeps A from striking"))}."), war ? 0 : 1);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double f, double s, double a, double b) = (inputs["pFirst"], inputs["pSecond"], inputs["costA"], inputs["costB"]);
        check.Method("bisection on the share at which each side prefers to strike first");
        check.Compare("low", Bisection.First(x => x >= f - a, -1, 2), 1e-12);
        check.Compare("high", Bisection.Last(x => 1 - x >= 1 - s - b, -1, 2), 1e-12);
        check.Property("war agrees with the advantage", Math.Abs(f - s - a - b) < 1e-12 || sheet.Results.Any(r => r.Name == "war" && r.Value == new TruthValue(f - s > a + b)));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("low", "0.55", ("pFirst", 0.6), ("pSecond", 0.45), ("costA", 0.05), ("costB", 0.08)),
        Row("high", "0.53", ("pFirst", 0.6), ("pSecond", 0.45), ("costA", 0.05), ("costB", 0.08)),
        Row("war", "1", ("pFirst", 0.6), ("pSecond", 0.45), ("costA", 0.05), ("costB", 0.08)),
    ];
}
