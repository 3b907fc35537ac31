namespace Parley.Bargaining.Models.FixedCosts;

/// <summary>Alternating offers where each round costs a fixed amount: the side with the lower cost takes nearly everything.</summary>
/// <remarks>Closed form by the order of the costs; checked by backward induction over many rounds, which for equal costs oscillates between the two ends.
/// Source: Rubinstein (1982).</remarks>
public sealed class FixedCostsModel() : CanonicalModel(new ModelCard
{
    Id = "fixed-costs",
    Title = "Alternating offers with fixed bargaining costs",
    Question = "Who wins if every further round costs each side a fixed amount?",
    Source = "Rubinstein (1982)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "no discounting; every rejection costs player i the amount c_i",
        "offers alternate without end, player 1 proposes first; a pie of 1",
    ],
    Parameters =
    [
        ModelParameter.Number("c1", "cost of player 1 per round", new ParameterRange(0, 1, UpperOpen: true), 0.05, 0.01, 0.3),
        ModelParameter.Number("c2", "cost of player 2 per round", new ParameterRange(0, 1, UpperOpen: true), 0.1, 0.01, 0.3),
    ],
})
{
    private const int MostRounds = 200_000;

    /// <summary>Returns the first proposer's share with a last round, by backward induction.</summary>
    /// <param name="rounds">The number of rounds, at least 1; after the last both get nothing more.</param>
    /// <param name="c1">Cost per rejection of player 1, who proposes in odd rounds.</param>
    /// <param name="c2">Cost per rejection of player 2.</param>
    /// <returns>Player 1's share when it proposes in round 1.</returns>
    public static double WithLastRound(int rounds, double c1, double c2)
    {
        double proposerShare = 1;
        for (int round = rounds - 1; round >= 1; round--)
        {
            // The responder of this round proposes in the next one, after paying for the rejection.
            double responderCost = round % 2 == 1 ? c2 : c1;
            proposerShare = 1 - Math.Max(0, proposerShare - responderCost);
        }

        return proposerShare;
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        double c1 = inputs["c1"];
        double c2 = inputs["c2"];
        (double low, double high) = c1 < c2 ? (1, 1) : c1 > c2 ? (c2, c2) : (c1, 1.0);
        sheet.Number("shareLow", low, "the least share of player 1 in a subgame-perfect equilibrium");
        sheet.Number("shareHigh", high, "the greatest share of player 1 in a subgame-perfect equilibrium");
        sheet.BreakEven("c2", "c1", c2, "player 1 takes everything while its cost per round is below this, and only this much when it is above");
        string split = low < high ? Prose.Of($"any share from {low:%} to {high:%} can be an equilibrium") : Prose.Of($"your share is {low:%}");
        sheet.StandFirm(Prose.Of($"Stand firm if a round costs you less than {c2}, the other side's cost (yours: {c1}); at these costs {split}."), 1, 0, low);
        sheet.Stall(Prose.Of($"Each round of delay costs you {c1} and buys nothing: the agreement comes at once or not on better terms."), 1, 1, Math.Max(0, low - c1));
        sheet.GiveIn(Prose.Of($"Give in at once if your cost per round exceeds {c2}: then you keep only {c2:%}, and waiting makes it less."), 1, 0, c1 > c2 ? c2 : null);
        if (c1 == c2)
        {
            sheet.Note("Equal costs: the model does not single out one division.");
        }
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        double c1 = inputs["c1"];
        double c2 = inputs["c2"];
        double gap = Math.Abs(c1 - c2);
        int rounds = gap == 0 ? 201 : (int)Math.Min(MostRounds, Math.Ceiling(2.5 / gap) + 10);
        double odd = WithLastRound(rounds | 1, c1, c2);
        double even = WithLastRound((rounds | 1) + 1, c1, c2);
        check.Method(Prose.Of($"backward induction over {rounds | 1} and {(rounds | 1) + 1} rounds"));

        // With costs that differ by less than the horizon can show, the induction has not converged and says nothing.
        bool converged = gap == 0 || 2.5 / gap <= MostRounds;
        if (converged && (gap > 0 || c1 > 0))
        {
            check.Compare("shareLow", Math.Min(odd, even), 1e-9);
            check.Compare("shareHigh", Math.Max(odd, even), 1e-9);
        }

        foreach (double share in new[] { sheet["shareLow"], sheet["shareHigh"] })
        {
            // Stationary play: 1 asks for x, 2 asks for 1 - max(0, x - c1), and 2 accepts what leaves it no better off waiting.
            double second = 1 - Math.Max(0, share - c1);
            check.Property(Prose.Of($"a stationary equilibrium supports the share {share}"), share, 1 - Math.Max(0, second - c2), 1e-12);
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("shareLow", "1", ("c1", 0.05), ("c2", 0.1)),
        Row("shareHigh", "0.05", ("c1", 0.1), ("c2", 0.05)),
        Row("shareLow", "0.1", ("c1", 0.1), ("c2", 0.1)),
        Row("shareHigh", "1", ("c1", 0.1), ("c2", 0.1)),
        Finite("1", 201, 0.05, 0.1),
        Finite("1", 202, 0.05, 0.1),
        Finite("0.05", 201, 0.1, 0.05),
        Finite("0.05", 202, 0.1, 0.05),
        Finite("1", 201, 0.1, 0.1),
        Finite("0.1", 202, 0.1, 0.1),
    ];

    private static PublishedNumber Finite(string printed, int rounds, double c1, double c2) =>
        new(Prose.Of($"share1 with {rounds} rounds at c1={c1}, c2={c2}"), printed, () => WithLastRound(rounds, c1, c2));
}
