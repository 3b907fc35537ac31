using Parley.Findings;
using Parley.Parliament;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;
using Parley.Studies;
using Parley.Worlds;

namespace Parley.Lenses.Playbooks;

/// <summary>Findings about choices (Q4): stand firm, stall or give in against observed conduct; and the best playbook over all that the counterpart could play.</summary>
internal static class BestPlaybookFindings
{
    /// <summary>Leads below this, in points, are called a tie.</summary>
    private const double SmallestLead = 0.05;

    internal static readonly string[] HeadlineChoices = ["stand-firm", "stall", "give-in"];

    public static void Add(
        PlaybookTable table,
        int mine,
        int theirs,
        PlaybookStudy study,
        int headline,
        List<Finding> findings,
        List<ParliamentQuestion> answers,
        Dictionary<string, FindingMargin> margins)
    {
        AddFirmStallGive(table, mine, theirs, headline, findings, margins);
        AddBest(table, mine, theirs, study, headline + 1, findings, margins);
        var party = table.Mapping.PartyOf(mine);
        var matrix = table.Matrix(mine, theirs);
        var column = table.Lineup.IndexOfAssigned(theirs);
        var best = matrix.Pair(study.Playbooks.ToList().IndexOf(study.BestAgainstObserved), column).Value[mine];
        var own = matrix.Pair(table.Lineup.IndexOfAssigned(mine), column).Value[mine];
        answers.Add(new ParliamentQuestion($"Q4.{party.Id}", $"What can {party.Name} expect from its best playbook against observed conduct?", FindingUnit.Points, 0, 100,
        [
            new LensAnswer("playbooks", best.Mean, best.Low, best.High, Baseline: false),
            new LensAnswer("its observed conduct", own.Mean, own.Low, own.High, Baseline: true),
        ]));
    }

    private static void AddFirmStallGive(
        PlaybookTable table, int mine, int theirs, int headline, List<Finding> findings, Dictionary<string, FindingMargin> margins)
    {
        var matrix = table.Matrix(mine, theirs);
        var playbooks = table.Lineup.For(mine);
        var rows = HeadlineChoices.Select(c => table.Lineup.IndexOf(mine, c)).ToList();
        if (rows.Contains(-1))
        {
            return;
        }

        var (me, them) = (table.Mapping.PartyOf(mine), table.Mapping.PartyOf(theirs));
        var column = table.Lineup.IndexOfAssigned(theirs);
        var pairs = rows.Select(r => matrix.Pair(r, column)).ToList();
        var order = Enumerable.Range(0, 3).OrderByDescending(i => pairs[i].Value[mine].Mean).ToList();
        var lead = Spread.Of([.. pairs[order[0]].WorldValues[mine].Zip(pairs[order[1]].WorldValues[mine], (a, b) => a - b)]);
        var share = pairs[order[0]].WorldValues[mine].Zip(pairs[order[1]].WorldValues[mine], (a, b) => a > b ? 1.0 : 0.0).Average();
        var influence = InfluenceRanking.Of(table.Context.Worlds, [.. pairs[order[0]].WorldValues[mine].Zip(pairs[order[1]].WorldValues[mine], (a, b) => a - b)], table.IsRelevant);
        var id = $"firm-stall-give.{me.Id}.{them.Id}";
        string Part(int i) => $"{HeadlineChoices[i]} {Wording.Points(pairs[i].Value[mine].Mean)} ({Wording.PointsRange(pairs[i].Value[mine].Low, pairs[i].Value[mine].High)}, deal {Wording.Percent(pairs[i].DealProbability)})";
        var verdict = lead.Mean < SmallestLead
            ? "the choice among the first two makes no difference worth the name"
            : $"{HeadlineChoices[order[0]]} leads by {Wording.Points(lead.Mean)} points on average and in {Wording.Percent(share)} of worlds";
        findings.Add(table.Traced(new Finding(id, Question.Q4, "playbooks",
            $"{me.Name} against {them.Name} as observed: {Part(order[0])}, {Part(order[1])}, {Part(order[2])}; {verdict}.")
        {
            Party = me.Id,
            Counterpart = them.Id,
            Choice = HeadlineChoices[order[0]],
            Value = lead.Mean,
            Low = lead.Low,
            High = lead.High,
            Interval = "lead over the second of the three, 5th to 95th percentile over worlds",
            Unit = FindingUnit.Points,
            Certificate = table.Certificate,
            Headline = headline,
        }, influence));
        margins[id] = new FindingMargin(influence, changes =>
            Lead(table, mine, theirs, [playbooks[rows[order[0]]], playbooks[rows[order[1]]], playbooks[rows[order[2]]]], [table.Lineup.Assigned[theirs]], changes));
    }

