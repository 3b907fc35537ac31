using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.Strikes;

/// <summary>Wage bargaining in which the union may strike in any period: threats that are never carried out move the wage.</summary>
/// <remarks>Best equilibrium for the union: it offers W = (1+d w0)/(1+d), the firm offers Z = (1-d)w0 + dW; credible if and only if w0 is at most d^2. Checked by
/// bisection on the two acceptance conditions and by one-shot deviations. Sources: Fernandez and Glazer (1991); Haller and Holden (1990), from memory; the same
/// architecture as Slantchev (2003).</remarks>
public sealed class StrikesModel() : CanonicalModel(new ModelCard
{
    Id = "strikes",
    Title = "Strikes under complete information",
    Question = "How far can the mere possibility of a strike move the wage?",
    Source = "Fernandez and Glazer (1991); Haller and Holden (1990); the architecture of Slantchev (2003)",
    Provenance = Provenance.Uncertain,
    Doubt = "Formulas from memory, re-derived; one-shot deviations checked. Slantchev's model shares the mechanism only.",
    Assumptions =
    [
        "pie of 1 per period; while there is no new contract the union gets the status quo wage w0, or both get 0 in a period of strike",
        "offers alternate, the union first; complete information",
        "the union strikes after the firm rejects its offer, not after it rejects the firm's",
    ],
    Parameters =
    [
        ModelParameter.Number("w0", "status quo wage", new ParameterRange(0, 1, UpperOpen: true), 0.4, 0, 0.9),
        ModelParameter.Discount("delta", "discount factor of the union per period", 0.9),
        ModelParameter.Number("deltaFirm", "discount factor of the firm, if it differs", ParameterRange.Discount, 0.9, 0.5, 0.99, "delta"),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double w0, double d, double f) = (inputs["w0"], inputs["delta"], inputs["deltaFirm"]);
        double union = sheet.Number("offerUnion", w0 + ((1 - f) * (1 - w0) / (1 - f + (f * (1 - d)))), "the union's offer in its best equilibrium");
        double firm = sheet.Number("offerFirm", ((1 - d) * w0) + (d * union), "the firm's offer in that equilibrium");
        bool credible = sheet.Truth("credible", d == f ? w0 <= d * d : d * firm >= w0, "whether the union would carry out the strike");
        sheet.Number("worst", w0, "the worst equilibrium for the union: no strikes, the status quo wage");
        if (d == f)
        {
            sheet.BreakEven("w0ForCredibility", "w0", d * d, "above this status quo wage a strike costs the union more than it can win, and the threat is empty");
        }

        double wage = credible ? union : w0;
        sheet.StandFirm(Prose.Of($"The threat is {(credible ? "credible" : "empty")}: a strike is worth carrying out only while the status quo wage is {(d == f ? Prose.Of($"at most {d * d}") : "low enough")} (it is {w0}). {(credible ? Prose.Of($"Then the union can get up to {union}.") : "The wage stays where it is.")}"), 1, 0, wage);
        sheet.Stall(Prose.Of($"Delay and strikes can be supported by expectations anywhere in [{w0}, {wage}], but gain nothing over agreeing at once."), null, null, null);
        sheet.GiveIn(Prose.Of($"Between {w0} and {wage} every wage can be an equilibrium; the firm need not give in beyond {wage}."), 1, 0, w0);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double w0, double d, double f) = (inputs["w0"], inputs["delta"], inputs["deltaFirm"]);
        check.Method("bisection on the acceptance conditions of both sides; one-shot deviation of the union that should strike");
        double Z(double w) => ((1 - d) * w0) + (d * w);
        double rounding = 1e-15 / (1 - (d * f));
        double w = Bisection.Root(x => 1 - x - (f * (1 - Z(x))), 0, 1);
        check.Compare("offerUnion", w, 1e-10 + rounding);
        check.Compare("offerFirm", Z(w), 1e-10 + rounding);

        // Striking now and getting Z next, against working now and falling back to the status quo for ever.
        bool strike = d * Z(w) >= w0;
        bool close = Math.Abs((d * Z(w)) - w0) < 1e-9;
        check.Property("credible agrees with the one-shot deviation", close || sheet.Results.Any(r => r.Name == "credible" && r.Value == new TruthValue(strike)));
        check.Property("the union accepts what leaves it no better off waiting", sheet["offerFirm"], Z(sheet["offerUnion"]));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("offerUnion", "0.7157894737~", ("w0", 0.4), ("delta", 0.9)),
        Row("offerFirm", "0.6842105263~", ("w0", 0.4), ("delta", 0.9)),
        Row("credible", "1", ("w0", 0.4), ("delta", 0.9)),
    ];
}
