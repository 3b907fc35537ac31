using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.NashBargaining;

/// <summary>The division of a linear pie that maximises the weighted product of gains over disagreement.</summary>
/// <remarks>Closed form u1 = d1 + alpha (surplus - d1 - d2); checked by bisection on the slope of the logarithm of the product.
/// On a linear frontier the Kalai-Smorodinsky and egalitarian solutions are the equal-gains point. Source: Nash (1950); Kalai and Smorodinsky (1975).</remarks>
public sealed class NashBargainingModel() : CanonicalModel(new ModelCard
{
    Id = "nash-bargaining",
    Title = "Nash, Kalai-Smorodinsky and egalitarian solutions of a linear pie",
    Question = "What is a fair split, given what each side has without a deal?",
    Source = "Nash (1950); Kalai and Smorodinsky (1975)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "complete information; transferable utility: every u1 + u2 = surplus can be reached",
        "disagreement pays d1 and d2; alpha is the bargaining weight of player 1",
    ],
    Parameters =
    [
        ModelParameter.Number("surplus", "the pie that can be divided, disagreement payoffs included", ParameterRange.Any, 100, 10, 100),
        ModelParameter.Number("d1", "payoff of player 1 without a deal", ParameterRange.Any, 20, 0, 40),
        ModelParameter.Number("d2", "payoff of player 2 without a deal", ParameterRange.Any, 10, 0, 40),
        ModelParameter.Number("alpha", "bargaining weight of player 1", ParameterRange.Unit, 0.5, 0.1, 0.9),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        (double s, double d1, double d2) = (inputs["surplus"], inputs["d1"], inputs["d2"]);
        conditions.Require(d1 + d2 <= s, Prose.Of($"d1 + d2 = {d1 + d2} exceeds the surplus {s}: there is no deal that both prefer to disagreement"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double s, double d1, double d2, double a) = (inputs["surplus"], inputs["d1"], inputs["d2"], inputs["alpha"]);
        double gain = s - d1 - d2;
        double u1 = sheet.Number("u1", d1 + (a * gain), "player 1's payoff at the weighted Nash solution");
        double u2 = sheet.Number("u2", s - u1, "player 2's payoff at the weighted Nash solution");
        sheet.Number("kalaiSmorodinsky1", d1 + (0.5 * gain), "player 1's payoff at the Kalai-Smorodinsky solution");
        sheet.Number("egalitarian1", d1 + (0.5 * gain), "player 1's payoff at the egalitarian solution");
        sheet.Number("gain", gain, "what agreement adds to disagreement");
        sheet.BreakEven("reservation1", null, d1, "player 1 should refuse any offer below its disagreement payoff");
        sheet.BreakEven("d1ForHalf", "d1", a == 1 ? double.NaN : ((0.5 * s) - (a * (s - d2))) / (1 - a), "with a disagreement payoff above this, player 1 gets more than half of the pie");
        sheet.StandFirm(Prose.Of($"Insist on {u1}: your {d1} without a deal plus {a:%} of the {gain} that agreement adds."), 1, null, u1);
        sheet.Stall(Prose.Of($"The model has no clock. Time is worth using only if it moves the no-deal points: each unit added to yours is worth {1 - a} to you, each unit added to theirs costs you {a}."));
        sheet.GiveIn(Prose.Of($"Down to {d1} a deal still beats none; giving the other side more than {u2} exceeds what its position is worth."), 1, null, d1);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double s, double d1, double d2, double a) = (inputs["surplus"], inputs["d1"], inputs["d2"], inputs["alpha"]);
        check.Method("bisection on the slope of the logarithm of the weighted product of gains");
        double u1 = Bisection.Root(u => ((1 - a) * (u - d1)) - (a * (s - u - d2)), d1, s - d2);
        check.Compare("u1", u1);
        check.Property("the payoffs exhaust the pie", s, sheet["u1"] + sheet["u2"]);
        check.Property("swapping the players swaps the payoffs", sheet["u2"], d2 + ((1 - a) * (s - d1 - d2)), 1e-11);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("u1", "62", ("surplus", 100), ("d1", 20), ("d2", 10), ("alpha", 0.6)),
        Row("u2", "38", ("surplus", 100), ("d1", 20), ("d2", 10), ("alpha", 0.6)),
    ];
}