    private static void AddBest(
        PlaybookTable table, int mine, int theirs, PlaybookStudy study, int headline, List<Finding> findings, Dictionary<string, FindingMargin> margins)
    {
        var (me, them) = (table.Mapping.PartyOf(mine), table.Mapping.PartyOf(theirs));
        var matrix = table.Matrix(mine, theirs);
        var best = matrix.BestByMean;
        var score = matrix.Scores[best];
        var bestValues = matrix.WorldMeans(best);
        var spread = Spread.Of(bestValues);
        var rivals = Enumerable.Range(0, matrix.Scores.Count).Where(m => m != best).OrderByDescending(m => matrix.Scores[m].Mean).Take(2).ToList();
        var influence = InfluenceRanking.Of(table.Context.Worlds, [.. bestValues.Zip(matrix.WorldMeans(rivals[0]), (a, b) => a - b)], table.IsRelevant);
        var shareBest = study.ShareBest[best];
        var agree = study.BestByMean == study.BestByWorstCase && study.BestByMean == study.BestByRegret
            ? "it is also best in the worst case and by regret"
            : $"in the worst case {study.BestByWorstCase} is best, by regret {study.BestByRegret}";
        var id = $"best-playbook.{me.Id}.{them.Id}";
        findings.Add(table.Traced(new Finding(id, Question.Q4, "playbooks",
            $"Best for {me.Name} against {them.Name}, whatever playbook it meets: {study.BestByMean} ({Wording.Points(score.Mean)} points on average, {Wording.Points(study.Margin.Mean)} ahead of {study.RunnerUp}, best in {Wording.Percent(shareBest)} of worlds); {agree}; against observed conduct {study.BestAgainstObserved}.")
        {
            Party = me.Id,
            Counterpart = them.Id,
            Choice = study.BestByMean,
            Value = score.Mean,
            Low = spread.Low,
            High = spread.High,
            Interval = "5th to 95th percentile over worlds",
            Unit = FindingUnit.Points,
            Certificate = table.Certificate,
            Assumptions = ["each playbook of the counterpart counts alike in the mean"],
            Headline = headline,
        }, influence));
        var mineTried = new[] { best }.Concat(rivals).Select(m => table.Lineup.For(mine)[m]).ToList();
        margins[id] = new FindingMargin(influence, changes => Lead(table, mine, theirs, mineTried, table.Lineup.For(theirs), changes));
    }

    private static (double Margin, string Result) Lead(
        PlaybookTable table, int mine, int theirs, IReadOnlyList<Playbook> candidates, IReadOnlyList<Playbook> against, WorldOverrides? changes)
    {
        IReadOnlyList<CrisisWorld> worlds = table.ChangedWorlds(changes);
        var scores = table.Run(worlds, mine, candidates, theirs, against).Scores;
        var rival = Enumerable.Range(1, candidates.Count - 1).MaxBy(m => (scores[m].Mean, -m));
        var lead = scores[0].Mean - scores[rival].Mean;
        return (lead, $"{candidates[rival].Id} serves {table.Mapping.PartyOf(mine).Name} better than {candidates[0].Id}, by {Wording.Points(-lead)} points");
    }
}
