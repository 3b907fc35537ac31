using System.Globalization;
using Parley.Numerics;
using Parley.Playbooks.Pairs;

namespace Parley.Playbooks.Choice;

/// <summary>Chooses a playbook by several rules at once: whom do you trust to know what the counterpart will do?</summary>
/// <remarks>
/// <para><b>Rules.</b> Mean over worlds and, equally, over the counterpart's playbooks (Laplace). Maximin: the largest smallest mean over the counterpart's playbooks (Wald 1950). Minimax regret:
/// the smallest largest regret, world by world and playbook by playbook, its mean over worlds taken before the maximum over playbooks (Savage 1951). Hurwicz: optimism times the largest mean plus
/// the rest times the smallest (1951). Tail mean: the mean of the worst share of all world-and-playbook cells (conditional value at risk; Rockafellar and Uryasev 2000). Chance-constrained: the
/// highest mean among playbooks that reach the floor with the probability asked (Charnes and Cooper 1959).</para>
/// <para><b>Cost.</b> playbooks² x worlds for dominance, otherwise the size of the matrix.</para>
/// </remarks>
public static class RobustChoice
{
    private const double Tolerance = 1e-9;

    /// <summary>Applies all rules.</summary>
    /// <param name="matrix">A played matrix.</param>
    /// <param name="options">Parameters of the rules.</param>
    public static RobustChoiceResult Of(PlaybookMatrixResult matrix, RobustChoiceOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var cells = new ChoiceCells(matrix);
        var criteria = new List<ChoiceCriterion>
        {
            Rule("mean", "highest mean, the counterpart's playbooks alike", cells.Count, cells.Mean),
            Rule("maximin", "highest mean against the playbook of the counterpart that is worst for it", cells.Count, mine => cells.Means(mine).Min()),
            Rule("minimax-regret", "smallest mean regret against the playbook of the counterpart where it is largest", cells.Count, mine => -cells.Regrets(mine).Max()),
            Rule(
                "hurwicz",
                string.Create(CultureInfo.InvariantCulture, $"{options.Optimism:0.###} times the best mean over the counterpart's playbooks plus {1 - options.Optimism:0.###} times the worst"),
                cells.Count,
                mine => (options.Optimism * cells.Means(mine).Max()) + ((1 - options.Optimism) * cells.Means(mine).Min())),
            Rule("tail-mean", string.Create(CultureInfo.InvariantCulture, $"highest mean of the worst {100 * options.Tail} % of worlds and playbooks"), cells.Count, mine => TailMean(cells.Values(mine), options.Tail)),
        };
        if (options.Floor is { } floor)
        {
            criteria.Add(Rule(
                "chance-constrained",
                string.Create(CultureInfo.InvariantCulture, $"highest mean among those that reach {floor:0.##} points with probability {options.Probability:0.###} or more"),
                cells.Count,
                mine => ShareAtLeast(cells.Values(mine), floor) >= options.Probability - Tolerance ? cells.Mean(mine) : double.NaN));
        }

        return new RobustChoiceResult(criteria, Dominated(cells));
    }

    private static ChoiceCriterion Rule(string id, string text, int count, Func<int, double> score)
    {
        double[] scores = [.. Enumerable.Range(0, count).Select(score)];
        var best = -1;
        for (var mine = 0; mine < count; mine++)
        {
            if (!double.IsNaN(scores[mine]) && (best < 0 || scores[mine] > scores[best]))
            {
                best = mine;
            }
        }

        return new ChoiceCriterion(id, text, scores, best);
    }

    private static double TailMean(double[] values, double share)
    {
        Array.Sort(values);
        return OrderedSum.Mean(values.AsSpan(0, Math.Max(1, (int)Math.Floor((share * values.Length) + Tolerance))));
    }

    private static double ShareAtLeast(double[] values, double floor) => (double)values.Count(v => v >= floor - Tolerance) / values.Length;

    private static List<Dominance> Dominated(ChoiceCells cells)
    {
        var found = new List<Dominance>();
        for (var better = 0; better < cells.Count; better++)
        {
            for (var worse = 0; worse < cells.Count; worse++)
            {
                if (better == worse)
                {
                    continue;
                }

                if (Dominates(cells.Values(better), cells.Values(worse)))
                {
                    found.Add(new Dominance(better, worse, true));
                }
                else if (Dominates(cells.Means(better), cells.Means(worse)))
                {
                    found.Add(new Dominance(better, worse, false));
                }
            }
        }

        return found;
    }

    private static bool Dominates(double[] better, double[] worse)
    {
        var somewhere = false;
        for (var i = 0; i < better.Length; i++)
        {
            if (better[i] < worse[i] - Tolerance)
            {
                return false;
            }

            somewhere |= better[i] > worse[i] + Tolerance;
        }

        return somewhere;
    }
}
