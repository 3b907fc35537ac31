using Parley.Bargaining.Models.Methods;
using Parley.Numerics;

namespace Parley.Bargaining.Models.AbreuGul;

/// <summary>Bargaining over reputation: each side may be truly obstinate, and the one that looks less so gives way, some of it at once.</summary>
/// <remarks>One obstinate type each. lambda_i = r_j(1-a_i)/(a1+a2-1), T_i = -ln z_i / lambda_i; the side with the larger T_i is weak and concedes at once with
/// probability 1 - c_i, c_i = z_i exp(lambda_i T0). Checked by bisection on the rival's indifference, by quadrature of the payoff at several times, and
/// by following both posteriors until they reach 1 together. Source: Abreu and Gul (2000).</remarks>
public sealed class AbreuGulModel() : CanonicalModel(new ModelCard
{
    Id = "abreu-gul",
    Title = "Bargaining and reputation",
    Question = "How credible must my stubbornness be so that the other side is the one that yields?",
    Source = "Abreu and Gul (2000)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "each side is obstinate with a known prior and then never takes less than its demand; one obstinate type each",
        "incompatible demands, alpha1 + alpha2 > 1; continuous time, discount rates r1 and r2",
        "a rational side imitates the obstinate one until it concedes",
    ],
    Parameters =
    [
        ModelParameter.Number("alpha1", "demand of player 1", ParameterRange.OpenUnit, 0.6, 0.51, 0.95),
        ModelParameter.Number("alpha2", "demand of player 2", ParameterRange.OpenUnit, 0.7, 0.51, 0.95),
        ModelParameter.Number("r1", "discount rate of player 1", ParameterRange.Positive, 0.1, 0.02, 0.5),
        ModelParameter.Number("r2", "discount rate of player 2", ParameterRange.Positive, 0.2, 0.02, 0.5),
        ModelParameter.Number("z1", "prior probability that player 1 is obstinate", ParameterRange.OpenUnit, 0.05, 0.001, 0.5),
        ModelParameter.Number("z2", "prior probability that player 2 is obstinate", ParameterRange.OpenUnit, 0.1, 0.001, 0.5),
        ModelParameter.Number("time", "a time, for the posteriors", ParameterRange.NonNegative, 5, 0, 20),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        double sum = inputs["alpha1"] + inputs["alpha2"];
        conditions.Require(sum > 1, Prose.Of($"alpha1 + alpha2 = {sum}, but the model needs alpha1 + alpha2 > 1: compatible demands are agreed at once and nobody has to yield"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (Side one, Side two) = Sides(inputs);
        double t0 = Math.Min(one.Horizon, two.Horizon);
        double c1 = one.Horizon <= two.Horizon ? 1 : one.Prior * DeterministicMath.Exp(one.Hazard * t0);
        double c2 = two.Horizon <= one.Horizon ? 1 : two.Prior * DeterministicMath.Exp(two.Hazard * t0);
        sheet.Number("lambda1", one.Hazard, "rate at which player 1 concedes");
        sheet.Number("lambda2", two.Hazard, "rate at which player 2 concedes");
        sheet.Number("t1", one.Horizon, "time until player 1 would be known to be obstinate, without concession at the start");
        sheet.Number("t2", two.Horizon, "time until player 2 would be known to be obstinate, without concession at the start");
        sheet.Number("t0", t0, "when the contest ends at the latest: both are then known to be obstinate");
        double start1 = sheet.Number("concedeAtStart1", 1 - c1, "chance that player 1 concedes at once");
        double start2 = sheet.Number("concedeAtStart2", 1 - c2, "chance that player 2 concedes at once");
        double pay1 = sheet.Number("payoff1", ((1 - c2) * one.Demand) + (c2 * (1 - two.Demand)), "payoff of a rational player 1");
        sheet.Number("payoff2", ((1 - c1) * two.Demand) + (c1 * (1 - one.Demand)), "payoff of a rational player 2");
        double time = inputs["time"];
        sheet.Number("posterior1", Posterior(one, c1, t0, time), "belief that player 1 is obstinate at the given time");
        sheet.Number("posterior2", Posterior(two, c2, t0, time), "belief that player 2 is obstinate at the given time");
        double never = sheet.Number("pNever", one.Prior * two.Prior, "chance that there is never an agreement");
        sheet.Number("pAtStart", 1 - (c1 * c2), "chance of agreement at once");
        double both = one.Hazard + two.Hazard;
        double delay = ((c1 * c2 * -DeterministicMath.Expm1(-both * t0) / both) - (never * t0)) / (1 - never);
        sheet.Number("meanDelay", delay, "mean delay, given that there is an agreement");
        double needed = sheet.Number("z1Needed", DeterministicMath.Exp(DeterministicMath.Log(two.Prior) * one.Hazard / two.Hazard), "the prior of player 1 above which it is the strong side");
        sheet.BreakEven("z1Needed", "z1", needed, "player 1 is the side to which the other yields at once, with some probability, if it is believed to be obstinate with more than this");
        bool strong = one.Prior > needed;
        sheet.StandFirm(Prose.Of($"You are the strong side if your stubbornness is believed with more than {needed:%} (now {one.Prior:%}): {(strong ? "you are" : "you are not")}. Standing firm pays {pay1}; the other side yields at once with {start2:%}."), 1 - never, delay, pay1);
        sheet.Stall(Prose.Of($"After the start both give way at constant rates ({one.Hazard} and {two.Hazard} per unit of time) until {t0}; waiting then earns nothing on average."), 1 - never, delay, 1 - two.Demand);
        sheet.GiveIn(Prose.Of($"Giving in at once pays {1 - two.Demand}; {(strong ? "as the strong side do not do it at the start" : "as the weak side do it at once with " + Prose.Of($"{start1:%}"))}."), 1, 0, 1 - two.Demand);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (Side one, Side two) = Sides(inputs);
        check.Method("bisection on the rival's indifference, quadrature of the payoff of conceding at several times, both posteriors followed to 1");
        check.Compare("lambda1", Rate(two.Demand, 1 - one.Demand, inputs["r2"]), 1e-8);
        check.Compare("lambda2", Rate(one.Demand, 1 - two.Demand, inputs["r1"]), 1e-8);
        double t0 = sheet["t0"];
        double c1 = 1 - sheet["concedeAtStart1"];
        double c2 = 1 - sheet["concedeAtStart2"];
        check.Property("player 1 is known to be obstinate at t0", 1, one.Prior / c1 * DeterministicMath.Exp(one.Hazard * t0), 1e-10);
        check.Property("player 2 is known to be obstinate at t0", 1, two.Prior / c2 * DeterministicMath.Exp(two.Hazard * t0), 1e-10);
        check.Property("at most one side concedes at once", 0, Math.Min(1 - c1, 1 - c2));
        foreach (double part in new[] { 0.01, 0.3, 0.6, 1 })
        {
            double t = part * t0;
            check.Compare("payoff1", Conceding(one.Demand, two, c2, inputs["r1"], t), 1e-9);
            check.Compare("payoff2", Conceding(two.Demand, one, c1, inputs["r2"], t), 1e-9);
        }

        double never = one.Prior * two.Prior;
        double delay = Quadrature.Integrate(t => (c1 * c2 * DeterministicMath.Exp(-(one.Hazard + two.Hazard) * t)) - never, 0, t0) / (1 - never);
        check.Compare("meanDelay", delay, 1e-8);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("lambda1", "0.2666666667~"),
        Row("lambda2", "0.1"),
        Row("t1", "11.23399603~"),
        Row("t2", "23.02585093~"),
        Row("t0", "11.23399603~"),
        Row("concedeAtStart1", "0"),
        Row("concedeAtStart2", "0.69247088~"),
        Row("payoff1", "0.50774126~"),
        Row("payoff2", "0.4"),
        Row("posterior1", "0.18968339~", ("time", 5)),
        Row("posterior2", "0.53611875~", ("time", 5)),
        Row("pAtStart", "0.692471~"),
        Row("pNever", "0.005"),
        Row("meanDelay", "0.77277331~"),
        Row("z1Needed", "0.0021544347~"),
        Row("lambda1", "0.075", Symmetric),
        Row("t0", "39.943097~", Symmetric),
        Row("payoff1", "0.3", Symmetric),
    ];

    private static (string Name, double Value)[] Symmetric =>
        [("alpha1", 0.7), ("alpha2", 0.7), ("r1", 0.1), ("r2", 0.1), ("z1", 0.05), ("z2", 0.05)];

    private static (Side One, Side Two) Sides(ModelInputs inputs)
    {
        (double a1, double a2, double z1, double z2) = (inputs["alpha1"], inputs["alpha2"], inputs["z1"], inputs["z2"]);
        double excess = a1 + a2 - 1;
        double l1 = inputs["r2"] * (1 - a1) / excess;
        double l2 = inputs["r1"] * (1 - a2) / excess;
        return (new Side(a1, z1, l1, -DeterministicMath.Log(z1) / l1), new Side(a2, z2, l2, -DeterministicMath.Log(z2) / l2));
    }

    private static double Posterior(Side side, double c, double t0, double time) =>
        time >= t0 ? 1 : Math.Min(1, side.Prior / c * DeterministicMath.Exp(side.Hazard * time));

    // Payoff of conceding at time t against a rival that concedes at once with 1-c and then at its hazard.
    private static double Conceding(double demand, Side rival, double c, double r, double t)
    {
        double won = Quadrature.Integrate(s => c * rival.Hazard * DeterministicMath.Exp(-(rival.Hazard + r) * s), 0, t);
        return (demand * (1 - c + won)) + (c * DeterministicMath.Exp(-(rival.Hazard + r) * t) * (1 - rival.Demand));
    }

    // The rate of the rival's concession at which waiting for a while is worth just what conceding at once pays.
    private static double Rate(double demand, double conceding, double r)
    {
        double Gain(double rate)
        {
            double span = 1 / (rate + r);
            double won = Quadrature.Integrate(s => rate * demand * DeterministicMath.Exp(-(rate + r) * s), 0, span, 4);
            return won + (conceding * DeterministicMath.Exp(-1)) - conceding;
        }

        return Bisection.Root(Gain, 0, 10 * r * conceding / (demand - conceding));
    }

    private readonly record struct Side(double Demand, double Prior, double Hazard, double Horizon);
}
