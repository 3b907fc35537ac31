using Parley.Bargaining.Models.Rubinstein;
using Parley.Numerics;

namespace Parley.Bargaining.Models.Stahl;

/// <summary>Alternating offers with a last round: who has the last word, and how far away it is, decides.</summary>
/// <remarks>Closed form for n = 2m rounds (1-d2)(1-(d1 d2)^m)/(1-d1 d2), plus (d1 d2)^m for n = 2m+1; checked by backward induction. Source: Ståhl (1972).</remarks>
public sealed class StahlModel() : CanonicalModel(new ModelCard
{
    Id = "stahl",
    Title = "Alternating offers with a last round",
    Question = "How does a known deadline shape the split?",
    Source = "Ståhl (1972)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "complete information; utility linear in the share; a pie of 1",
        "player 1 proposes in odd rounds; after the last round both get 0",
    ],
    Parameters =
    [
        ModelParameter.Integer("rounds", "number of rounds", 1, 1_000_000, 5, 30),
        ModelParameter.Discount("delta1", "discount factor of player 1 per round", 0.9),
        ModelParameter.Number("delta2", "discount factor of player 2 per round", ParameterRange.Discount, 0.9, 0.5, 0.99, "delta1"),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (int n, double d1, double d2) = (inputs.Integer("rounds"), inputs["delta1"], inputs["delta2"]);
        double share1 = sheet.Number("share1", Share(n, d1, d2), "player 1's share, proposing first");
        sheet.Number("share2", 1 - share1, "player 2's share");
        double limit = sheet.Number("limitShare1", RubinsteinModel.ProposerShare(d1, d2), "player 1's share without a last round");
        double next = n > 1 ? 1 - Share(n - 1, d2, d1) : 0;
        sheet.Number("valueOfWaiting1", d1 * next, "what player 1 gets if it lets this round pass");
        bool last = n % 2 == 1;
        sheet.BreakEven("continuation2", null, n > 1 ? d2 * Share(n - 1, d2, d1) : 0, "player 2 refuses any offer below this and takes any from here on");
        sheet.StandFirm(Prose.Of($"Ask for {share1:%} and leave the other side {1 - share1:%}, what waiting would bring it; {(last ? "you have" : "it has")} the last word after {n} rounds."), 1, 0, share1);
        sheet.Stall(Prose.Of($"Letting this round pass turns {share1:%} into {d1 * next:%}{(last || n < 3 ? "" : "; the other side makes the last offer, and time works for it")}."), 1, 1, d1 * next);
        sheet.GiveIn(Prose.Of($"Conceding more than {1 - share1:%} is not needed; far from the deadline the split nears {limit:%} for you."), 1, 0, share1);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (int n, double d1, double d2) = (inputs.Integer("rounds"), inputs["delta1"], inputs["delta2"]);
        check.Method("backward induction from the last round");
        double proposer = 1;
        for (int round = n - 1; round >= 1; round--)
        {
            proposer = 1 - ((round % 2 == 1 ? d2 : d1) * proposer);
        }

        check.Compare("share1", proposer, 1e-10);
        check.Property("a distant deadline gives Rubinstein's share", RubinsteinModel.ProposerShare(d1, d2), Share(n + (2 * Horizon(d1, d2)), d1, d2), 1e-9);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers()
    {
        string[] equal = ["1", "0.1", "0.91", "0.181", "0.8371", "0.24661"];
        string[] different = ["1", "0.2", "0.92", "0.344", "0.8624", "0.44768"];
        return
        [
            .. equal.Select((v, i) => Row("share1", v, ("rounds", i + 1), ("delta1", 0.9), ("delta2", 0.9))),
            .. different.Select((v, i) => Row("share1", v, ("rounds", i + 1), ("delta1", 0.9), ("delta2", 0.8))),
            Row("limitShare1", "0.7142857143~", ("rounds", 1), ("delta1", 0.9), ("delta2", 0.8)),
        ];
    }

    private static double Share(long rounds, double d1, double d2)
    {
        double power = DeterministicMath.Pow(d1 * d2, rounds / 2);
        double even = RubinsteinModel.ProposerShare(d1, d2) * (1 - power);
        return rounds % 2 == 0 ? even : even + power;
    }

    // Enough pairs of rounds for (d1 d2)^m to vanish.
    private static long Horizon(double d1, double d2) => d1 * d2 == 0 ? 1 : (long)(30 / -DeterministicMath.Log(d1 * d2)) + 1;
}
