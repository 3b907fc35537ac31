using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.CriticalRisk;

/// <summary>How likely the rival's firmness may be before I should give way: the first headline number of a crisis.</summary>
/// <remarks>Stand firm if and only if P(rival stands firm) is at most (W-C)/(W-D). Checked by bisection on the expected payoff of standing firm.
/// Source: Ellsberg (1959); Snyder (1971).</remarks>
public sealed class CriticalRiskModel() : CanonicalModel(new ModelCard
{
    Id = "critical-risk",
    Title = "Critical risk",
    Question = "How likely may the rival's firmness be before I should give way?",
    Source = "Ellsberg (1959); Snyder (1971)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "conceding pays C for sure; standing firm pays W if the rival yields and D if it does not",
        "W > C > D",
    ],
    Parameters =
    [
        ModelParameter.Number("win", "payoff if the rival yields", ParameterRange.Any, 10, 1, 20),
        ModelParameter.Number("concede", "payoff of conceding", ParameterRange.Any, -3, -5, 1),
        ModelParameter.Number("disaster", "payoff if neither yields", ParameterRange.Any, -100, -100, -5),
        ModelParameter.Number("pFirm", "your estimate of the chance that the rival stands firm", ParameterRange.Unit, 0.1, 0, 1),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        (double w, double c, double d) = (inputs["win"], inputs["concede"], inputs["disaster"]);
        conditions.Require(w > c, Prose.Of($"win = {w} is not above concede = {c}: there is then nothing to stand firm for"));
        conditions.Require(c > d, Prose.Of($"concede = {c} is not above disaster = {d}: standing firm then costs nothing, and conceding is never right"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double w, double c, double d, double p) = (inputs["win"], inputs["concede"], inputs["disaster"], inputs["pFirm"]);
        double critical = sheet.Number("criticalRisk", (w - c) / (w - d), "the largest chance of the rival's firmness at which standing firm is right");
        double firm = sheet.Number("payoffFirm", ((1 - p) * w) + (p * d), "expected payoff of standing firm at your estimate");
        bool stand = sheet.Truth("standFirm", p <= critical, "whether to stand firm at your estimate");
        sheet.BreakEven("criticalRisk", "pFirm", critical, "stand firm while the chance that the rival stands firm is at most this, give in above it");
        sheet.StandFirm(Prose.Of($"Right only while the chance that the rival stands firm is at most {critical:%}; you put it at {p:%}, which is worth {firm} against {c} for conceding."), 1 - p, null, firm);
        sheet.Stall(Prose.Of($"Worth it only as a way to learn: it pays if what you learn can move your estimate of {p:%} across {critical:%}."));
        sheet.GiveIn(Prose.Of($"Right above {critical:%}: it secures {c} and rules out {d}. At your estimate the better course is to {(stand ? "stand firm" : "give in")}."), 1, null, c);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double w, double c, double d) = (inputs["win"], inputs["concede"], inputs["disaster"]);
        check.Method("bisection on the expected payoff of standing firm");
        check.Compare("criticalRisk", Bisection.Root(p => (((1 - p) * w) + (p * d) - c) / (w - d), 0, 1), 1e-9);
        double critical = sheet["criticalRisk"];
        check.Property("at the critical risk both courses pay the same", c, ((1 - critical) * w) + (critical * d), 1e-12 * Math.Max(1, (Math.Abs(w) + Math.Abs(d)) / Math.Max(1, Math.Abs(c))));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("criticalRisk", "0.1181818182~", ("win", 10), ("concede", -3), ("disaster", -100)),
        Row("criticalRisk", "0.1911764706~", ("win", 8), ("concede", -5), ("disaster", -60)),
    ];
}
