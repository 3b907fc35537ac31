using System.Collections.Immutable;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Frontiers;

/// <summary>Answers whether an outcome is dominated, with the dominating outcome as the witness, without computing a frontier.</summary>
/// <remarks>
/// <para>Issue by issue, a partial outcome is given up as soon as some party cannot reach the utility of the outcome in question any more. Each utility
/// must be additive. <b>Cost.</b> Small in practice; exponential in the worst case, hence the limit.</para>
/// </remarks>
/// <param name="Outcome">An outcome at least as good for all and better for one; null if none was found.</param>
/// <param name="Proven">Whether the search was complete, so that null means there is none.</param>
public sealed record DominatingOutcome(ImmutableArray<int>? Outcome, bool Proven)
{
    /// <summary>Searches for an outcome that dominates another.</summary>
    /// <param name="problem">A problem with additive utilities without interaction terms.</param>
    /// <param name="outcome">The outcome in question.</param>
    /// <param name="admissible">Options that may be used, [issue][option]; null for all.</param>
    /// <param name="tolerance">How much worse counts as not worse, and better by this much as not better, relative to the party's utility range.</param>
    /// <param name="limit">The number of partial outcomes after which the search gives up.</param>
    /// <exception cref="InvalidOperationException">A utility is not additive.</exception>
    public static DominatingOutcome Search(
        BargainingProblem problem, ReadOnlySpan<int> outcome, bool[][]? admissible = null, double tolerance = 1e-11, int limit = 2_000_000)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (!problem.IsAdditive)
        {
            throw new InvalidOperationException("the search for a dominating outcome needs additive utilities without interaction terms");
        }

        var search = new Walk(problem, outcome.ToArray(), admissible, tolerance, limit);
        bool found = search.Descend(0);
        return new DominatingOutcome(found ? [.. search.Current] : null, found || search.Left > 0);
    }

    private sealed class Walk
    {
        private readonly BargainingProblem _problem;
        private readonly bool[][]? _admissible;
        private readonly double[][][] _differences;
        private readonly double[][] _rest;
        private readonly double[] _slack;
        private readonly double[][] _sums;

        public Walk(BargainingProblem problem, int[] outcome, bool[][]? admissible, double tolerance, int limit)
        {
            (_problem, _admissible, Left) = (problem, admissible, limit);
            int issues = problem.Space.IssueCount, parties = problem.PartyCount;
            Current = new int[issues];
            _differences = new double[parties][][];
            _rest = new double[parties][];
            _slack = new double[parties];
            _sums = [.. Enumerable.Range(0, issues + 1).Select(_ => new double[parties])];
            for (int p = 0; p < parties; p++)
            {
                var utility = (AdditiveUtility)problem.Parties[p].Utility;
                UtilityRange range = problem.Range(p);
                _slack[p] = tolerance * Math.Max(range.Maximum - range.Minimum, double.Epsilon);
                _differences[p] = new double[issues][];
                _rest[p] = new double[issues + 1];
                for (int i = issues - 1; i >= 0; i--)
                {
                    double own = utility.Terms(i)[outcome[i]];
                    double best = double.NegativeInfinity;
                    _differences[p][i] = [.. utility.Terms(i).ToArray().Select(term => term - own)];
                    for (int option = 0; option < _differences[p][i].Length; option++)
                    {
                        best = admissible is null || admissible[i][option] ? Math.Max(best, _differences[p][i][option]) : best;
                    }

                    _rest[p][i] = _rest[p][i + 1] + best;
                }
            }
        }

        public int[] Current { get; }

        public int Left { get; private set; }

        public bool Descend(int issue)
        {
            double[] sums = _sums[issue];
            if (issue == Current.Length)
            {
                bool better = false;
                for (int p = 0; p < sums.Length; p++)
                {
                    better |= sums[p] > _slack[p];
                }

                return better;
            }

            for (int option = 0; option < _problem.Space.Issues[issue].OptionCount && Left > 0; option++)
            {
                if (_admissible is not null && !_admissible[issue][option])
                {
                    continue;
                }

                Left--;
                bool possible = true;
                for (int p = 0; p < sums.Length; p++)
                {
                    double sum = sums[p] + _differences[p][issue][option];
                    _sums[issue + 1][p] = sum;
                    possible &= sum + _rest[p][issue + 1] >= -_slack[p];
                }

                Current[issue] = option;
                if (possible && Descend(issue + 1))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
