using Parley.Bargaining.Models.Methods;
using Parley.Numerics;

namespace Parley.Bargaining.Models.ChainStore;

/// <summary>Reputation for toughness against a row of entrants: fight early even if weak, give in near the end.</summary>
/// <remarks>The entrant stays out if and only if the prior exceeds b^n; a weak incumbent fights for sure if it is at least b^(n-1), otherwise with
/// p(1-b^(n-1))/((1-p)b^(n-1)). Checked by backward induction on the belief at which each entrant is indifferent, by bisection.
/// Source: Kreps and Wilson (1982); Milgrom and Roberts (1982).</remarks>
public sealed class ChainStoreModel() : CanonicalModel(new ModelCard
{
    Id = "chain-store",
    Title = "Reputation and entry deterrence (chain store)",
    Question = "How much reputation deters with n rounds to go?",
    Source = "Kreps and Wilson (1982); Milgrom and Roberts (1982)",
    Provenance = Provenance.Published,
    Assumptions =
    [
        "an entrant gets b if accommodated, b-1 if fought, 0 if it stays out; a new one in each round",
        "the incumbent prefers no entry to accommodation to a fight; with the prior probability it is tough and always fights",
        "everybody sees what happened before",
    ],
    Parameters =
    [
        ModelParameter.Number("b", "an entrant's gain if it is accommodated", ParameterRange.OpenUnit, 0.4, 0.1, 0.9),
        ModelParameter.Number("prior", "probability that the incumbent is tough", new ParameterRange(0, 1, UpperOpen: true), 0.02, 0.001, 0.6),
        ModelParameter.Integer("rounds", "rounds left, this one included", 1, 1000, 4, 12),
        ModelParameter.Number("a", "the incumbent's gain if nobody enters", new ParameterRange(1, double.PositiveInfinity, true, true), 2, 1.1, 5),
    ],
})
{
    /// <inheritdoc/>
    protected override void Solve(ModelInputs inputs, ModelSheet sheet)
    {
        (double b, double p, int n) = (inputs["b"], inputs["prior"], inputs.Integer("rounds"));
        double deters = DeterministicMath.Pow(b, n);
        double next = n == 1 ? 1 : DeterministicMath.Pow(b, n - 1);
        bool deterred = sheet.Truth("deterred", p > deters, "whether the entrant stays out");
        sheet.Number("pStayOut", p > deters ? 1 : p == deters ? 1 / inputs["a"] : 0, "chance that the entrant stays out; at the very threshold it mixes");
        double fight = sheet.Number("fightProbability", Fight(p, next), "chance that a weak incumbent fights if there is an entry");
        double total = sheet.Number("totalFightProbability", p >= next ? 1 : p / next, "chance of a fight after an entry, tough incumbents included");
        if (p > 0)
        {
            double from = sheet.Number("deterredFrom", Math.Max(1, Math.Floor(DeterministicMath.Log(p) / DeterministicMath.Log(b)) + 1), "entry is deterred with at least this many rounds to go");
            sheet.BreakEven("deterredFrom", "rounds", from, "with fewer rounds to go the reputation no longer deters");
        }

        sheet.Number("posteriorAfterFight", p == 0 ? 0 : p / total, "belief that the incumbent is tough after it fought");
        sheet.BreakEven("priorNeeded", "prior", deters, "the entrant stays out if it believes in toughness with more than this");
        sheet.BreakEven("priorForCertainFight", "prior", next, "a weak incumbent fights for sure from here on, below it mixes");
        sheet.StandFirm(Prose.Of($"A reputation of {deters:%} deters with {n} rounds to go; yours is {p:%}, so the entrant {(deterred ? "stays out" : "comes in")}. If challenged, fight with {fight:%}."), deterred ? 1 : 1 - total);
        sheet.Stall("Each round that passes without a fight uses up the shadow of the future: the fewer are left, the less a reputation is worth.");
        sheet.GiveIn(Prose.Of($"Give in near the end: with {n} rounds to go a weak incumbent accommodates with {1 - fight:%}, in the last round always."), 1);
    }

    /// <inheritdoc/>
    protected override void Verify(ModelInputs inputs, ModelSheet sheet, ModelCheck check)
    {
        (double b, double p, int n) = (inputs["b"], inputs["prior"], inputs.Integer("rounds"));
        check.Method("backward induction on the belief at which an entrant is indifferent, each step by bisection");

        // Beyond this many rounds all thresholds are so small that nothing new is checked.
        int depth = Math.Min(n, 40);
        double threshold = 1;
        double fight = 0;
        for (int round = 1; round <= depth; round++)
        {
            double next = threshold;
            fight = MixedFight(p, next, round == 1);
            threshold = Bisection.Root(belief => belief + ((1 - belief) * MixedFight(belief, next, round == 1)) - b, 0, 1);
            check.Compare(Prose.Of($"belief that deters with {round} rounds to go, as a share of b^n"), 1, threshold / DeterministicMath.Pow(b, round), 1e-8);
        }

        if (n == depth)
        {
            check.Compare("fightProbability", fight, 1e-7);
            bool clear = Math.Abs(p - threshold) > 1e-9;
            check.Property("the entrant's choice agrees with the belief that deters", !clear || sheet.Results.Any(r => r.Name == "deterred" && r.Value == new TruthValue(p > threshold)));
        }

        if (p > 0)
        {
            double after = sheet["posteriorAfterFight"];
            check.Property("beliefs follow Bayes' rule", after, p / (p + ((1 - p) * sheet["fightProbability"])), 1e-10);
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<PublishedNumber> PublishedNumbers() =>
    [
        Row("deterred", "1", At(5)),
        Row("deterred", "0", At(4)),
        Row("deterredFrom", "5", At(4)),
        Row("fightProbability", "0", At(1)),
        Row("fightProbability", "0.0306122449~", At(2)),
        Row("fightProbability", "0.1071428571~", At(3)),
        Row("fightProbability", "0.2984693878~", At(4)),
        Row("fightProbability", "0.7767857143~", At(5)),
        Row("fightProbability", "1", At(6)),
        Row("totalFightProbability", "0.05", At(2)),
        Row("totalFightProbability", "0.125", At(3)),
        Row("totalFightProbability", "0.3125", At(4)),
        new PublishedNumber("belief that deters with 5 rounds at b=0.4", "0.01024", () => Evaluate(ModelArguments.Of(At(5))).BreakEvens.First(v => v.Name == "priorNeeded").Value),
    ];

    private static (string Name, double Value)[] At(int rounds) => [("b", 0.4), ("prior", 0.02), ("rounds", rounds)];

    private static double Fight(double p, double next) => next == 1 ? 0 : p >= next ? 1 : p * (1 - next) / ((1 - p) * next);

    // The chance of a weak incumbent's fight that makes the next entrant just indifferent after it.
    private static double MixedFight(double belief, double next, bool last) =>
        last || belief == 0 ? 0 : belief >= next ? 1 : Bisection.Root(f => (belief + ((1 - belief) * f)) * next - belief, 0, 1);
}
