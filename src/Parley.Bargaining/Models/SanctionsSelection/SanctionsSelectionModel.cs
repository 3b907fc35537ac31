namespace Parley.Bargaining.Models.SanctionsSelection;

/// <summary>Why imposed sanctions look ineffective: the easy cases ended at the threat.</summary>
/// <remarks>Targets' stakes uniform on [0, top]; those below s costTarget comply at the threat. Checked by counting over a fine grid of targets.
/// In the spirit of Lacy and Niou (2004) and Drezner (2003).</remarks>
public sealed class SanctionsSelectionModel() : CanonicalModel(new ModelCard
{
    Id = "sanctions-selection",
    Title = "Selection of the cases where sanctions are imposed",
    Question = "How biased is the success rate of imposed sanctions as a measure of what threats achieve?",
    Source = "Lacy and Niou (2004); Drezner (2003)",
    Provenance = Provenance.Stylised,
    Doubt = "The mechanism is the papers'; the uniform stakes are ours.",
    Assumptions =
    [
        "targets' stakes are uniform between 0 and top; all senders threaten (pooled)",
        "a target complies if its stake is at most s costTarget",
    ],
    Parameters =
    [
        ModelParameter.Number("top", "the highest stake of a target", ParameterRange.Positive, 4, 1, 10),
        ModelParameter.Number("costTarget", "what sanctions cost the target", ParameterRange.Positive, 6, 1, 10),
        ModelParameter.Number("s", "probability that the sender is tough", ParameterRange.Unit, 0.3, 0, 1),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double top, double cost, double s) = (inputs["top"], inputs["costTarget"], inputs["s"]);
        double cut = Math.Min(top, s * cost);
        double comply = sheet.Number("complyShare", cut / top, "share of targets that comply at the threat");
        sheet.Number("meanAll", 0.5 * top, "mean stake of all targets");
        sheet.BreakEven("stakeForDefiance", null, s * cost, "targets with a higher stake than this defy");
        if (cut < top)
        {
            double defy = sheet.Number("meanDefy", 0.5 * (cut + top), "mean stake of the targets that defy");
            sheet.Number("pImposed", s * (1 - comply), "chance that sanctions are imposed");
            sheet.Stall(Prose.Of($"Imposed sanctions meet targets with a mean stake of {defy} instead of {0.5 * top}: they fail more often because the easy cases are gone."));
        }
        else
        {
            sheet.Absent("meanDefy", "all targets comply", "mean stake of the targets that defy");
            sheet.Number("pImposed", 0, "chance that sanctions are imposed");
        }

        sheet.StandFirm(Prose.Of($"Targets with a stake above {s * cost} defy; {comply:%} comply at the threat, before any sanction is seen."), comply);
        sheet.GiveIn(Prose.Of($"For a target giving in is right if its stake is below {s * cost}."), 1);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double top, double cost, double s) = (inputs["top"], inputs["costTarget"], inputs["s"]);
        check.Method("counting over a grid of targets");
        const int Targets = 20_000;
        (int complied, double stakes) = (0, 0);
        for (int i = 0; i < Targets; i++)
        {
            double stake = top * (i + 0.5) / Targets;
            if (stake <= s * cost)
            {
                complied++;
            }
            else
            {
                stakes += stake;
            }
        }

        check.Compare("complyShare", (double)complied / Targets, 1.0 / Targets);
        if (complied < Targets)
        {
            check.Compare("meanDefy", stakes / (Targets - complied), 2.0 / Targets);
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("complyShare", "0.45", ("top", 4), ("costTarget", 6), ("s", 0.3)),
        Row("meanDefy", "2.9", ("top", 4), ("costTarget", 6), ("s", 0.3)),
        Row("meanAll", "2", ("top", 4), ("costTarget", 6), ("s", 0.3)),
    ];
}
