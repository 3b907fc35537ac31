using Parley.Bargaining.Models;
using Parley.Findings;
using Parley.Parliament;
using Parley.Studies;
using Parley.Worlds;

namespace Parley.Lenses.Models;

/// <summary>The models of two parties who bargain: alternating offers, critical risk, war of attrition.</summary>
internal static class PairModels
{
    private static readonly ModelOptions InnerLoop = new() { SkipCertificate = true };

    public static void Add(ModelPair pair, List<Finding> findings, List<ParliamentQuestion> answers, Dictionary<string, FindingMargin> margins)
    {
        AlternatingOffers(pair, findings, answers, margins);
        CriticalRisk(pair, findings, margins);
        Attrition(pair, findings, margins);
    }

    /// <summary>A margin that is positive while the mean of a probability stays on its side of one half.</summary>
    internal static FindingMargin AroundHalf(double mean, IReadOnlyList<string> influence, Func<WorldOverrides?, double[]> at, string what) => new(influence, changes =>
    {
        var values = at(changes).Where(double.IsFinite).ToArray();
        if (values.Length == 0)
        {
            // Outside the model's conditions it says nothing: that is no reversal.
            return (double.PositiveInfinity, "the model no longer applies");
        }

        var there = Spread.Of(values).Mean;
        return (mean < 0.5 ? 0.5 - there : there - 0.5, $"{what} becomes {Wording.Percent(there)}");
    });

    /// <summary>One number of a model in each world; not a number where the world lies outside the model's conditions.</summary>
    internal static double[] Evaluate(string id, string result, IEnumerable<ModelArguments> arguments)
    {
        var model = CanonicalModels.Find(id) ?? throw new InvalidOperationException($"no model '{id}'");
        return [.. arguments.Select(a => model.TryEvaluate(a, out var found, out _, InnerLoop) ? found!.Number(result) : double.NaN)];
    }

    internal static string Source(string id) => CanonicalModels.Find(id) is { } model ? $"{model.Card.Title}: {model.Card.Source} ({model.Card.Provenance.Claim()})" : id;

    private static void AlternatingOffers(ModelPair pair, List<Finding> findings, List<ParliamentQuestion> answers, Dictionary<string, FindingMargin> margins)
    {
        static double[] Shares(ModelPair p) => Evaluate("rubinstein", "share1", p.Stakes.Select(s => ModelArguments.Of(("delta1", Inside(s.DiscountMine)), ("delta2", Inside(s.DiscountTheirs)))));
        var shares = Shares(pair);
        var gains = shares.Select((share, w) => share * pair.Stakes[w].BestGain).ToArray();
        var zone = gains.Count(double.IsFinite) / (double)gains.Length;
        var share = Spread.Of([.. shares.Where(double.IsFinite)]);
        var gain = Spread.Of([.. gains.Where(double.IsFinite)]);
        findings.Add(new Finding($"alternating-offers.{pair.MyId}.{pair.TheirId}", Question.Q3, "models",
            $"Under complete information {pair.MyName}, proposing first, would get {Wording.Percent(share.Mean)} of what is to be shared with {pair.TheirName} ({Wording.PercentRange(share.Low, share.High)}), at once: patience decides, and stalling never pays.")
        {
            Party = pair.MyId,
            Counterpart = pair.TheirId,
            Value = share.Mean,
            Low = share.Low,
            High = share.High,
            Interval = "5th to 95th percentile over worlds",
            Unit = FindingUnit.Probability,
            Assumptions =
            [
                Source("rubinstein"),
                "strained: both know each other's values and patience; nothing is lost by a round but its discount; the frontier is taken as a straight line from one best package to the other",
            ],
        }.Traced(pair.Subject, pair.Influence(shares)));
        margins[$"alternating-offers.{pair.MyId}.{pair.TheirId}"] = AroundHalf(share.Mean, pair.Influence(shares), c => Shares(pair.Changed(c)), $"{pair.MyName}'s share");
        if (zone > 0)
        {
            answers.Add(new ParliamentQuestion($"Q3.{pair.MyId}", $"Does {pair.MyName} gain against no deal?", FindingUnit.Points, -50, 50,
                [new LensAnswer("models", gain.Mean, gain.Low, gain.High, Baseline: false)]));
        }

        if (pair.Mine < pair.Theirs)
        {
            answers.Add(new ParliamentQuestion("Q1", "Will there be a deal?", FindingUnit.Probability, 0, 1, [new LensAnswer("models", zone, zone, zone, Baseline: false)]));
        }
    }

