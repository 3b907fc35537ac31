using Parley.Bargaining.Models.Methods;
using Parley.Numerics;

namespace Parley.Bargaining.Models.DelaySignal;

/// <summary>A weak side proves its weakness by waiting: delay that a strong one would not bear.</summary>
/// <remarks>Two buyer types, complete-information price b/2, seller's cost 0, equal rates: the low type waits T with exp(-rT) = bH/(2bH-bL). Checked by bisection on
/// the high type's indifference. Derived in the limit of frequent offers, after Admati and Perry (1987).</remarks>
public sealed class DelaySignalModel() : CanonicalModel(new ModelCard
{
    Id = "delay-signal",
    Title = "Delay as a signal",
    Question = "How long must a side wait to prove that it cannot pay more?",
    Source = "Admati and Perry (1987)",
    Provenance = Provenance.Derived,
    Assumptions =
    [
        "a buyer with a low or a high value, a seller without cost, equal discount rates, frequent offers",
        "once the type is known the price is half of the value; the high type buys at once",
    ],
    Parameters =
    [
        ModelParameter.Number("low", "value of the low type", ParameterRange.NonNegative, 1, 0, 1.5),
        ModelParameter.Number("high", "value of the high type", ParameterRange.Positive, 2, 1.6, 4),
        ModelParameter.Number("rate", "discount rate", ParameterRange.Positive, 0.1, 0.01, 0.5),
    ],
})
{
    /// <inheritdoc/>
    protected override void Conditions(ModelInputs inputs, DomainConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        (double low, double high) = (inputs["low"], inputs["high"]);
        conditions.Require(low <= high, Prose.Of($"low = {low} exceeds high = {high}: the low type must not be worth more than the high one"));
    }

    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double low, double high, double rate) = (inputs["low"], inputs["high"], inputs["rate"]);
        double discount = sheet.Number("discount", high / ((2 * high) - low), "what a unit is worth after the delay");
        double delay = sheet.Number("delay", -DeterministicMath.Log(discount) / rate, "how long the low type waits");
        double payLow = sheet.Number("payoffLow", 0.5 * low * discount, "what the low type gains");
        double payHigh = sheet.Number("payoffHigh", 0.5 * high, "what the high type gains");
        sheet.Number("priceLow", 0.5 * low, "what the low type pays");
        sheet.Number("priceHigh", 0.5 * high, "what the high type pays");
        sheet.BreakEven("delay", null, delay, "a silence of this length proves the low type; a shorter one proves nothing");
        sheet.StandFirm(Prose.Of($"Insisting on the low price of {0.5 * low} convinces only after a delay of {delay}."), 1, delay, payLow);
        sheet.Stall(Prose.Of($"A delay of {delay} is the proof: it costs the low type {(1 - discount):%} of its gain, and a high type would rather pay {0.5 * high} at once."), 1, delay, payLow);
        sheet.GiveIn(Prose.Of($"The high type gives in at once and gains {payHigh}; a low type that does so pays {0.5 * high} for what is worth {low} to it."), 1, 0, payHigh);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double low, double high, double rate) = (inputs["low"], inputs["high"], inputs["rate"]);
        check.Method("bisection on the high type's indifference between paying at once and posing as the low type");
        double wait = Bisection.Root(t => ((high - (0.5 * low)) * DeterministicMath.Exp(-rate * t) - (0.5 * high)) / high, 0, 1 / rate);
        check.Compare("delay", wait, 1e-9);
        double early = low - (0.5 * high);
        check.Property("the low type does not want to pose as the high one", early <= sheet["payoffLow"] + 1e-12);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("discount", "0.6666666667~", ("low", 1), ("high", 2), ("rate", 0.1)),
        Row("delay", "4.05465108~", ("low", 1), ("high", 2), ("rate", 0.1)),
    ];
}
