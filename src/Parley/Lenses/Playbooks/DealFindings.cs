using System.Globalization;
using Parley.Findings;
using Parley.Parliament;
using Parley.Playbooks.Pairs;
using Parley.Playbooks.Process;
using Parley.Studies;
using Parley.Worlds;

namespace Parley.Lenses.Playbooks;

/// <summary>Findings about the deal itself under observed conduct: whether and when (Q1), on what terms (Q2), who gains against no deal (Q3).</summary>
internal static class DealFindings
{
    public static void Add(PlaybookTable table, List<Finding> findings, List<ParliamentQuestion> answers, Dictionary<string, FindingMargin> margins)
    {
        if (table.ObservedPair is not { } observed)
        {
            return;
        }

        AddProbability(table, observed, findings, answers, margins);
        AddTerms(table, observed, findings, answers, margins);
        for (var party = 0; party < table.Mapping.Setting.Parties.Count; party++)
        {
            AddGain(table, observed, party, findings, answers, margins);
        }
    }

    private static void AddProbability(
        PlaybookTable table, PairResult observed, List<Finding> findings, List<ParliamentQuestion> answers, Dictionary<string, FindingMargin> margins)
    {
        var subject = table.Context.Case;
        var days = subject.Horizon * subject.RoundDays;
        var until = subject.AsOf.AddDays((int)Math.Round((double)days));
        var band = Spread.Of([.. table.PrincipalPairs.Select(p => p.DealProbability)]);
        var p = observed.DealProbability;
        var influence = InfluenceRanking.Of(table.Context.Worlds, [.. observed.WorldOutcomes.Select(o => o == CrisisOutcome.Agreement ? 1.0 : 0.0)], table.IsRelevant);
        const string id = "deal-by-horizon";
        var names = Wording.List([.. table.Principals.Select(i => table.Mapping.PartyOf(i).Name)]);
        findings.Add(table.Traced(new Finding(id, Question.Q1, "playbooks",
            $"A deal between {names} by {until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} ({days} days): {Likelihood(p, table.Context.Samples)} if all go on as observed; {Wording.PercentRange(band.Low, band.High)} over the playbooks that the principals could choose.")
        {
            Value = p,
            Low = band.Low,
            High = band.High,
            Interval = "5th to 95th percentile over all pairs of the principals' playbooks",
            Unit = FindingUnit.Probability,
            Certificate = table.Certificate,
            Headline = 1,
        }, influence));
        margins[id] = new FindingMargin(influence, changes =>
        {
            var there = table.Observed(changes).DealProbability;
            return (p < 0.5 ? 0.5 - there : there - 0.5, $"a deal by then becomes {(p < 0.5 ? "more likely than not" : "less likely than not")} ({Wording.Percent(there)})");
        });
        answers.Add(new ParliamentQuestion("Q1", $"Will there be a deal by {until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}?", FindingUnit.Probability, 0, 1,
            [new LensAnswer("playbooks", p, band.Low, band.High, Baseline: false)]));

        if (p > 0)
        {
            var time = observed.TimeToDeal;
            var early = (time.Mean + 1) * 2 <= subject.Horizon;
            margins["deal-time"] = new FindingMargin(influence, changes =>
            {
                // Where no deal is left there is no time of one: that is deal-by-horizon's reversal, not this one's.
                var there = table.Observed(changes).TimeToDeal;
                var share = (there.Mean + 1) / subject.Horizon;
                return there.Count == 0
                    ? (double.PositiveInfinity, "no deal is left")
                    : (early ? 0.5 - share : share - 0.5, $"a deal comes in the {(share <= 0.5 ? "first" : "second")} half of the horizon");
            });
            findings.Add(table.Traced(new Finding("deal-time", Question.Q1, "playbooks",
                $"Where a deal comes, it comes after {Math.Round((time.Mean + 1) * subject.RoundDays)} days on average ({Math.Round((time.Low + 1) * subject.RoundDays)} to {Math.Round((time.High + 1) * subject.RoundDays)}).")
            {
                Value = (time.Mean + 1) * subject.RoundDays,
                Low = (time.Low + 1) * subject.RoundDays,
                High = (time.High + 1) * subject.RoundDays,
                Interval = "5th to 95th percentile over the worlds with a deal",
                Unit = FindingUnit.Days,
                Certificate = table.Certificate,
            }, influence));
        }
    }

