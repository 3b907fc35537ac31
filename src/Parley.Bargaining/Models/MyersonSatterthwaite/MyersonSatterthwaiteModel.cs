using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.MyersonSatterthwaite;

/// <summary>No mechanism gives all the gains from trade when both sides' values are private: how much must be lost.</summary>
/// <remarks>For uniform types the best mechanism trades if and only if v - c is at least 1/4. Checked by bisection on the margin at which the mechanism needs no money from
/// outside, with the virtual values integrated numerically. Source: Myerson and Satterthwaite (1983).</remarks>
public sealed class MyersonSatterthwaiteModel() : CanonicalModel(new ModelCard
{
    Id = "myerson-satterthwaite",
    Title = "The bound on bargaining with private values",
    Question = "How much must be lost if both sides keep their values to themselves, whatever the rules?",
    Source = "Myerson and Satterthwaite (1983)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "value and cost are independent, uniform on [0,1] and private; nobody can be forced to take part; no money comes from outside",
    ],
    Parameters = [],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        double margin = sheet.Number("margin", 0.25, "the best mechanism trades only if the value exceeds the cost by this");
        double gains = sheet.Number("gains", 9.0 / 64, "the most that any mechanism can realise");
        double full = sheet.Number("fullGains", 1.0 / 6, "gains with full information");
        double efficiency = sheet.Number("efficiency", gains / full, "share realised by the best mechanism");
        double subsidy = sheet.Number("subsidy", 1.0 / 6, "money from outside that realising all gains would take");
        sheet.BreakEven("margin", null, margin, "deals that create less than this must be lost");
        sheet.StandFirm(Prose.Of($"Firmness on both sides is not a mistake of theirs: under any rules deals that create less than {margin} are lost, and at most {efficiency:%} of the gains are realised."), 9.0 / 32);
        sheet.Stall("The bound holds for procedures in time as well: delay is one more way to lose the same gains.");
        sheet.GiveIn(Prose.Of($"To realise all gains somebody from outside must add {subsidy} on average: that is what a mediator with money can do."), 0.5);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        check.Method("bisection on the margin at which expected virtual surplus is 0, by quadrature");

        // Buyer's virtual value 2v - 1, seller's virtual cost 2c: the money that is left after the types' rents.
        static double Left(double margin) => Quadrature.Integrate(
            v => Quadrature.Integrate(c => (2 * v) - 1 - (2 * c), 0, Math.Max(0, v - margin), 2), margin, 1, 4);
        double least = Bisection.Root(m => Left(m), 0.01, 0.99);
        check.Compare("margin", least, 1e-9);
        check.Compare("gains", Quadrature.Integrate(v => Quadrature.Integrate(c => v - c, 0, v - least, 2), least, 1, 4), 1e-9);
        check.Compare("subsidy", -Left(0), 1e-9);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("gains", "0.140625"),
        Row("efficiency", "0.84375"),
        Row("fullGains", "0.1666666667~"),
    ];
}
