using System.Collections.Immutable;
using Parley.Bargaining.Frontiers;

namespace Parley.Bargaining.Solutions;

/// <summary>Finds the lottery over frontier members with the largest smallest scaled gain: max t such that the expected utility of every party p is at
/// least d_p + t s_p.</summary>
/// <remarks>
/// <para>A linear program with one row per party and one for the probabilities, solved by the primal simplex method in tableau form with Bland's rule
/// (which cannot cycle). <b>Certificate.</b> The dual weights w (w at least 0, sum of w s = 1) prove that no lottery exceeds the largest w (v - d) over members v;
/// <see cref="Gap"/> is the difference to t, recomputed from the members.</para>
/// </remarks>
internal sealed record MixtureProgram(double Value, ImmutableArray<LotteryShare> Lottery, double Gap)
{
    public static MixtureProgram Solve(ParetoFrontier frontier, double[] d, double[] scale)
    {
        int n = d.Length, members = frontier.Count, rows = n + 1;
        int columns = members + 1 + n;
        int tColumn = members, right = columns;
        double[][] tableau = [.. Enumerable.Range(0, rows).Select(_ => new double[columns + 1])];

        // Row p: sum of lambda (v_p - d_p)/s_p - t - slack_p = 0; last row: sum of lambda = 1.
        for (int j = 0; j < members; j++)
        {
            ReadOnlySpan<double> v = frontier.Utilities(j);
            for (int p = 0; p < n; p++)
            {
                tableau[p][j] = (v[p] - d[p]) / scale[p];
            }

            tableau[n][j] = 1;
        }

        int start = 0;
        double startValue = double.NegativeInfinity;
        for (int j = 0; j < members; j++)
        {
            double least = Enumerable.Range(0, n).Min(p => tableau[p][j]);
            (start, startValue) = least > startValue ? (j, least) : (start, startValue);
        }

        int binding = Enumerable.Range(0, n).MinBy(p => tableau[p][start]);
        double[][] original = [.. tableau.Select(row => (double[])row.Clone())];
        for (int p = 0; p < n; p++)
        {
            tableau[p][tColumn] = original[p][tColumn] = -1;
            tableau[p][members + 1 + p] = original[p][members + 1 + p] = -1;
        }

        tableau[n][right] = 1;

        // Start with the best single member, t free in the basis, and the slacks of the other rows.
        int[] basis = new int[rows];
        Pivot(tableau, basis, n, start);
        Pivot(tableau, basis, binding, tColumn);
        for (int p = 0; p < n; p++)
        {
            if (p != binding)
            {
                Pivot(tableau, basis, p, members + 1 + p);
            }
        }

        for (int step = 0; step < 50_000; step++)
        {
            // t is basic in some row; raising column j changes t by -entry, so a negative entry improves.
            int tRow = Array.IndexOf(basis, tColumn);
            int enter = -1;
            double steepest = -1e-12;
            for (int j = 0; j < columns; j++)
            {
                if (tableau[tRow][j] < steepest)
                {
                    enter = j;
                    steepest = step < 1000 ? tableau[tRow][j] : double.NegativeInfinity;
                    if (step >= 1000)
                    {
                        break;
                    }
                }
            }

            if (enter < 0)
            {
                break;
            }

            int leave = -1;
            double ratio = double.PositiveInfinity;
            for (int row = 0; row < rows; row++)
            {
                if (row != tRow && tableau[row][enter] > 1e-12)
                {
                    double r = Math.Max(tableau[row][right], 0) / tableau[row][enter];
                    if (r < ratio - 1e-15 || (r <= ratio + 1e-15 && leave >= 0 && basis[row] < basis[leave]))
                    {
                        (leave, ratio) = (row, Math.Min(r, ratio));
                    }
                }
            }

            if (leave < 0)
            {
                break;
            }

            Pivot(tableau, basis, leave, enter);
        }

        return Result(frontier, d, scale, tableau, basis, members);
    }

    private static MixtureProgram Result(ParetoFrontier frontier, double[] d, double[] scale, double[][] tableau, int[] basis, int members)
    {
        int n = d.Length, right = members + 1 + n;
        var lottery = new List<LotteryShare>();
        for (int row = 0; row < basis.Length; row++)
        {
            if (basis[row] < members && tableau[row][right] > 1e-15)
            {
                lottery.Add(new LotteryShare(basis[row], tableau[row][right]));
            }
        }

        double total = lottery.Sum(share => share.Probability);
        lottery = [.. lottery.OrderBy(share => share.Member).Select(share => share with { Probability = share.Probability / total })];
        double value = double.PositiveInfinity;
        for (int p = 0; p < n; p++)
        {
            value = Math.Min(value, lottery.Sum(share => share.Probability * ((frontier.Utilities(share.Member)[p] - d[p]) / scale[p])));
        }

        // The reduced costs of the slacks are the dual weights.
        int tRow = Array.IndexOf(basis, members);
        double[] dual = [.. Enumerable.Range(0, n).Select(p => Math.Max(tableau[tRow][members + 1 + p], 0))];
        double sum = dual.Sum();
        double bound = double.NegativeInfinity;
        for (int j = 0; j < members; j++)
        {
            double worth = 0;
            for (int p = 0; p < n; p++)
            {
                worth += dual[p] / sum * ((frontier.Utilities(j)[p] - d[p]) / scale[p]);
            }

            bound = Math.Max(bound, worth);
        }

        return new MixtureProgram(value, [.. lottery], bound - value);
    }

    private static void Pivot(double[][] tableau, int[] basis, int row, int column)
    {
        double[] pivotRow = tableau[row];
        double pivot = pivotRow[column];
        for (int j = 0; j < pivotRow.Length; j++)
        {
            pivotRow[j] /= pivot;
        }

        for (int other = 0; other < tableau.Length; other++)
        {
            double factor = tableau[other][column];
            if (other != row && factor != 0)
            {
                for (int j = 0; j < pivotRow.Length; j++)
                {
                    tableau[other][j] -= factor * pivotRow[j];
                }
            }
        }

        basis[row] = column;
    }
}
