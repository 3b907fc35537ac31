using Parley.Bargaining.Models.Methods;
using Parley.Numerics;

namespace Parley.Bargaining.Models.Brinkmanship;

/// <summary>A war of attrition with a shared risk that things get out of hand: a faster ladder changes the length, not the odds.</summary>
/// <remarks>i concedes at rate h D_j/V_j. With K = 1 + D1/V1 + D2/V2: P(disaster) = 1/K whatever h is; P(1 concedes first) = (D2/V2)/K. Checked by bisection on the
/// rival's indifference and quadrature of the race at two levels of risk. Derived; the neutrality is as in Nalebuff (1986), not his exact model.</remarks>
public sealed class BrinkmanshipModel() : CanonicalModel(new ModelCard
{
    Id = "brinkmanship",
    Title = "Brinkmanship with autonomous risk",
    Question = "How likely is disaster if both hold on at the brink, and who gives way?",
    Source = "Nalebuff (1986)",
    Provenance = Provenance.Derived,
    Assumptions =
    [
        "while both hold, disaster strikes at a constant rate; conceding pays 0, winning V_i, disaster -D_i; all known",
        "mixed equilibrium without concession at the start",
        "the neutrality in the rate is as in Nalebuff (1986), the model is not exactly his",
    ],
    Parameters =
    [
        ModelParameter.Number("v1", "prize of player 1", ParameterRange.Positive, 3, 0.5, 10),
        ModelParameter.Number("v2", "prize of player 2", ParameterRange.Positive, 2, 0.5, 10),
        ModelParameter.Number("d1", "loss of player 1 in a disaster", ParameterRange.Positive, 6, 0.5, 20),
        ModelParameter.Number("d2", "loss of player 2 in a disaster", ParameterRange.Positive, 9, 0.5, 20),
        ModelParameter.Number("h", "rate of disaster per unit of time while both hold", ParameterRange.Positive, 0.1, 0.01, 1),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double k1, double k2, double h) = Read(inputs);
        double k = 1 + k1 + k2;
        double disaster = sheet.Number("pDisaster", 1 / k, "chance of disaster");
        double one = sheet.Number("pConcede1", k2 / k, "chance that player 1 concedes first");
        double two = sheet.Number("pConcede2", k1 / k, "chance that player 2 concedes first");
        double length = sheet.Number("meanLength", 1 / (h * k), "mean time to the end");
        double hazard2 = sheet.Number("hazard2", h * k1, "rate at which player 2 concedes");
        sheet.Number("hazard1", h * k2, "rate at which player 1 concedes");
        double critical = sheet.Number("criticalRisk", 1 / (1 + k1), "the largest chance of disaster, against the rival's concession, that player 1 can bear");
        sheet.BreakEven("criticalRisk", null, critical, "hold on while the next event is a disaster with at most this chance, concede if it is more likely");
        sheet.BreakEven("rivalHazard", null, hazard2, "hold on while you believe that the rival concedes at a higher rate than this");
        sheet.StandFirm(Prose.Of($"Hold on only while the next event is a disaster with at most {critical:%}. In equilibrium the other side yields first with {two:%}, you with {one:%}, and disaster comes with {disaster:%}."), 1 - disaster, length, 0);
        sheet.Stall(Prose.Of($"A faster or slower ladder changes the length ({length} on average at h = {h}), not the odds: {disaster:%} whatever the pace."), 1 - disaster, length, 0);
        sheet.GiveIn(Prose.Of($"Conceding at once pays 0, as holding on does on average, and takes away the {disaster:%} of disaster: concede if you believe that the rival yields at a rate below {hazard2}."), 1, 0, 0);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double k1, double k2, double h) = Read(inputs);
        check.Method("bisection on the rates that keep the rival indifferent, quadrature of the race at h and at 5 h");
        foreach (double rate in new[] { h, 5 * h })
        {
            double r1 = Bisection.Root(r => Wait(k2, rate, r), 0, 100 * k2 * rate);
            double r2 = Bisection.Root(r => Wait(k1, rate, r), 0, 100 * k1 * rate);
            double total = rate + r1 + r2;
            double alive = Quadrature.Integrate(t => DeterministicMath.Exp(-total * t), 0, 45 / total, 64);
            check.Compare("pDisaster", rate * alive, 1e-8);
            check.Compare("pConcede1", r1 * alive, 1e-8);
            check.Compare("pConcede2", r2 * alive, 1e-8);
        }

        check.Property("outcome probabilities add to 1", 1, sheet["pDisaster"] + sheet["pConcede1"] + sheet["pConcede2"]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("pDisaster", "0.1333333333~", ("v1", 3), ("v2", 2), ("d1", 6), ("d2", 9)),
        Row("pConcede1", "0.6", ("v1", 3), ("v2", 2), ("d1", 6), ("d2", 9)),
        Row("pConcede2", "0.2666666667~", ("v1", 3), ("v2", 2), ("d1", 6), ("d2", 9)),
        Row("pDisaster", "0.1333333333~", ("v1", 3), ("v2", 2), ("d1", 6), ("d2", 9), ("h", 0.7)),
    ];

    private static (double K1, double K2, double H) Read(ModelInputs inputs) => (inputs["d1"] / inputs["v1"], inputs["d2"] / inputs["v2"], inputs["h"]);

    // What holding on for a while pays in units of the prize, if disaster costs k prizes and comes at the given rate, and the rival concedes at another.
    private static double Wait(double k, double disaster, double rival)
    {
        double total = disaster + rival;
        return Quadrature.Integrate(t => (rival - (disaster * k)) * DeterministicMath.Exp(-total * t), 0, 1 / total, 4);
    }
}
