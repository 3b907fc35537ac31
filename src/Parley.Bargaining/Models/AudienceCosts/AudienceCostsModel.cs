using Parley.Bargaining.Models.Methods;
using Parley.Numerics;

namespace Parley.Bargaining.Models.AudienceCosts;

/// <summary>A crisis as a war of attrition in which backing down costs more the later it comes: the side that can be punished more is the one that is believed.</summary>
/// <remarks>Linear audience costs a_i t, war values uniform on [-w, 0]. With a1 at least a2 the horizon t* is the positive root of a1 a2 t^2 + a1 v t = v w; survivors
/// S_i = a_i t*/w; side 2 concedes at once with 1 - S2 (1 + a1 t*/v). Checked by bisection on the horizon with hazards integrated numerically, and by quadrature of
/// both sides' payoffs. Derived from the model of Fearon (1994); that the side with the larger audience cost is less likely to back down is his result.</remarks>
public sealed class AudienceCostsModel() : CanonicalModel(new ModelCard
{
    Id = "audience-costs",
    Title = "Audience costs in a crisis",
    Question = "Who backs down when retreat costs more the later it comes?",
    Source = "Fearon (1994)",
    Provenance = Provenance.Derived,
    Assumptions =
    [
        "both hold on until one backs down; backing down at t costs side i the amount a_i t, the other gets the prize",
        "the value of war is uniform between -w and 0, independently and privately; at the horizon those who are left fight",
        "sides are ordered inside so that the one with the larger a comes first; results keep the names of the inputs",
    ],
    Parameters =
    [
        ModelParameter.Number("a1", "audience cost of side 1 per unit of time", ParameterRange.NonNegative, 0.2, 0.02, 0.6),
        ModelParameter.Number("a2", "audience cost of side 2 per unit of time", ParameterRange.NonNegative, 0.1, 0.02, 0.6),
        ModelParameter.Number("v", "the prize", ParameterRange.Positive, 1, 0.3, 3),
        ModelParameter.Number("w", "the largest loss that war may mean", ParameterRange.Positive, 1, 0.3, 3),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        (double high, double low) = Ordered(inputs);
        conditions.Require(high > 0, "a1 = a2 = 0: without audience costs nobody is ever bound to fight, and there is no horizon");
        if (high > 0)
        {
            // It follows from the equation of the horizon once the sides are ordered; kept as a guard.
            double cost = high * Horizon(high, low, inputs["v"], inputs["w"]);
            conditions.Require(cost <= inputs["w"] * (1 + 1e-12), Prose.Of($"the audience cost at the horizon, {cost}, exceeds w = {inputs["w"]}: some sides would be bound to fight before it"));
        }
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double v, double w) = (inputs["v"], inputs["w"]);
        (double high, double low) = Ordered(inputs);
        bool swapped = inputs["a2"] > inputs["a1"];
        double t = sheet.Number("horizon", Horizon(high, low, v, w), "when those who are left fight");
        double strong = Math.Min(1, high * t / w);
        double weak = low * t / w;
        double holds = Math.Min(1, weak * (1 + (high * t / v)));
        double yieldStrong = holds * FirstToYield(low / v, high / v, t);
        double war = strong * weak;
        double yieldWeak = 1 - war - yieldStrong;
        double Pick(int side, double strongSide, double weakSide) => (side == 1) != swapped ? strongSide : weakSide;
        sheet.Number("survive1", Pick(1, strong, weak), "chance that side 1 is of a type that would rather fight than back down at the horizon");
        sheet.Number("survive2", Pick(2, strong, weak), "the same for side 2");
        double start1 = sheet.Number("concedeAtStart1", Pick(1, 0, 1 - holds), "chance that side 1 backs down at once");
        double start2 = sheet.Number("concedeAtStart2", Pick(2, 0, 1 - holds), "chance that side 2 backs down at once");
        double yield1 = sheet.Number("pYield1", Pick(1, yieldStrong, yieldWeak), "chance that side 1 backs down");
        double yield2 = sheet.Number("pYield2", Pick(2, yieldStrong, yieldWeak), "chance that side 2 backs down");
        sheet.Number("pWar", war, "chance of war");
        double payoff1 = sheet.Number("payoff1", Pick(1, (1 - holds) * v, 0), "what side 1 expects if it is of a type that backs down in the end");
        sheet.Number("payoff2", Pick(2, (1 - holds) * v, 0), "what side 2 expects if it is of a type that backs down in the end");
        sheet.BreakEven("audienceCost", "a1", inputs["a2"], "the side with the higher audience cost is the one to which the other yields at once, with some probability");
        sheet.BreakEven("horizon", null, t, "whoever holds on beyond this fights");
        sheet.StandFirm(Prose.Of($"Your firmness is believed first if your audience cost exceeds the other's {inputs["a2"]} (yours: {inputs["a1"]}): the other side backs down with {yield2:%}, {start2:%} of it at once, you with {yield1:%}, and war comes with {war:%}."), 1 - war, null, payoff1);
        sheet.Stall(Prose.Of($"Every day raises the price of retreat; beyond {t} those who are left fight."), 1 - war, null, payoff1);
        sheet.GiveIn(Prose.Of($"If at all, back down at once: {(start1 > 0 ? Prose.Of($"the weaker side does so with {start1:%}") : "it costs nothing then")}, and at time t it costs {inputs["a1"]} t."), 1, 0, 0);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double v, double w) = (inputs["v"], inputs["w"]);
        (double high, double low) = Ordered(inputs);
        bool swapped = inputs["a2"] > inputs["a1"];
        check.Method("bisection on the horizon with hazards integrated numerically; quadrature of the payoffs of backing down at several times");

        // Side i backs down at the rate that keeps the other indifferent between waiting and backing down.
        double Rate(double other, double t) => other / (v + (other * t));
        double Alive(double other, double t) => DeterministicMath.Exp(-Quadrature.Integrate(s => Rate(other, s), 0, t));
        double horizon = Bisection.Root(t => (Alive(low, t) * w) - (high * t), 0, w / high);
        check.Compare("horizon", horizon, 1e-8);
        double t0 = sheet["horizon"];
        double holds = 1 - (swapped ? sheet["concedeAtStart1"] : sheet["concedeAtStart2"]);
        double weakLeft = swapped ? sheet["survive1"] : sheet["survive2"];
        check.Property("the weaker side is down to its fighters at the horizon", weakLeft, holds * Alive(high, t0), 1e-9);

        // In the logarithm of time the integrands are tame however long the crisis is.
        double InLogTime(Func<double, double> rate) => Quadrature.Integrate(
            y => rate(v / high * DeterministicMath.Expm1(y)) * v / high * DeterministicMath.Exp(y), 0, DeterministicMath.Log1p(high * t0 / v), 16);
        double strongYields = InLogTime(t => Rate(low, t) * Alive(low, t) * holds * Alive(high, t));
        double weakYields = 1 - holds + InLogTime(t => Rate(high, t) * Alive(low, t) * holds * Alive(high, t));
        check.Compare(swapped ? "pYield2" : "pYield1", strongYields, 1e-8);
        check.Compare(swapped ? "pYield1" : "pYield2", weakYields, 1e-8);
        check.Property("outcome probabilities add to 1", 1, sheet["pYield1"] + sheet["pYield2"] + sheet["pWar"]);
        foreach (double part in new[] { 0.2, 0.7, 1 })
        {
            double t = part * t0;
            double strong = ((1 - (holds * Alive(high, t))) * v) - (holds * Alive(high, t) * high * t);
            double weak = ((1 - Alive(low, t)) * v) - (Alive(low, t) * low * t);
            check.Property(Prose.Of($"backing down at {part} of the horizon pays the stronger side the same"), swapped ? sheet["payoff2"] : sheet["payoff1"], strong, 1e-8);
            check.Property(Prose.Of($"backing down at {part} of the horizon pays the weaker side 0"), 0, weak, 1e-8);
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("horizon", "3.6602540378~", At),
        Row("survive1", "0.7320508076~", At),
        Row("survive2", "0.3660254038~", At),
        Row("concedeAtStart2", "0.3660254038~", At),
        Row("pYield1", "0.13113915~", At),
        Row("pYield2", "0.60091165~", At),
        Row("pWar", "0.2679491924~", At),
        Row("payoff1", "0.3660254038~", At),
        Row("payoff2", "0", At),
    ];

    private static (string Name, double Value)[] At => [("v", 1), ("w", 1), ("a1", 0.2), ("a2", 0.1)];

    private static (double High, double Low) Ordered(ModelInputs inputs) =>
        (Math.Max(inputs["a1"], inputs["a2"]), Math.Min(inputs["a1"], inputs["a2"]));

    private static double Horizon(double high, double low, double v, double w) =>
        2 * v * w / ((high * v) + Math.Sqrt((high * v * high * v) + (4 * high * low * v * w)));

    // Integral over [0, t] of b / ((1 + b s)^2 (1 + a s)): the chance that the side with hazard b/(1+bs) is the first to yield.
    private static double FirstToYield(double b, double a, double t)
    {
        double difference = a - b;
        if (Math.Abs(difference) > 0.05 * a)
        {
            double logs = DeterministicMath.Log1p(a * t) - DeterministicMath.Log1p(b * t);
            return b * ((a * logs / (difference * difference)) - (b * t / (difference * (1 + (b * t)))));
        }

        // The closed form cancels where the two costs are close; in the logarithm of time the integrand is smooth.
        return Quadrature.Integrate(y => DeterministicMath.Exp(-y) / (1 + (a / b * DeterministicMath.Expm1(y))), 0, DeterministicMath.Log1p(b * t));
    }
}
