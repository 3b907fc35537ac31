using Parley.Playbooks.Definitions;
using Parley.Playbooks.Pairs;
using Parley.Playbooks.Process;

namespace Parley.Playbooks.Tests;

/// <summary>A matrix of playbooks with given values per world, as if it had been played.</summary>
internal static class GivenMatrix
{
    /// <param name="rows">Playbooks of the asking party.</param>
    /// <param name="columns">Playbooks of the counterpart.</param>
    /// <param name="worlds">Worlds.</param>
    /// <param name="value">Value by party (0 asks), row, column and world.</param>
    public static PlaybookMatrixResult Of(int rows, int columns, int worlds, Func<int, int, int, int, double> value)
    {
        var pairs = new List<PairResult>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var (r, c) = (row, column);
                double[][] values = [.. Enumerable.Range(0, 2).Select(p => Enumerable.Range(0, worlds).Select(w => value(p, r, c, w)).ToArray())];
                pairs.Add(new PairResult
                {
                    Mine = row,
                    Theirs = column,
                    Value = [.. values.Select(v => new MeanInterval(v.Average(), v.Min(), v.Max(), 0, worlds))],
                    MeanFlow = [0, 0],
                    MeanLevers = [0, 0],
                    DealProbability = 0,
                    DealStandardError = 0,
                    BreakdownProbability = 0,
                    WalkOutProbability = 0,
                    TimeToDeal = default,
                    Terms = [],
                    ModalPackage = null,
                    ModalShare = 0,
                    Regret = 0,
                    WorldValues = values,
                    WorldOutcomes = new CrisisOutcome[worlds],
                    WorldRounds = new int[worlds],
                });
            }
        }

        return new PlaybookMatrixResult
        {
            Options = new PlaybookMatrixOptions
            {
                For = 0,
                Against = 1,
                Mine = [.. ShippedPlaybooks.Conduct.Take(rows)],
                Theirs = [.. ShippedPlaybooks.Conduct.Take(columns)],
                Assigned = [.. ShippedPlaybooks.Conduct.Take(2)],
            },
            Pairs = pairs,
            Scores = [],
            BestByMean = 0,
            BestByWorstCase = 0,
            BestByRegret = 0,
            Equilibria = [],
            Worlds = worlds,
            PartyRounds = 0,
            Conventions = "",
        };
    }
}
