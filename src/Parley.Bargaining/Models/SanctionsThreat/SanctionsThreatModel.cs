using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.SanctionsThreat;

/// <summary>Threats against imposition: sanctions that are seen are those whose threat had failed.</summary>
/// <remarks>With k = b/costTarget: the target complies if and only if P(tough | threat) is at least k. Below that prior a soft sender bluffs so that the target is
/// indifferent, and the target complies so that the bluffer is. Checked by bisection on both. In the spirit of Lacy and Niou (2004).</remarks>
public sealed class SanctionsThreatModel() : CanonicalModel(new ModelCard
{
    Id = "sanctions-threat",
    Title = "Threat and imposition of sanctions",
    Question = "When does the threat of sanctions work, and why do imposed ones so often fail?",
    Source = "Lacy and Niou (2004)",
    Provenance = Provenance.Stylised,
    Doubt = "The mechanism is the paper's; its tree has two-sided types with ordinal payoffs, the numbers here are ours.",
    Assumptions =
    [
        "the target's policy is worth b to it, sanctions cost it costTarget; the sender gains g if the target complies",
        "with probability s the sender is tough and imposes; a soft one never does and pays audience for an empty threat",
    ],
    Parameters =
    [
        ModelParameter.Number("b", "what the policy is worth to the target", ParameterRange.NonNegative, 1.5, 0.2, 8),
        ModelParameter.Number("costTarget", "what sanctions cost the target", ParameterRange.Positive, 6, 2, 10),
        ModelParameter.Number("g", "what compliance is worth to the sender", ParameterRange.Positive, 3, 0.5, 6),
        ModelParameter.Number("audience", "what an empty threat costs a soft sender", ParameterRange.NonNegative, 1, 0, 3),
        ModelParameter.Number("s", "probability that the sender is tough", ParameterRange.Unit, 0.1, 0, 0.9),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double b, double cost, double g, double a, double s) = Read(inputs);
        double k = b / cost;
        bool works = s >= k;
        bool hopeless = !works && k >= 1;
        double bluff = sheet.Number("bluff", works ? 1 : hopeless ? 0 : s * (1 - k) / ((1 - s) * k), "chance that a soft sender threatens");
        double comply = sheet.Number("comply", works ? 1 : hopeless ? 0 : a / (g + a), "chance that the target complies with a threat");
        double threat = sheet.Number("pThreat", works ? 1 : hopeless ? s : s / k, "chance of a threat");
        double imposed = sheet.Number("pImposed", s * (1 - comply), "chance that sanctions are imposed");
        double empty = sheet.Number("pEmpty", (threat - s) * (1 - comply), "chance of an empty threat");
        sheet.Number("pSuccess", threat * comply, "chance that a threat succeeds without sanctions");
        sheet.BreakEven("toughnessNeeded", "s", k, "the target complies with every threat if the sender is tough with at least this");
        if (hopeless)
        {
            sheet.Note("The policy is worth more to the target than sanctions cost it: no threat works, and only a tough sender threatens.");
        }

        sheet.Note("Sanctions that are imposed are those whose threat had failed: their success rate says little about how well threats work.");
        sheet.StandFirm(Prose.Of($"A threat works for sure if you are believed to be tough with at least {k:%} (now {s:%}); it is complied with in {comply:%} of cases now."), comply, 0, works ? g : null);
        sheet.Stall(Prose.Of($"Sanctions are imposed with {imposed:%}: by then the easy cases have ended at the threat."));
        sheet.GiveIn(Prose.Of($"A target that values its policy at less than {s * cost} gives in to a threat for sure; a soft sender that is defied backs down, empty threats come with {empty:%}, bluffs with {bluff:%}."), 1);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double b, double cost, double g, double a, double s) = Read(inputs);
        check.Method("bisection on the target's belief and on the bluffer's indifference");
        double Belief(double bluff) => s + ((1 - s) * bluff) == 0 ? 0 : s / (s + ((1 - s) * bluff));
        if (s * cost > b * (1 + 1e-9))
        {
            check.Property("the target complies even if every soft sender threatens", Belief(1) * cost >= b);
            check.Compare("comply", 1, 1e-12);
        }
        else if (b > cost * (1 + 1e-9))
        {
            check.Property("the target defies even a sender that is tough for sure", cost < b);
            check.Compare("comply", 0, 1e-12);
        }
        else if (s * cost < b * (1 - 1e-9) && b < cost * (1 - 1e-9))
        {
            double bluff = s == 0 ? 0 : Bisection.Root(x => (Belief(x) * cost / b) - 1, 0, 1);
            double comply = Bisection.Root(m => (m * g) - ((1 - m) * a), 0, 1);
            check.Compare("bluff", bluff, 1e-9);
            check.Compare("comply", comply, 1e-9);
            check.Compare("pThreat", s + ((1 - s) * bluff), 1e-9);
        }

        double quiet = 1 - sheet["pThreat"];
        check.Property("outcome probabilities add to 1", 1, quiet + sheet["pSuccess"] + sheet["pImposed"] + sheet["pEmpty"]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("bluff", "0.3333333333~", At(0.1)),
        Row("comply", "0.25", At(0.1)),
        Row("pThreat", "0.4", At(0.1)),
        Row("pImposed", "0.075", At(0.1)),
        Row("pEmpty", "0.225", At(0.1)),
        Row("comply", "1", At(0.3)),
        Row("pImposed", "0", At(0.3)),
    ];

    private static (string Name, double Value)[] At(double s) => [("b", 1.5), ("costTarget", 6), ("g", 3), ("audience", 1), ("s", s)];

    private static (double B, double Cost, double G, double A, double S) Read(ModelInputs inputs) =>
        (inputs["b"], inputs["costTarget"], inputs["g"], inputs["audience"], inputs["s"]);
}
