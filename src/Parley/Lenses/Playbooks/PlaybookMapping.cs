using Parley.Estimates;
using Parley.Playbooks.Definitions;
using Parley.Studies;
using Parley.Worlds;

namespace Parley.Lenses.Playbooks;

/// <summary>Maps which playbook is best over a plane of two inputs: the picture of when standing firm, stalling or giving in pays.</summary>
public static class PlaybookMapping
{
    /// <summary>Computes the map.</summary>
    /// <param name="table">The case's pairs of playbooks.</param>
    /// <param name="mine">Index of the asking party.</param>
    /// <param name="among">The playbooks compared.</param>
    /// <param name="theirs">Index of the counterpart.</param>
    /// <param name="against">What the counterpart may play, each counting alike.</param>
    /// <param name="x">Input on the horizontal axis: from its 1st to its 99th percentile unless a range is given.</param>
    /// <param name="y">Input on the vertical axis.</param>
    /// <param name="grid">Points per axis, at least 2.</param>
    /// <param name="xRange">Range of the horizontal axis, or null.</param>
    /// <param name="yRange">Range of the vertical axis, or null.</param>
    /// <returns>Best playbook and its lead over the runner-up at each point.</returns>
    public static PlaybookMap Of(
        PlaybookTable table, int mine, IReadOnlyList<Playbook> among, int theirs, IReadOnlyList<Playbook> against, Estimate x, Estimate y, int grid, (double From, double To)? xRange = null, (double From, double To)? yRange = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentOutOfRangeException.ThrowIfLessThan(grid, 2);
        var xs = Points(x, grid, xRange);
        var ys = Points(y, grid, yRange);
        var best = new List<IReadOnlyList<string>>();
        var margin = new List<IReadOnlyList<double>>();
        foreach (var yValue in ys)
        {
            var bestRow = new List<string>();
            var marginRow = new List<double>();
            foreach (var xValue in xs)
            {
                table.Context.Cancelled.ThrowIfCancellationRequested();
                var worlds = table.ChangedWorlds(WorldOverrides.None(table.Context.Case).Fix(x.Path, xValue).Fix(y.Path, yValue));
                var scores = table.Run(worlds, mine, among, theirs, against).Scores;
                var order = Enumerable.Range(0, scores.Count).OrderByDescending(m => scores[m].Mean).ThenBy(m => m).ToList();
                bestRow.Add(among[order[0]].Id);
                marginRow.Add(order.Count > 1 ? scores[order[0]].Mean - scores[order[1]].Mean : 0);
            }

            best.Add(bestRow);
            margin.Add(marginRow);
        }

        return new PlaybookMap(
            table.Mapping.PartyOf(mine).Id, table.Mapping.PartyOf(theirs).Id, x.Path, xs, y.Path, ys, best, margin, x.Quantile(0.5), y.Quantile(0.5));
    }

    /// <summary>The default plane: the counterpart's patience and its follow-through on threats towards the asking party.</summary>
    /// <param name="table">The case's pairs of playbooks.</param>
    /// <param name="mine">Index of the asking party.</param>
    /// <param name="theirs">Index of the counterpart.</param>
    /// <returns>Two inputs, or null where the case lacks one of them.</returns>
    public static (Estimate X, Estimate Y)? DefaultAxes(PlaybookTable table, int mine, int theirs)
    {
        ArgumentNullException.ThrowIfNull(table);
        var (me, them) = (table.Mapping.PartyOf(mine), table.Mapping.PartyOf(theirs));
        var patience = them.Patience.Estimate;
        var estimates = table.Context.Case.Estimates;
        return estimates.TryGet($"followThrough.{them.Id}.{me.Id}.threat", out var follow) || estimates.TryGet($"noDeal.{them.Id}.value", out follow)
            ? (patience, follow)
            : null;
    }

    /// <summary>The range over which a default axis is shown: wide enough to see where the choice changes.</summary>
    /// <param name="input">The input on the axis.</param>
    /// <returns>For discount factors 0.85 to 0.999, for probabilities 0.02 to 0.98; null for others, which show their own estimate's range.</returns>
    public static (double From, double To)? WideRange(Estimate input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.Quantity == Quantity.DiscountFactor ? (0.85, 0.999) : input.Quantity == Quantity.Probability ? (0.02, 0.98) : null;
    }

    /// <summary>Stand firm, stall or give in against observed conduct, over the default plane; null where the case lacks an axis or a playbook.</summary>
    /// <param name="table">The case's pairs of playbooks.</param>
    /// <param name="mine">Index of the asking party.</param>
    /// <param name="theirs">Index of the counterpart.</param>
    /// <param name="grid">Points per axis.</param>
    public static PlaybookMap? FirmStallGive(PlaybookTable table, int mine, int theirs, int grid)
    {
        ArgumentNullException.ThrowIfNull(table);
        var rows = BestPlaybookFindings.HeadlineChoices.Select(c => table.Lineup.IndexOf(mine, c)).ToList();
        if (rows.Contains(-1) || DefaultAxes(table, mine, theirs) is not { } axes)
        {
            return null;
        }

        return Of(table, mine, [.. rows.Select(r => table.Lineup.For(mine)[r])], theirs, [table.Lineup.Assigned[theirs]], axes.X, axes.Y, grid, WideRange(axes.X), WideRange(axes.Y));
    }

    private static double[] Points(Estimate input, int grid, (double From, double To)? range)
    {
        var (from, to) = range ?? (input.Quantile(0.01), input.Quantile(0.99));
        if (!(to > from))
        {
            // A point estimate has no width of its own: look a tenth of its size to either side.
            var width = Math.Max(Math.Abs(from) * 0.1, 0.05);
            (from, to) = (input.Quantity.Clamp(from - width), input.Quantity.Clamp(from + width));
        }

        return [.. Enumerable.Range(0, grid).Select(i => from + ((to - from) * i / (grid - 1)))];
    }
}
