using Parley.Playbooks.Pairs;
using Parley.Studies;

namespace Parley.Lenses.Playbooks;

/// <summary>Turns the engine's matrix of pairs into the plain study that findings, briefs and JSON are made of.</summary>
public static class PlaybookStudies
{
    /// <summary>Makes the study of one party against one counterpart.</summary>
    /// <param name="mapping">The case's mapping.</param>
    /// <param name="result">The matrix.</param>
    /// <param name="roundDays">Days per round.</param>
    public static PlaybookStudy Of(CrisisMapping mapping, PlaybookMatrixResult result, double roundDays)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(result);
        var options = result.Options;
        var mine = options.Mine;
        var theirs = options.Theirs;
        var observed = options.Assigned[options.Against];
        var observedColumn = IndexOf(theirs.Select(p => p.Id), observed.Id);
        var bestAgainstObserved = Enumerable.Range(0, mine.Count).MaxBy(m => (result.Pair(m, Math.Max(observedColumn, 0)).Value[options.For].Mean, -m));
        var runnerUp = Enumerable.Range(0, mine.Count).Where(m => m != result.BestByMean).MaxBy(m => (result.Scores[m].Mean, -m));
        return new PlaybookStudy(
            mapping.PartyOf(options.For).Id,
            mapping.PartyOf(options.Against).Id,
            [.. mine.Select(p => p.Id)],
            [.. result.Pairs.Select(pair => Row(result, pair, roundDays))],
            mine[result.BestByMean].Id,
            mine[result.BestByWorstCase].Id,
            mine[result.BestByRegret].Id,
            mine[bestAgainstObserved].Id,
            observed.Id,
            [.. result.Equilibria.Where(e => e.IsPure).Select(e => (mine[PureChoice(e.Mine)].Id, theirs[PureChoice(e.Theirs)].Id))],
            Lead(result, runnerUp),
            mine[runnerUp].Id,
            result.ShareBest());
    }

    private static Spread Lead(PlaybookMatrixResult result, int runnerUp)
    {
        var lead = result.Difference(result.BestByMean, runnerUp);
        return new Spread(lead.Mean, lead.Low, lead.High);
    }

    private static PlaybookPairRow Row(PlaybookMatrixResult result, PairResult pair, double roundDays)
    {
        var options = result.Options;
        return new PlaybookPairRow(
            options.Mine[pair.Mine].Id,
            options.Theirs[pair.Theirs].Id,
            pair.DealProbability,
            new Spread(pair.TimeToDeal.Mean * roundDays, pair.TimeToDeal.Low * roundDays, pair.TimeToDeal.High * roundDays),
            new Spread(pair.Value[options.For].Mean, pair.Value[options.For].Low, pair.Value[options.For].High),
            new Spread(pair.Value[options.Against].Mean, pair.Value[options.Against].Low, pair.Value[options.Against].High),
            pair.MeanCost(options.For),
            pair.Regret,
            ModalTerms(pair));
    }

    private static int[] ModalTerms(PairResult pair)
    {
        if (pair.Terms.Count == 0)
        {
            return [];
        }

        var terms = new int[pair.Terms.Max(t => t.Issue) + 1];
        for (var issue = 0; issue < terms.Length; issue++)
        {
            terms[issue] = pair.Terms.Where(t => t.Issue == issue).DefaultIfEmpty(new IssueShare(issue, -1, 0)).MaxBy(t => (t.Share, -t.Option)).Option;
        }

        return terms;
    }

    private static int PureChoice(IReadOnlyList<double> mixture) => IndexOf(mixture.Select(p => p == 1.0), true);

    private static int IndexOf<T>(IEnumerable<T> items, T wanted)
    {
        var index = 0;
        foreach (var item in items)
        {
            if (EqualityComparer<T>.Default.Equals(item, wanted))
            {
                return index;
            }

            index++;
        }

        return -1;
    }
}
