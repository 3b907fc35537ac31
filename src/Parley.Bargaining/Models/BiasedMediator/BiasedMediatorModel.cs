using Parley.Bargaining.Models.Methods;

namespace Parley.Bargaining.Models.BiasedMediator;

/// <summary>Why a mediator who leans your way is the one whose warning you believe.</summary>
/// <remarks>The mediator passes on 'weak: press on' truthfully if and only if its bias is at least eps cM/((1-eps)cH - cL). Checked by bisection on its payoffs.
/// In the spirit of Kydd (2003).</remarks>
public sealed class BiasedMediatorModel() : CanonicalModel(new ModelCard
{
    Id = "biased-mediator",
    Title = "Biased mediation",
    Question = "How biased must a mediator be to be believed?",
    Source = "Kydd (2003)",
    Provenance = Provenance.Stylised,
    Doubt = "The mechanism is the paper's; the functional form is ours.",
    Assumptions =
    [
        "the favoured side demands the high price if told that the rival is weak, the low one if told that it is resolved",
        "the mediator gets bias times the settlement, and bias times the chance of winning minus costMediator at war",
        "its private signal 'weak' is wrong with probability eps, and pressing then means war",
    ],
    Parameters =
    [
        ModelParameter.Number("costMediator", "what war costs the mediator", ParameterRange.NonNegative, 0.2, 0, 0.6),
        ModelParameter.Number("costHigh", "cost of war to a weak rival", ParameterRange.Positive, 0.5, 0.2, 0.8),
        ModelParameter.Number("costLow", "cost of war to a resolved rival", ParameterRange.NonNegative, 0.15, 0, 0.2),
        ModelParameter.Number("eps", "probability that the signal 'weak' is wrong", ParameterRange.Unit, 0.15, 0, 0.5),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        (double low, double high) = (inputs["costLow"], inputs["costHigh"]);
        conditions.Require(low < high, Prose.Of($"costLow = {low} is not below costHigh = {high}: the resolved rival must have the lower cost"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double m, double high, double low, double eps) = Read(inputs);
        double gain = ((1 - eps) * high) - low;
        sheet.BreakEven("signalErrorForTrust", "eps", 1 - (low / high), "with a less reliable signal than this no mediator, however biased, passes on that the rival is weak");
        if (gain <= 0)
        {
            sheet.Absent("minBias", "no bias suffices: pressing does not pay even for the favoured side", "the least bias with which the mediator is believed");
            sheet.Truth("possible", false, "whether a mediator with a bias of at most 1 is believed");
            sheet.StandFirm(Prose.Of($"Do not press on any mediator's word: with an error of {eps:%} pressing never pays (limit {1 - (low / high):%})."));
            sheet.GiveIn("Demand the low price; no mediator can tell you credibly that the rival is weak.", 1);
            return;
        }

        double bias = sheet.Number("minBias", eps * m / gain, "the least bias with which the mediator is believed");
        bool possible = sheet.Truth("possible", bias <= 1, "whether a mediator with a bias of at most 1 is believed");
        sheet.BreakEven("minBias", null, bias, "a mediator that leans less to your side than this always says that the rival will fight, and is not believed");
        sheet.StandFirm(Prose.Of($"Press on only on the word of a mediator with a bias of at least {bias} ({(possible ? "there can be one" : "none with a bias of at most 1 is believed")}); war then follows with {eps:%}."), 1 - eps);
        sheet.Stall("A round of mediation is worth its time only if the mediator's word can change the demand.");
        sheet.GiveIn(Prose.Of($"A mediator that cares only for peace always warns of war{(eps > 0 ? "" : " unless its signal is never wrong, as here")}; on its word alone demand neither more nor less than without it."), 1);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double m, double high, double low, double eps) = Read(inputs);
        check.Method("bisection on the mediator's payoff of telling the truth after the signal 'weak'");

        // The chance of winning drops out; any will do, and one of the size of the costs loses no digits.
        double p = high;
        double Truth(double bias) => ((1 - eps) * bias * (p + high)) + (eps * ((bias * p) - m)) - (bias * (p + low));
        if (sheet.Results[0].Value is NumberValue(double least))
        {
            double scale = (2 * least) + 1;
            check.Compare("minBias", Bisection.First(bias => Truth(bias) >= 0, 0, scale), 1e-7);
        }
        else
        {
            check.Property("no bias makes pressing pay", eps * m == 0 || (Truth(1) < 0 && Truth(1e6) < 0));
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("minBias", "0.1090909091~", At(0.15)),
        Row("minBias", "0.2222222222~", At(0.25)),
        Row("minBias", "2.4", At(0.6)),
        new PublishedNumber("possible at eps=0.7 (never)", "0", () => Evaluate(ModelArguments.Of(At(0.7))).Number("possible")),
    ];

    private static (string Name, double Value)[] At(double eps) => [("costMediator", 0.2), ("costHigh", 0.5), ("costLow", 0.15), ("eps", eps)];

    private static (double M, double High, double Low, double Eps) Read(ModelInputs inputs) =>
        (inputs["costMediator"], inputs["costHigh"], inputs["costLow"], inputs["eps"]);
}
