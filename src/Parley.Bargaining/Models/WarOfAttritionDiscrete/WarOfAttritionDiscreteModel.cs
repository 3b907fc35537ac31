using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.WarOfAttritionDiscrete;

/// <summary>A war of attrition in rounds: the chance of quitting that keeps the rival indifferent, for ever and in a last round.</summary>
/// <remarks>Stationary probability of quitting: c/(V+c) if both quitting pays 0, the root of (V/2)q^2-(V+c)q+c if they split. Checked by bisection on the
/// indifference of holding and quitting. The simpler c/(V/2+c) belongs to a last round. Derived from the model as stated.</remarks>
public sealed class WarOfAttritionDiscreteModel() : CanonicalModel(new ModelCard
{
    Id = "war-of-attrition-discrete",
    Title = "War of attrition in rounds",
    Question = "With what chance should I quit in each round?",
    Source = "Maynard Smith (1974), in rounds",
    Provenance = Provenance.Derived,
    Assumptions =
    [
        "each round both choose to hold or quit at once; one quits: the holder gets the value; both hold: each pays the cost and the next round follows",
        "symmetric stationary equilibrium; if both quit they split the value (tie = split) or get nothing (tie = zero)",
    ],
    Parameters =
    [
        ModelParameter.Number("value", "the prize", ParameterRange.Positive, 4, 0.5, 10),
        ModelParameter.Number("cost", "what a round costs each side if both hold", ParameterRange.NonNegative, 1, 0, 5),
        ModelParameter.Choice("tie", "what happens if both quit", "split", "zero"),
    ],
})
{
    /// <summary>Returns the chance of quitting when a number of rounds is left, by backward induction.</summary>
    /// <param name="rounds">Rounds left, this one included; after the last nothing follows.</param>
    /// <param name="value">The prize.</param>
    /// <param name="cost">The cost of a round in which both hold.</param>
    /// <param name="split">Whether two quitters split the prize.</param>
    /// <returns>The symmetric equilibrium probability in this round.</returns>
    public static double WithRoundsLeft(int rounds, double value, double cost, bool split)
    {
        double next = 0;
        double tie = split ? 0.5 * value : 0;
        double quit = 0;
        for (int round = 0; round < rounds; round++)
        {
            // Holding: q V + (1-q)(next - c); quitting: q tie.
            quit = (cost - next) / (value - tie + cost - next);
            next = quit * tie;
        }

        return quit;
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double v, double c, bool split) = (inputs["value"], inputs["cost"], inputs.Choice("tie") == "split");

        // The smaller root of the quadratic, written without cancellation.
        double q = split ? 2 * c / (v + c + Math.Sqrt((v * v) + (c * c))) : c / (v + c);
        sheet.Number("concedeProbability", q, "chance of quitting per round, stationary");
        double payoff = sheet.Number("payoff", split ? 0.5 * q * v : 0, "expected payoff of each side");
        double last = sheet.Number("lastRoundProbability", split ? c / ((0.5 * v) + c) : c / (v + c), "chance of quitting in a last round, after which nothing follows");
        double fight = (1 - q) * (1 - q);
        if (c > 0)
        {
            sheet.Number("expectedFights", fight / (1 - fight), "expected number of rounds in which both hold");
        }

        sheet.BreakEven("rivalQuits", null, q, "hold if you believe that the rival quits with a higher chance than this, quit if with a lower one");
        sheet.Note("concedeProbability is the stationary value of the game without a last round; lastRoundProbability is the one of a last round.");
        sheet.StandFirm(Prose.Of($"Hold if the rival quits with more than {q:%} per round; at just that you expect {payoff}."), null, null, payoff);
        sheet.Stall(Prose.Of($"A further round costs {c} if both hold, which happens with {fight:%}; with a last round in sight quit more readily ({last:%} in the last one)."), null, null, payoff);
        sheet.GiveIn(Prose.Of($"Quit if you think that the rival quits with less than {q:%}; quitting pays {payoff} in equilibrium, as holding does."), null, null, payoff);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double v, double c, bool split) = (inputs["value"], inputs["cost"], inputs.Choice("tie") == "split");
        check.Method("bisection on the indifference of holding and quitting");
        double tie = split ? 0.5 * v : 0;
        double q = Bisection.Root(p => ((p * v) + ((1 - p) * ((p * tie) - c)) - (p * tie)) / v, 0, 1);
        check.Compare("concedeProbability", q, 1e-9);
        check.Compare("lastRoundProbability", WithRoundsLeft(1, v, c, split), 1e-12);
        if (c > 0.02 * v)
        {
            check.Compare("concedeProbability with 5000 rounds left", sheet["concedeProbability"], WithRoundsLeft(5000, v, c, split), 1e-9);
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("concedeProbability", "0.2", ModelArguments.Of(("value", 4), ("cost", 1)).With("tie", "zero")),
        Row("concedeProbability", "0.2192235936~", ModelArguments.Of(("value", 4), ("cost", 1)).With("tie", "split")),
        Row("payoff", "0.4384471872~", ModelArguments.Of(("value", 4), ("cost", 1)).With("tie", "split")),
        Row("lastRoundProbability", "0.3333333333~", ModelArguments.Of(("value", 4), ("cost", 1)).With("tie", "split")),
    ];
}
