using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.HawkDove;

/// <summary>Fight or share: how much fighting a population or a pair of rivals settles on if fights cost more than the prize.</summary>
/// <remarks>Mixed equilibrium P(hawk) = V/C. Checked by bisection on the indifference of the two. Source: Maynard Smith and Price (1973).</remarks>
public sealed class HawkDoveModel() : CanonicalModel(new ModelCard
{
    Id = "hawk-dove",
    Title = "Hawk and dove",
    Question = "How often should I be ready to fight if a fight costs more than the prize?",
    Source = "Maynard Smith and Price (1973)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "two hawks fight: each gets (V-C)/2 on average; two doves share; a hawk takes all from a dove",
        "symmetric mixed equilibrium; V < C",
    ],
    Parameters =
    [
        ModelParameter.Number("value", "the prize", ParameterRange.NonNegative, 4, 0, 8),
        ModelParameter.Number("cost", "the cost of losing a fight", ParameterRange.Positive, 10, 5, 20),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        (double v, double c) = (inputs["value"], inputs["cost"]);
        conditions.Require(v < c, Prose.Of($"value = {v} is not below cost = {c}: hawk is then dominant, both always fight, and there is no mixed equilibrium"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double v, double c) = (inputs["value"], inputs["cost"]);
        double p = sheet.Number("pHawk", v / c, "chance of playing hawk");
        double payoff = sheet.Number("payoff", 0.5 * v * (1 - p), "expected payoff");
        double fight = sheet.Number("pFight", p * p, "chance of a fight between two");
        sheet.BreakEven("rivalHawk", null, p, "be a hawk if you believe that the rival is one with a lower chance than this, a dove if with a higher one");
        sheet.StandFirm(Prose.Of($"Be a hawk while the rival is one with less than {p:%}; in equilibrium fights break out with {fight:%} and each side expects {payoff}."), 1 - fight, null, payoff);
        sheet.Stall("A single encounter: there is no time to play for.");
        sheet.GiveIn(Prose.Of($"Give way if you think that the rival fights with more than {p:%}."), 1, null, payoff);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double v, double c) = (inputs["value"], inputs["cost"]);
        check.Method("bisection on the indifference of hawk and dove");
        double Hawk(double p) => (p * 0.5 * (v - c)) + ((1 - p) * v);
        double Dove(double p) => (1 - p) * 0.5 * v;
        double mixed = Bisection.Root(p => (Hawk(p) - Dove(p)) / c, 0, 1);
        check.Compare("pHawk", mixed, 1e-9);
        check.Compare("payoff", Dove(mixed), 1e-9);
        check.Property("hawk and dove pay the same", sheet["payoff"], Hawk(sheet["pHawk"]), 1e-12);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("pHawk", "0.4", ("value", 4), ("cost", 10)),
        Row("payoff", "1.2", ("value", 4), ("cost", 10)),
    ];
}
