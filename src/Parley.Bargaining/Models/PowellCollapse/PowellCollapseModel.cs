namespace Parley.Bargaining.Models.PowellCollapse;

/// <summary>Fighting to the finish when each side may collapse in any round: who outlasts whom.</summary>
/// <remarks>With collapse chances kS, kD per round and double collapse excluded: P(D wins) = kS(1-kD)/(kS(1-kD)+kD(1-kS)). Checked by summing the rounds.
/// In the spirit of Powell (2004); his treatment of a double collapse is not verified.</remarks>
public sealed class PowellCollapseModel() : CanonicalModel(new ModelCard
{
    Id = "powell-collapse",
    Title = "Fighting to the finish with risk of collapse",
    Question = "Who outlasts whom if either side may collapse in any round of fighting?",
    Source = "Powell (2004)",
    Provenance = Provenance.Uncertain,
    Doubt = "The paper's own treatment of a double collapse is not verified; its screening path is not computed here.",
    Assumptions =
    [
        "in each round of fighting S collapses with kS and D with kD, independently; a round in which both would collapse is fought again",
        "the side that does not collapse wins everything",
    ],
    Parameters =
    [
        ModelParameter.Number("kS", "chance per round that S collapses", ParameterRange.OpenUnit, 0.2, 0.02, 0.6),
        ModelParameter.Number("kD", "chance per round that D collapses", ParameterRange.OpenUnit, 0.1, 0.02, 0.6),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double s, double d) = (inputs["kS"], inputs["kD"]);
        double onlyS = s * (1 - d);
        double onlyD = d * (1 - s);
        double win = sheet.Number("pWinD", onlyS / (onlyS + onlyD), "chance that D wins");
        double rounds = sheet.Number("rounds", 1 / (onlyS + onlyD), "expected number of rounds, those fought again included");
        sheet.BreakEven("kSForEven", "kS", d, "D is the favourite if S collapses with more than this per round");
        sheet.StandFirm(Prose.Of($"D is the favourite if S collapses with more than {d:%} per round (it does with {s:%}): D wins with {win:%} after {rounds} rounds on average."), null, rounds, win);
        sheet.Stall("Fighting on is how each side learns that the other has not collapsed; the model computes only the fight to the finish.");
        sheet.GiveIn(Prose.Of($"Without costs of fighting D should not take less than {win:%}."), 1, 0, win);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double s, double d) = (inputs["kS"], inputs["kD"]);
        check.Method("summing the rounds");
        (double alive, double won, double length) = (1, 0, 0);
        for (int round = 1; alive > 1e-17; round++)
        {
            won += alive * s * (1 - d);
            length += alive;
            alive *= ((1 - s) * (1 - d)) + (s * d);
            if (round > 2_000_000)
            {
                break;
            }
        }

        check.Compare("pWinD", won, 1e-9);
        check.Compare("rounds", length, 1e-9);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("pWinD", "0.6923076923~", ("kS", 0.2), ("kD", 0.1)),
    ];
}