    private static void AddTerms(
        PlaybookTable table, PairResult observed, List<Finding> findings, List<ParliamentQuestion> answers, Dictionary<string, FindingMargin> margins)
    {
        var subject = table.Context.Case;
        var source = observed.Terms.Count > 0 ? [observed] : table.PrincipalPairs.Where(p => p.Terms.Count > 0).ToList();
        if (source.Count == 0)
        {
            return;
        }

        var which = observed.Terms.Count > 0 ? "agreements under observed conduct" : "agreements of the pairs of playbooks that reach one (none is reached under observed conduct)";
        for (var issue = 0; issue < subject.Issues.Count; issue++)
        {
            var shares = OptionShares(source, issue, subject.Issues[issue].Options.Count);
            var weight = shares.Sum();

            var mean = shares.Select((s, i) => s * i).Sum() / weight;
            var mode = Array.IndexOf(shares, shares.Max());
            var (low, high) = (QuantileOf(shares, 0.05 * weight), QuantileOf(shares, 0.95 * weight));
            var option = subject.Issues[issue].Options[mode];
            findings.Add(table.Traced(new Finding($"terms.{subject.Issues[issue].Id}", Question.Q2, "playbooks",
                $"{subject.Issues[issue].Name}: most often '{option.Name}' ({Wording.Percent(shares[mode] / weight)} of {which}).")
            {
                Choice = option.Id,
                Value = mean,
                Low = low,
                High = high,
                Interval = "5th to 95th percentile over the agreements",
                Unit = FindingUnit.OptionIndex,
                Certificate = table.Certificate,
            }, []));
            var (place, wanted) = (issue, mode);
            margins[$"terms.{subject.Issues[issue].Id}"] = new FindingMargin(
                table.ObservedInfluence, changes => TermsLead(table, source.Count == 1, place, wanted, changes));
            answers.Add(new ParliamentQuestion($"Q2.{subject.Issues[issue].Id}", $"What is agreed on {subject.Issues[issue].Name}?", FindingUnit.OptionIndex, 0, shares.Length - 1,
                [new LensAnswer("playbooks", mean, low, high, Baseline: false)]));
        }
    }

    private static void AddGain(
        PlaybookTable table, PairResult observed, int party, List<Finding> findings, List<ParliamentQuestion> answers, Dictionary<string, FindingMargin> margins)
    {
        var who = table.Mapping.PartyOf(party);
        var gains = table.GainsOverNoDeal(observed.WorldValues[party], party, table.Worlds);
        var spread = Spread.Of(gains);
        var influence = InfluenceRanking.Of(table.Context.Worlds, gains, table.IsRelevant);
        var id = $"gain.{who.Id}";
        findings.Add(table.Traced(new Finding(id, Question.Q3, "playbooks",
            $"{who.Name}, if all go on as observed: {Wording.SignedPoints(spread.Mean)} points against a process without any move ({Wording.PointsRange(spread.Low, spread.High)}).")
        {
            Party = who.Id,
            Value = spread.Mean,
            Low = spread.Low,
            High = spread.High,
            Interval = "5th to 95th percentile over worlds",
            Unit = FindingUnit.Points,
            Certificate = table.Certificate,
        }, influence));
        var sign = spread.Mean >= 0 ? 1.0 : -1.0;
        margins[id] = new FindingMargin(influence, changes =>
        {
            var (pair, worlds) = table.ObservedWithWorlds(changes);
            var mean = Spread.Of(table.GainsOverNoDeal(pair.WorldValues[party], party, worlds)).Mean;
            return (sign * mean, $"{who.Name} {(mean >= 0 ? "gains" : "loses")} {Wording.Points(Math.Abs(mean))} points");
        });
        answers.Add(new ParliamentQuestion($"Q3.{who.Id}", $"Does {who.Name} gain against no deal?", FindingUnit.Points, -50, 50,
            [new LensAnswer("playbooks", spread.Mean, spread.Low, spread.High, Baseline: false)]));
    }

    /// <summary>A share of worlds; none is not "impossible": the upper end of the interval is said.</summary>
    private static string Likelihood(double share, int worlds) => share > 0
        ? Wording.Percent(share)
        : $"none of {worlds} worlds (so under {Wording.Percent(Math.Max(0.01, Numerics.ClopperPearson.Interval(0, worlds, 0.9).Upper))})";

    /// <summary>How often each option was agreed, weighted by the pairs' probability of a deal.</summary>
    private static double[] OptionShares(IEnumerable<PairResult> pairs, int issue, int options)
    {
        var shares = new double[options];
        foreach (var pair in pairs)
        {
            foreach (var term in pair.Terms.Where(t => t.Issue == issue))
            {
                shares[term.Option] += term.Share * pair.DealProbability;
            }
        }

        return shares;
    }

    private static (double Margin, string Result) TermsLead(PlaybookTable table, bool observedOnly, int issue, int option, WorldOverrides? changes)
    {
        var options = table.Context.Case.Issues[issue].Options;
        var shares = OptionShares(observedOnly ? [table.Observed(changes)] : table.PrincipalPairsWith(changes), issue, options.Count);
        var rival = Enumerable.Range(0, shares.Length).Where(o => o != option).DefaultIfEmpty(option).MaxBy(o => (shares[o], -o));
        return (shares[option] - shares[rival], $"'{options[rival].Name}' is agreed more often");
    }

    private static double QuantileOf(double[] shares, double target)
    {
        var sum = 0.0;
        for (var option = 0; option < shares.Length; option++)
        {
            sum += shares[option];
            if (sum >= target)
            {
                return option;
            }
        }

        return shares.Length - 1;
    }
}
