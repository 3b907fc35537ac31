using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.Drezner;

/// <summary>The paradox of sanctions: adversaries get threats but small concessions.</summary>
/// <remarks>Utility B own + (1-B)(own - other). Credible if and only if (1-B) cT exceeds cS; largest concession (cT-(1-B)cS)/(2-B). Checked by bisection on both
/// sides' utilities. The utilities are published, the closed form is derived. Source: Drezner (1998, 1999).</remarks>
public sealed class DreznerModel() : CanonicalModel(new ModelCard
{
    Id = "drezner",
    Title = "Conflict expectations and sanctions",
    Question = "When is a threat of sanctions credible, and how much does it extract?",
    Source = "Drezner (1998, 1999)",
    Provenance = Provenance.Derived,
    Assumptions =
    [
        "each side weighs absolute gains with B and relative gains with conflict = 1 - B; the target's may differ",
        "the target gives in (D, -D), or stands firm and the sender backs down (0, 0) or carries on into deadlock (-costSender, -costTarget)",
        ],
    Parameters =
    [
        ModelParameter.Number("costSender", "cost of deadlock to the sender", ParameterRange.NonNegative, 1, 0, 3),
        ModelParameter.Number("costTarget", "cost of deadlock to the target", ParameterRange.NonNegative, 6, 0, 8),
        ModelParameter.Number("conflict", "expectation of conflict of the sender, the weight of relative gains", ParameterRange.Unit, 0.5, 0, 1),
        ModelParameter.Number("conflictTarget", "expectation of conflict of the target, if it differs", ParameterRange.Unit, 0.5, 0, 1, "conflict"),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double s, double t, double k, double own) = (inputs["costSender"], inputs["costTarget"], inputs["conflict"], inputs["conflictTarget"]);
        bool credible = sheet.Truth("credible", k * t > s, "whether the sender would carry out the threat");
        double raw = (t - (own * s)) / (1 + own);
        double concession = sheet.Number("concession", Math.Max(0, raw), "the largest concession that the target prefers to deadlock");
        sheet.Number("effectiveConcession", credible ? Math.Max(0, raw) : 0, "the concession that the threat extracts: none if it is not credible");
        if (raw < 0)
        {
            sheet.Note("The target gains more from the sender's loss than deadlock costs it: it would concede nothing.");
        }

        double needed = t == 0 ? double.NaN : s / t;
        sheet.BreakEven("conflictForCredibility", "conflict", needed, "the threat is credible only with a higher expectation of conflict than this");
        sheet.StandFirm(
            t == 0
                ? "A threat that costs the target nothing is never credible."
                : Prose.Of($"The threat is credible only if relative gains weigh more than {needed:%} (they weigh {k:%}): {(credible ? Prose.Of($"it is, and can extract up to {concession}") : "it is not, and extracts nothing")}."),
            credible ? 1 : 0,
            null,
            credible ? concession : 0);
        sheet.Stall("Carrying sanctions on means that the threat has failed: their success lies before they begin.");
        sheet.GiveIn(Prose.Of($"The target prefers any concession up to {concession} to deadlock{(credible ? "" : ", but does not have to choose, since the threat is empty")}; allies concede more than adversaries."), 1);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double s, double t, double k, double target) = (inputs["costSender"], inputs["costTarget"], inputs["conflict"], inputs["conflictTarget"]);
        static double Utility(double weight, double own, double other) => ((1 - weight) * own) + (weight * (own - other));
        check.Method("bisection on the target's indifference between conceding and deadlock, and the sender's preference for deadlock over backing down");
        double largest = Bisection.Root(d => Utility(target, -t, -s) - Utility(target, -d, d), 0, s + t + 1);
        check.Compare("concession", Utility(target, -t, -s) > Utility(target, 0, 0) ? 0 : largest, 1e-9);
        double deadlock = Utility(k, -s, -t);
        check.Property("credible agrees with the sender's utilities", Math.Abs(deadlock) < 1e-12 || sheet.Results.Any(r => r.Name == "credible" && r.Value == new TruthValue(deadlock > 0)));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("concession", "4.8333333~", At(0.2)),
        Row("concession", "3.6666667~", At(0.5)),
        Row("concession", "2.8888889~", At(0.8)),
        Row("concession", "2.5", At(1)),
        Row("credible", "1", At(0.2)),
        Row("concession", "6", At(0)),
        Row("credible", "0", At(0)),
        new PublishedNumber("conflict expectation for a credible threat at costs 1, 6", "0.1666666667~", () => Evaluate(ModelArguments.Of(At(0.5))).BreakEvens[0].Value),
    ];

    private static (string Name, double Value)[] At(double conflict) => [("costSender", 1), ("costTarget", 6), ("conflict", conflict)];
}
