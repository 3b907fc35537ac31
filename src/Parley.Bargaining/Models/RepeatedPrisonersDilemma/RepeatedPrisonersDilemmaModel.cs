using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.RepeatedPrisonersDilemma;

/// <summary>How patient the sides must be for reciprocity to hold, and how forgiving they can afford to be.</summary>
/// <remarks>Trigger strategies sustain cooperation from (T-R)/(T-P) on; tit for tat is an equilibrium from max((T-R)/(T-P), (T-R)/(R-S)) on; greatest generosity
/// min(1-(T-R)/(R-S), (R-P)/(T-P)). Checked by bisection on the payoffs of deviations. Source: Friedman (1971); Axelrod (1984); Nowak and Sigmund (1992).</remarks>
public sealed class RepeatedPrisonersDilemmaModel() : CanonicalModel(new ModelCard
{
    Id = "repeated-pd",
    Title = "Repeated prisoner's dilemma",
    Question = "How patient must the parties be for reciprocity to hold?",
    Source = "Friedman (1971); Axelrod (1984); Nowak and Sigmund (1992)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "the same game T > R > P > S in every round, no known end, common discount factor; actions are seen without error",
    ],
    Parameters =
    [
        ModelParameter.Number("t", "payoff of defecting on a cooperator", ParameterRange.Any, 5, 3.5, 7),
        ModelParameter.Number("r", "payoff if both cooperate", ParameterRange.Any, 3, 2, 3.5),
        ModelParameter.Number("p", "payoff if both defect", ParameterRange.Any, 1, 0.5, 2),
        ModelParameter.Number("s", "payoff of cooperating with a defector", ParameterRange.Any, 0, -1, 0.5),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        (double t, double r, double p, double s) = Read(inputs);
        conditions.Require(t > r, Prose.Of($"t = {t} is not above r = {r}: a prisoner's dilemma needs t > r > p > s"));
        conditions.Require(r > p, Prose.Of($"r = {r} is not above p = {p}: a prisoner's dilemma needs t > r > p > s"));
        conditions.Require(p > s, Prose.Of($"p = {p} is not above s = {s}: a prisoner's dilemma needs t > r > p > s"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double t, double r, double p, double s) = Read(inputs);
        double trigger = sheet.Number("triggerDelta", (t - r) / (t - p), "discount factor from which on trigger strategies sustain cooperation");
        double tit = sheet.Number("titForTatDelta", Math.Max(trigger, (t - r) / (r - s)), "discount factor from which on tit for tat is an equilibrium");
        double generosity = sheet.Number("generosity", Math.Min(1 - ((t - r) / (r - s)), (r - p) / (t - p)), "chance of forgiving a defection that can be afforded by patient sides");
        if (tit >= 1)
        {
            sheet.Note("Tit for tat is never an equilibrium here: taking turns in exploiting each other pays as well as cooperation (2R is at most T + S).");
        }

        sheet.BreakEven("triggerDelta", null, trigger, "cooperation can be sustained if the future counts for at least this");
        sheet.BreakEven("titForTatDelta", null, tit, "plain reciprocity suffices if the future counts for at least this");
        sheet.StandFirm(Prose.Of($"Answering every defection holds cooperation together if the next round counts for at least {trigger:%} of this one (plain tit for tat: {tit:%})."), null, null, r);
        sheet.Stall("Time is what makes reciprocity work: announce no last round.");
        sheet.GiveIn(generosity > 0
            ? Prose.Of($"Forgive up to {generosity:%} of defections; more invites exploitation.")
            : "No forgiveness can be afforded at these payoffs.", null, null, r);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double t, double r, double p, double s) = Read(inputs);
        check.Method("bisection on the discount factor and the generosity at which a deviation pays as much as cooperation");
        double trigger = Bisection.Root(d => ((1 - d) * t) + (d * p) - r, 0, 1);
        check.Compare("triggerDelta", trigger, 1e-9);

        // Defecting every other round against tit for tat: T, S, T, S, ... per period (T + d S)/(1 + d).
        double alternate = Bisection.Root(d => t + (d * s) - (r * (1 + d)), 0, 1e6);
        check.Compare("titForTatDelta", Math.Max(trigger, alternate), 1e-8);
        double exploited = Bisection.Root(g => (g * t) + ((1 - g) * p) - r, 0, 1);
        double once = Bisection.Root(g => t + (g * r) + ((1 - g) * s) - (2 * r), -1e6, 1);
        check.Compare("generosity", Math.Min(exploited, once), 1e-8);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("triggerDelta", "0.5", ("t", 5), ("r", 3), ("p", 1), ("s", 0)),
        Row("titForTatDelta", "0.6666666667~", ("t", 5), ("r", 3), ("p", 1), ("s", 0)),
        Row("generosity", "0.3333333333~", ("t", 5), ("r", 3), ("p", 1), ("s", 0)),
    ];

    private static (double T, double R, double P, double S) Read(ModelInputs inputs) => (inputs["t"], inputs["r"], inputs["p"], inputs["s"]);
}
