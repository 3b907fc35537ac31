using Parley.Findings;
using Parley.Parliament;
using Parley.Studies;
using Parley.Worlds;

namespace Parley.Lenses.Deal;

/// <summary>Findings on what the Nash package looks like, issue by issue (Q2), and who would gain by it against no deal and against the status quo (Q3).</summary>
internal static class SolutionFindings
{
    public static void Add(
        LensContext context, DealMapping mapping, DealWorlds worlds, List<Finding> findings, List<ParliamentQuestion> answers, Dictionary<string, FindingMargin> margins)
    {
        var solved = Enumerable.Range(0, worlds.Worlds.Count).Where(w => worlds.Solutions[w][0] is not null).ToList();
        if (solved.Count == 0)
        {
            return;
        }

        for (var issue = 0; issue < context.Case.Issues.Count; issue++)
        {
            AddIssue(context, mapping, worlds, solved, issue, findings, answers, margins);
        }

        foreach (var party in mapping.Parties)
        {
            AddGain(context, mapping, worlds, solved, party, findings, answers, margins);
        }
    }

    private static void AddIssue(
        LensContext context,
        DealMapping mapping,
        DealWorlds worlds,
        List<int> solved,
        int issue,
        List<Finding> findings,
        List<ParliamentQuestion> answers,
        Dictionary<string, FindingMargin> margins)
    {
        var subject = context.Case;
        var values = solved.Select(w => (double)worlds.Solutions[w][0]![issue]).ToArray();
        var spread = Spread.Of(values);
        var mode = values.GroupBy(v => v).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First();
        var option = subject.Issues[issue].Options[(int)mode.Key];
        var influence = InfluenceRanking.Of([.. solved.Select(w => worlds.Worlds[w])], values, p => p.StartsWith("preferences.", StringComparison.Ordinal) || p.StartsWith("noDeal.", StringComparison.Ordinal));
        findings.Add(new Finding($"nash.{subject.Issues[issue].Id}", Question.Q2, "deal",
            $"{subject.Issues[issue].Name}: the Nash package holds '{option.Name}' in {Wording.Percent(mode.Count() / (double)solved.Count)} of the worlds with a zone of agreement.")
        {
            Choice = option.Id,
            Value = spread.Mean,
            Low = spread.Low,
            High = spread.High,
            Interval = "5th to 95th percentile over the worlds with a zone of agreement",
            Unit = FindingUnit.OptionIndex,
            Assumptions = ["Nash solution: largest product of the principals' gains over their no-deal values, among packages within all red lines"],
        }.Traced(subject, influence));
        var wanted = (int)mode.Key;
        margins[$"nash.{subject.Issues[issue].Id}"] = new FindingMargin(influence, changes => OptionLead(context, mapping, issue, wanted, changes));
        answers.Add(new ParliamentQuestion($"Q2.{subject.Issues[issue].Id}", $"What is agreed on {subject.Issues[issue].Name}?", FindingUnit.OptionIndex, 0, subject.Issues[issue].Options.Count - 1,
            [new LensAnswer("deal", spread.Mean, spread.Low, spread.High, Baseline: false)]));
    }

    private static void AddGain(
        LensContext context,
        DealMapping mapping,
        DealWorlds worlds,
        List<int> solved,
        int party,
        List<Finding> findings,
        List<ParliamentQuestion> answers,
        Dictionary<string, FindingMargin> margins)
    {
        var subject = context.Case;
        var id = subject.Parties[party].Id;
        var gains = solved.Select(w => Utility(worlds, w, party) - mapping.NoDeal(worlds.Worlds[w], party)).ToArray();
        var statusQuo = subject.StatusQuo.Select(o => o ?? 0).ToArray();
        var againstStatusQuo = Spread.Of([.. solved.Select(w => Utility(worlds, w, party) - worlds.Worlds[w].Utility(party, statusQuo))]);
        var spread = Spread.Of(gains);
        var influence = InfluenceRanking.Of([.. solved.Select(w => worlds.Worlds[w])], gains, p => p.StartsWith("preferences.", StringComparison.Ordinal) || p.StartsWith("noDeal.", StringComparison.Ordinal));
        findings.Add(new Finding($"nash-gain.{id}", Question.Q3, "deal",
            $"{subject.Parties[party].Name} by the Nash package: {Wording.SignedPoints(spread.Mean)} points against no deal ({Wording.PointsRange(spread.Low, spread.High)}), {Wording.SignedPoints(againstStatusQuo.Mean)} against the terms of the status quo.")
        {
            Party = id,
            Value = spread.Mean,
            Low = spread.Low,
            High = spread.High,
            Interval = "5th to 95th percentile over the worlds with a zone of agreement",
            Unit = FindingUnit.Points,
            Assumptions = ["only worlds with a zone of agreement count, and the package is taken as agreed at once"],
        }.Traced(subject, influence));
        var sign = spread.Mean >= 0 ? 1 : -1;
        margins[$"nash-gain.{id}"] = new FindingMargin(influence, changes => GainMargin(context, mapping, party, sign, changes));
        answers.Add(new ParliamentQuestion($"Q3.{id}", $"Does {subject.Parties[party].Name} gain against no deal?", FindingUnit.Points, -50, 50,
            [new LensAnswer("deal", spread.Mean, spread.Low, spread.High, Baseline: false)]));
    }

    /// <summary>By how large a share of the worlds with a solution the option leads the next most frequent one.</summary>
    private static (double Margin, string Result) OptionLead(LensContext context, DealMapping mapping, int issue, int option, WorldOverrides? changes)
    {
        var worlds = DealWorlds.Changed(context, mapping, changes);
        var chosen = worlds.Solutions.Select(s => s[0]).OfType<int[]>().Select(p => p[issue]).ToList();
        var names = context.Case.Issues[issue].Options;
        var rival = chosen.Where(o => o != option).GroupBy(o => o).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault();
        var lead = (chosen.Count(o => o == option) - (rival?.Count() ?? 0)) / (double)Math.Max(1, chosen.Count);
        return (lead, rival is null ? "the option stays" : $"'{names[rival.Key].Name}' becomes the more frequent option of the Nash package");
    }

    private static (double Margin, string Result) GainMargin(LensContext context, DealMapping mapping, int party, int sign, WorldOverrides? changes)
    {
        var worlds = DealWorlds.Changed(context, mapping, changes);
        var gains = Enumerable.Range(0, worlds.Worlds.Count).Where(w => worlds.Solutions[w][0] is not null)
            .Select(w => Utility(worlds, w, party) - mapping.NoDeal(worlds.Worlds[w], party)).ToArray();
        var mean = gains.Length == 0 ? 0 : Spread.Of(gains).Mean;
        return (sign * mean, gains.Length == 0 ? "no zone of agreement is left" : $"{context.Case.Parties[party].Name} {(mean >= 0 ? "gains" : "loses")} {Wording.Points(Math.Abs(mean))} points by the Nash package");
    }

    private static double Utility(DealWorlds worlds, int world, int party) => worlds.Worlds[world].Utility(party, worlds.Solutions[world][0]);
}
