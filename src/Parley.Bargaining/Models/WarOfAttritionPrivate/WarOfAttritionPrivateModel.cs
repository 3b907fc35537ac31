using Parley.Bargaining.Models.Methods;
using Parley.Numerics;

namespace Parley.Bargaining.Models.WarOfAttritionPrivate;

/// <summary>A war of attrition in which nobody knows how much the other wants it: those who want it more hold longer.</summary>
/// <remarks>Type v quits at t(v) = int x f/(1-F) and expects U(v) = int F. Checked by quadrature of the hazard and of the payoff of the quit time against the
/// equilibrium strategy. Source: Bishop, Cannings and Maynard Smith (1978); Riley (1980).</remarks>
public sealed class WarOfAttritionPrivateModel() : CanonicalModel(new ModelCard
{
    Id = "war-of-attrition-private",
    Title = "War of attrition with private values",
    Question = "How long should I hold out if I know my own stake but not the rival's?",
    Source = "Bishop, Cannings and Maynard Smith (1978); Riley (1980)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "values are drawn independently from a known distribution; holding on costs 1 per unit of time",
        "distributions: uniform on [0,1], exponential with mean 1, or square (F(v) = v^2 on [0,1])",
    ],
    Parameters =
    [
        ModelParameter.Choice("distribution", "distribution of the values", "uniform", "exponential", "square"),
        ModelParameter.Number("value", "own value of the prize", ParameterRange.NonNegative, 0.4, 0.05, 0.95),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        bool bounded = inputs.Choice("distribution") != "exponential";
        conditions.Require(!bounded || inputs["value"] < 1, Prose.Of($"value = {inputs["value"]}, but values of this distribution lie in [0, 1), and the highest type would never quit"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        string distribution = inputs.Choice("distribution");
        double v = inputs["value"];
        double quit = sheet.Number("quitTime", QuitTime(distribution, v), "when this type gives up");
        double payoff = sheet.Number("payoff", Payoff(distribution, v), "what this type expects");
        double win = sheet.Number("pWin", Cumulative(distribution, v), "chance of winning: that the rival wants it less");
        sheet.BreakEven("quitTime", null, quit, "hold on until this time, give up then");
        sheet.StandFirm(Prose.Of($"Hold until {quit}, not longer; you win with {win:%} and expect {payoff}."), 1, null, payoff);
        sheet.Stall(Prose.Of($"Every moment without concession shows a stronger rival; beyond {quit} the cost of waiting exceeds the chance that it gives up, times {v}."), 1, null, payoff);
        sheet.GiveIn(Prose.Of($"Giving in at once pays 0, {payoff} less than holding until {quit}; only a side that does not care gives in at once."), 1, 0, 0);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        string distribution = inputs.Choice("distribution");
        double v = inputs["value"];
        check.Method("quadrature of the hazard, and of the payoff against the equilibrium strategy");

        // In y = -ln(1-F) or a like variable the integrands are smooth up to the highest type.
        (Func<double, double> type, Func<double, double> slope, double end) = distribution == "exponential"
            ? ((Func<double, double>)(y => y), (Func<double, double>)(_ => 1), v)
            : (y => -DeterministicMath.Expm1(-y), y => DeterministicMath.Exp(-y), -DeterministicMath.Log1p(-v));
        double time = Quadrature.Integrate(y => type(y) * Density(distribution, type(y)) * slope(y) / (1 - Cumulative(distribution, type(y))), 0, end);
        check.Compare("quitTime", time, 1e-8);
        double won = Quadrature.Integrate(y => (v - QuitTime(distribution, type(y))) * Density(distribution, type(y)) * slope(y), 0, end);
        check.Compare("payoff", won - (sheet["quitTime"] * (1 - Cumulative(distribution, v))), 1e-8);
        foreach (double factor in new[] { 0.5, 0.9, 1.05 })
        {
            double other = factor * v;
            if (distribution == "exponential" || other < 1)
            {
                double until = distribution == "exponential" ? other : -DeterministicMath.Log1p(-other);
                double pays = Quadrature.Integrate(y => (v - QuitTime(distribution, type(y))) * Density(distribution, type(y)) * slope(y), 0, until)
                    - (QuitTime(distribution, other) * (1 - Cumulative(distribution, other)));
                check.Property(Prose.Of($"posing as the type {other} does not pay more"), pays <= sheet["payoff"] + 1e-9);
            }
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("quitTime", "0.1108256238~", Of("uniform", 0.4)),
        Row("payoff", "0.08", Of("uniform", 0.4)),
        Row("quitTime", "0.6362943611~", Of("uniform", 0.75)),
        Row("payoff", "0.28125", Of("uniform", 0.75)),
        Row("quitTime", "0.72", Of("exponential", 1.2)),
        Row("payoff", "0.5011942119~", Of("exponential", 1.2)),
        Row("quitTime", "0.0986122887~", Of("square", 0.5)),
        Row("payoff", "0.0416666667~", Of("square", 0.5)),
    ];

    private static ModelArguments Of(string distribution, double value) => ModelArguments.Of(("value", value)).With("distribution", distribution);

    private static double QuitTime(string distribution, double v) => distribution switch
    {
        "uniform" => -v - DeterministicMath.Log1p(-v),
        "exponential" => 0.5 * v * v,
        _ => (-2 * v) + DeterministicMath.Log1p(v) - DeterministicMath.Log1p(-v),
    };

    private static double Payoff(string distribution, double v) => distribution switch
    {
        "uniform" => 0.5 * v * v,
        "exponential" => v + DeterministicMath.Expm1(-v),
        _ => v * v * v / 3,
    };

    private static double Cumulative(string distribution, double v) => distribution switch
    {
        "uniform" => v,
        "exponential" => -DeterministicMath.Expm1(-v),
        _ => v * v,
    };

    private static double Density(string distribution, double v) => distribution switch
    {
        "uniform" => 1,
        "exponential" => DeterministicMath.Exp(-v),
        _ => 2 * v,
    };
}