    private static void CriticalRisk(ModelPair pair, List<Finding> findings, Dictionary<string, FindingMargin> margins)
    {
        static double[] Risks(ModelPair p) => Evaluate("critical-risk", "criticalRisk", p.Stakes.Select(s => ModelArguments.Of(("win", s.Win), ("concede", s.Concede), ("disaster", s.NoDeal))));
        var risks = Risks(pair);
        var applies = risks.Count(double.IsFinite) / (double)risks.Length;
        var risk = Spread.Of([.. risks.Where(double.IsFinite)]);
        var text = applies == 0
            ? $"{pair.TheirName}'s position is worth no more to {pair.MyName} than no deal in every sampled world: by the critical-risk model giving in to it is never right."
            : $"{pair.MyName} should give in to {pair.TheirName}'s position only if it puts the chance that {pair.TheirName} stands firm above {Wording.Percent(risk.Mean)} ({Wording.PercentRange(risk.Low, risk.High)}); in {Wording.Percent(1 - applies)} of worlds that position is worth no more than no deal, and giving in to it is never right.";
        if (applies > 0)
        {
            margins[$"critical-risk.{pair.MyId}.{pair.TheirId}"] = AroundHalf(risk.Mean, pair.Influence(risks), c => Risks(pair.Changed(c)), "the critical risk");
        }

        findings.Add(new Finding($"critical-risk.{pair.MyId}.{pair.TheirId}", Question.Q4, "models", text)
        {
            Party = pair.MyId,
            Counterpart = pair.TheirId,
            Value = applies == 0 ? null : risk.Mean,
            Low = applies == 0 ? null : risk.Low,
            High = applies == 0 ? null : risk.High,
            Interval = "5th to 95th percentile over the worlds in which the model applies",
            Unit = FindingUnit.Probability,
            Assumptions = [Source("critical-risk"), "strained: one move each, no packages between the two positions; 'disaster' is the no-deal value as of the date"],
        }.Traced(pair.Subject, pair.Influence(risks)));
    }

    private static void Attrition(ModelPair pair, List<Finding> findings, Dictionary<string, FindingMargin> margins)
    {
        if (pair.Mine > pair.Theirs)
        {
            return;
        }

        static double[] Wins(ModelPair p) => Evaluate("war-of-attrition-asymmetric", "pWin1", p.Stakes.Select(s => ModelArguments.Of(
            ("v1", s.Win - s.Concede), ("v2", s.WinTheirs - s.ConcedeTheirs), ("c1", s.CostMine), ("c2", s.CostTheirs))));
        var wins = Wins(pair);
        if (wins.All(double.IsNaN))
        {
            return;
        }

        var win = Spread.Of([.. wins.Where(double.IsFinite)]);
        margins[$"attrition.{pair.MyId}.{pair.TheirId}"] = AroundHalf(win.Mean, pair.Influence(wins), c => Wins(pair.Changed(c)), $"the chance that {pair.MyName} outlasts");
        findings.Add(new Finding($"attrition.{pair.MyId}.{pair.TheirId}", Question.Q4, "models",
            $"As a war of attrition, {pair.MyName} outlasts {pair.TheirName} with {Wording.Percent(win.Mean)} ({Wording.PercentRange(win.Low, win.High)}) in the mixed equilibrium; there the side with more at stake per cost of a round quits the sooner, and pure equilibria in which either yields at once exist as well.")
        {
            Party = pair.MyId,
            Counterpart = pair.TheirId,
            Value = win.Mean,
            Low = win.Low,
            High = win.High,
            Interval = "5th to 95th percentile over worlds",
            Unit = FindingUnit.Probability,
            Assumptions = [Source("war-of-attrition-asymmetric"), "strained: only the two positions can be agreed, stakes and costs are known to both, and there is no horizon"],
        }.Traced(pair.Subject, pair.Influence(wins)));
    }

    /// <summary>The model wants patience below 1; an estimate of exactly 1 means no cost of time.</summary>
    private static double Inside(double discountFactor) => Math.Min(discountFactor, 1 - 1e-9);
}
