using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.CappedBargaining;

/// <summary>A pie of which one side can take only so much: shows where the bargaining solutions part ways.</summary>
/// <remarks>Feasible set u1 + u2 up to total, u1 up to cap, disagreement at 0. Closed forms; checked by search along the frontier.
/// Kalai-Smorodinsky reacts to the cap even where it does not bind at the Nash point. Source: Kalai and Smorodinsky (1975).</remarks>
public sealed class CappedBargainingModel() : CanonicalModel(new ModelCard
{
    Id = "capped-bargaining",
    Title = "Bargaining solutions with a capped side",
    Question = "Should a limit on what I could ever get cost me something now?",
    Source = "Kalai and Smorodinsky (1975)",
    Provenance = Provenance.Published,
    Assumptions = ["transferable utility up to total; player 1 can get at most cap; disagreement pays 0"],
    Parameters =
    [
        ModelParameter.Number("total", "the most that both can get together", ParameterRange.Positive, 10, 1, 20),
        ModelParameter.Number("cap", "the most that player 1 can get", ParameterRange.Positive, 6, 1, 20),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        double total = inputs["total"];
        double cap = Math.Min(inputs["cap"], total);
        double nash = Math.Min(cap, 0.5 * total);
        double ks = total * (cap / (cap + total));
        sheet.Number("nash1", nash, "player 1's payoff at the Nash solution");
        sheet.Number("nash2", total - nash, "player 2's payoff at the Nash solution");
        sheet.Number("kalaiSmorodinsky1", ks, "player 1's payoff at the Kalai-Smorodinsky solution");
        sheet.Number("kalaiSmorodinsky2", total - ks, "player 2's payoff at the Kalai-Smorodinsky solution");
        sheet.Number("egalitarian1", nash, "player 1's payoff at the egalitarian solution");
        sheet.Number("egalitarian2", total - nash, "player 2's payoff at the egalitarian solution, raised as far as it goes once player 1 is capped");
        sheet.BreakEven("capAtNash", "cap", 0.5 * total, "above this the cap changes nothing for Nash and the egalitarian solution, but still for Kalai-Smorodinsky");
        sheet.StandFirm(Prose.Of($"A cap above {0.5 * total} is irrelevant by Nash's argument: insist on {nash}."), 1, null, nash);
        sheet.Stall("The model has no clock.");
        sheet.GiveIn(Prose.Of($"By Kalai and Smorodinsky's argument the side with the lower ideal asks for less: {ks}."), 1, null, ks);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        double total = inputs["total"];
        double cap = Math.Min(inputs["cap"], total);
        check.Method("golden-section search along the frontier");
        check.Compare("nash1", GoldenSection.Maximum(u => u * (total - u), 0, cap), 1e-6);
        check.Compare("kalaiSmorodinsky1", GoldenSection.Maximum(u => Math.Min(u / cap, (total - u) / total), 0, cap), 1e-9);
        check.Compare("egalitarian1", GoldenSection.Maximum(u => Math.Min(u, total - u), 0, cap), 1e-9);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("nash1", "5", ("total", 10), ("cap", 6)),
        Row("nash2", "5", ("total", 10), ("cap", 6)),
        Row("kalaiSmorodinsky1", "3.75", ("total", 10), ("cap", 6)),
        Row("kalaiSmorodinsky2", "6.25", ("total", 10), ("cap", 6)),
        Row("egalitarian1", "5", ("total", 10), ("cap", 6)),
        Row("egalitarian2", "5", ("total", 10), ("cap", 6)),
    ];
}
