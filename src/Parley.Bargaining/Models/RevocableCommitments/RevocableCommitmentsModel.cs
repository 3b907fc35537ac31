using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.RevocableCommitments;

/// <summary>Announced demands that can be taken back at a cost: the harder it is for you to back down, the more you get.</summary>
/// <remarks>Closed form share1 = (1+k1)/(2+k1+k2). Checked by the best response: against the other's equilibrium demand no other demand pays more, when the Nash
/// solution of what follows is computed for every pair of demands. Source: Muthoo (1996), from memory.</remarks>
public sealed class RevocableCommitmentsModel() : CanonicalModel(new ModelCard
{
    Id = "revocable-commitments",
    Title = "Revocable commitments",
    Question = "How much is it worth that I could hardly back down?",
    Source = "Muthoo (1996)",
    Provenance = Provenance.Uncertain,
    Doubt = "Formula from memory, not compared with the paper; the equilibrium of the game as stated here was checked by best responses.",
    Assumptions =
    [
        "each side announces a demand z_i; accepting x_i below it costs k_i (z_i - x_i)",
        "incompatible demands are settled by the Nash bargaining solution; disagreement pays 0; a pie of 1",
    ],
    Parameters =
    [
        ModelParameter.Number("k1", "cost of player 1 per unit of backing down", ParameterRange.NonNegative, 3, 0, 5),
        ModelParameter.Number("k2", "cost of player 2 per unit of backing down", ParameterRange.NonNegative, 0.5, 0, 5),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double k1, double k2) = (inputs["k1"], inputs["k2"]);
        double share1 = sheet.Number("share1", (1 + k1) / (2 + k1 + k2), "player 1's share, which is also its demand");
        sheet.Number("share2", 1 - share1, "player 2's share");
        sheet.BreakEven("k1ForHalf", "k1", k2, "player 1 gets more than half only if backing down costs it more than it costs player 2");
        sheet.StandFirm(Prose.Of($"You get more than half only if backing down costs you more than {k2} (it costs you {k1}): announce {share1:%} and hold it."), 1, 0, share1);
        sheet.Stall("The model has no clock; a commitment that can be seen to be costly works at once.");
        sheet.GiveIn(Prose.Of($"Asking for more than {share1:%} backfires: you would have to retreat at {k1} per unit, and the other side keeps {1 - share1:%} all the same."), 1, 0, share1);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double k1, double k2) = (inputs["k1"], inputs["k2"]);
        check.Method("search for the best demand against the other side's, with the Nash solution of every incompatible pair");
        double share1 = sheet["share1"];
        double best1 = GoldenSection.Maximum(z => Payoff(z, 1 - share1, k1, k2), 0, 1);
        double best2 = GoldenSection.Maximum(z => Payoff(z, share1, k2, k1), 0, 1);
        check.Compare("share1", Payoff(best1, 1 - share1, k1, k2));
        check.Compare("share2", Payoff(best2, share1, k2, k1));

        // Where backing down is free, demands above the share pay the same, and the best one is not unique.
        if (Math.Min(k1, k2) > 1e-3)
        {
            check.Compare("demand of player 1", share1, best1, 1e-9);
            check.Compare("demand of player 2", 1 - share1, best2, 1e-9);
        }

        check.Property("swapping the players swaps the shares", sheet["share2"], (1 + k2) / (2 + k1 + k2));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("share1", "0.7272727273~", ("k1", 3), ("k2", 0.5)),
        Row("share1", "0.4166666667~", ("k1", 0.25), ("k2", 0.75)),
    ];

    // Own payoff of the demand z against the demand w of the other side.
    private static double Payoff(double z, double w, double own, double other)
    {
        if (z + w <= 1)
        {
            return z;
        }

        double x = 0.5 * (1 + (own / (1 + own) * z) - (other / (1 + other) * w));
        x = Math.Min(z, Math.Max(1 - w, x));
        return x - (own * (z - x));
    }
}
