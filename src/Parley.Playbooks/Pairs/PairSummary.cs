using Parley.Numerics;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Pairs;

/// <summary>Sums up the samples of a matrix, in fixed order.</summary>
internal static class PairSummary
{
    internal static PlaybookMatrixResult Of(CrisisSetting setting, PlaybookMatrixOptions options, PairSamples samples, long partyRounds) =>
        Of(setting, options, [.. Enumerable.Range(0, samples.Pairs).Select(pair => Pair(setting, samples, pair, options.Theirs.Count))], samples.Worlds, partyRounds);

    /// <summary>Sums up pairs whose regret is not known yet.</summary>
    internal static PlaybookMatrixResult Of(CrisisSetting setting, PlaybookMatrixOptions options, IReadOnlyList<PairResult> bare, int worlds, long partyRounds)
    {
        var theirs = options.Theirs.Count;
        var mine = bare.Select(pair => pair.Value[options.For].Mean).ToArray();
        var other = bare.Select(pair => pair.Value[options.Against].Mean).ToArray();
        var regret = new double[bare.Count];
        for (var column = 0; column < theirs; column++)
        {
            var best = Enumerable.Range(0, options.Mine.Count).Max(row => mine[(row * theirs) + column]);
            for (var row = 0; row < options.Mine.Count; row++)
            {
                regret[(row * theirs) + column] = best - mine[(row * theirs) + column];
            }
        }

        var pairs = bare.Select((pair, index) => pair with { Regret = regret[index] }).ToList();
        var scores = Enumerable.Range(0, options.Mine.Count).Select(row => Score(row, theirs, options.For, mine, regret, pairs)).ToList();
        return new PlaybookMatrixResult
        {
            Options = options,
            Pairs = pairs,
            Scores = scores,
            BestByMean = BestOf(scores, score => score.Mean),
            BestByWorstCase = BestOf(scores, score => score.WorstCase),
            BestByRegret = BestOf(scores, score => -score.MaxRegret),
            Equilibria = MatrixEquilibria.Find(mine, other, options.Mine.Count, theirs),
            Worlds = worlds,
            PartyRounds = partyRounds,
            Conventions = setting.Conventions.Describe(),
        };
    }

    internal static MeanInterval Interval(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            return new(double.NaN, double.NaN, double.NaN, double.NaN, 0);
        }

        var sorted = values.ToArray();
        Array.Sort(sorted);
        var error = values.Length > 1 ? Math.Sqrt(OrderedSum.Variance(values) / values.Length) : double.NaN;
        return new(OrderedSum.Mean(values), Quantile(sorted, 0.05), Quantile(sorted, 0.95), error, values.Length);
    }

    private static double Quantile(double[] sorted, double probability)
    {
        var place = probability * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[^1];
    }

    // The first of equally good ones, in the order in which the playbooks were given.
    private static int BestOf(List<PlaybookScore> scores, Func<PlaybookScore, double> worth)
    {
        var best = 0;
        for (var row = 1; row < scores.Count; row++)
        {
            best = worth(scores[row]) > worth(scores[best]) ? row : best;
        }

        return best;
    }

    private static PlaybookScore Score(int row, int theirs, int asking, double[] mine, double[] regret, List<PairResult> pairs)
    {
        var (worst, most, tail) = (0, 0, double.PositiveInfinity);
        for (var column = 0; column < theirs; column++)
        {
            worst = mine[(row * theirs) + column] < mine[(row * theirs) + worst] ? column : worst;
            most = regret[(row * theirs) + column] > regret[(row * theirs) + most] ? column : most;
            tail = Math.Min(tail, pairs[(row * theirs) + column].Value[asking].Low);
        }

        var mean = OrderedSum.Mean(mine.AsSpan(row * theirs, theirs));
        return new(row, mean, mine[(row * theirs) + worst], worst, tail, regret[(row * theirs) + most], most);
    }

    private static PairResult Pair(CrisisSetting setting, PairSamples samples, int pair, int theirs)
    {
        var parties = setting.Parties.Count;
        var outcomes = samples.Outcomes[pair];
        var deals = outcomes.Count(outcome => outcome == CrisisOutcome.Agreement);
        var share = (double)deals / samples.Worlds;
        var times = Enumerable.Range(0, samples.Worlds).Where(world => outcomes[world] == CrisisOutcome.Agreement).Select(world => (double)samples.Rounds[pair][world]).ToArray();
        var (terms, modal, modalShare) = Terms(setting, samples, pair, deals);
        return new PairResult
        {
            Mine = pair / theirs,
            Theirs = pair % theirs,
            Value = [.. Enumerable.Range(0, parties).Select(party => Interval(samples.Values[(pair * parties) + party]))],
            MeanFlow = [.. Enumerable.Range(0, parties).Select(party => OrderedSum.Mean(samples.Flows[(pair * parties) + party]))],
            MeanLevers = [.. Enumerable.Range(0, parties).Select(party => OrderedSum.Mean(samples.Levers[(pair * parties) + party]))],
            DealProbability = share,
            DealStandardError = Math.Sqrt(share * (1.0 - share) / samples.Worlds),
            BreakdownProbability = (double)outcomes.Count(outcome => outcome == CrisisOutcome.Breakdown) / samples.Worlds,
            WalkOutProbability = (double)outcomes.Count(outcome => outcome == CrisisOutcome.WalkOut) / samples.Worlds,
            TimeToDeal = Interval(times),
            Terms = terms,
            ModalPackage = modal,
            ModalShare = modalShare,
            Regret = double.NaN,
            WorldValues = samples.Values[(pair * parties)..((pair + 1) * parties)],
            WorldOutcomes = outcomes,
            WorldRounds = samples.Rounds[pair],
        };
    }

    private static (List<IssueShare> Terms, int[]? Modal, double ModalShare) Terms(CrisisSetting setting, PairSamples samples, int pair, int deals)
    {
        var terms = new List<IssueShare>();
        if (deals == 0)
        {
            return (terms, null, 0.0);
        }

        var issues = setting.OptionCounts.Count;
        var counts = new int[setting.FlatOptions];
        var packages = new Dictionary<string, (int Count, int World)>(StringComparer.Ordinal);
        var best = (Count: 0, World: -1);
        for (var world = 0; world < samples.Worlds; world++)
        {
            if (samples.Outcomes[pair][world] != CrisisOutcome.Agreement)
            {
                continue;
            }

            var package = samples.Packages[pair].AsSpan(world * issues, issues);
            for (var issue = 0; issue < issues; issue++)
            {
                counts[setting.Flat(issue, package[issue])]++;
            }

            // The characters stand for option numbers; of equally frequent packages the one that reached the count first wins.
            var key = new string(System.Runtime.InteropServices.MemoryMarshal.Cast<ushort, char>(package));
            var known = packages.TryGetValue(key, out var entry) ? (entry.Count + 1, entry.World) : (1, world);
            packages[key] = known;
            best = known.Item1 > best.Count ? known : best;
        }

        for (var issue = 0; issue < issues; issue++)
        {
            for (var option = 0; option < setting.OptionCounts[issue]; option++)
            {
                var count = counts[setting.Flat(issue, option)];
                if (count > 0)
                {
                    terms.Add(new(issue, option, (double)count / deals));
                }
            }
        }

        var modal = samples.Packages[pair].AsSpan(best.World * issues, issues).ToArray().Select(option => (int)option).ToArray();
        return (terms, modal, (double)best.Count / deals);
    }
}
