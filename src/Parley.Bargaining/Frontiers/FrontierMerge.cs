using System.Runtime.InteropServices;
using Parley.Bargaining.Outcomes;
using Parley.Bargaining.Problems;
using Parley.Bargaining.Utilities;

namespace Parley.Bargaining.Frontiers;

/// <summary>The work of <see cref="AdditiveFrontier"/> on utilities that are whole numbers.</summary>
internal sealed class FrontierMerge
{
    /// <summary>The number of parties from which one tree of the partial frontier beats sorting the crossed points.</summary>
    private const int TreeFrom = 4;

    private readonly OutcomeSpace _space;
    private readonly AdditiveUtility[] _utilities;
    private readonly int _parties;
    private readonly int _limit;
    private readonly DominanceGrid _complete;
    private readonly int[] _order;

    public FrontierMerge(BargainingProblem lattice, int limit)
    {
        _space = lattice.Space;
        _parties = lattice.PartyCount;
        _limit = limit;
        _utilities = [.. lattice.Parties.Select(party => (AdditiveUtility)party.Utility)];

        // Sorting crossed points is dearest where they are many, so short issues come first. A tree is asked once for every pair of options of the
        // issue added, and most often in the last steps, so there the issues with few undominated options come last.
        _order = _parties < TreeFrom
            ? [.. Enumerable.Range(0, _space.IssueCount).OrderBy(i => _space.Issues[i].OptionCount)]
            : [.. Enumerable.Range(0, _space.IssueCount).OrderByDescending(i => UndominatedOptions(i).Length)];
        _complete = Seeds(lattice);
    }

    /// <summary>Gets why the result is not complete, or null.</summary>
    public string? Reason { get; private set; }

    /// <summary>Returns the options of the members, one member after another, best for the first party first.</summary>
    public int[] Run(out int distinct)
    {
        double[] points = new double[_parties];
        for (int p = 0; p < _parties; p++)
        {
            points[p] = _utilities[p].Constant;
        }

        double[] remaining = new double[_parties];
        foreach (int issue in _order)
        {
            for (int p = 0; p < _parties; p++)
            {
                remaining[p] += Highest(_utilities[p].Terms(issue));
            }
        }

        var links = new List<(int[] Parent, int[] Option)>();
        int count = 1;
        foreach (int issue in _order)
        {
            for (int p = 0; p < _parties; p++)
            {
                remaining[p] -= Highest(_utilities[p].Terms(issue));
            }

            (points, int[] parents, int[] options) = Step(points, count, issue, remaining);
            links.Add((parents, options));
            count = parents.Length;
        }

        List<int> kept = Members(points, count, out distinct);
        int[] outcomes = new int[kept.Count * _space.IssueCount];
        for (int k = 0; k < kept.Count; k++)
        {
            int at = kept[k];
            for (int step = _order.Length - 1; step >= 0; step--)
            {
                outcomes[(k * _space.IssueCount) + _order[step]] = links[step].Option[at];
                at = links[step].Parent[at];
            }
        }

        return outcomes;
    }

    /// <summary>The points in order; a ceiling can make some equal or dominated that were not.</summary>
    private List<int> Members(double[] points, int count, out int distinct)
    {
        bool clipped = false;
        for (int k = 0; k < count; k++)
        {
            for (int p = 0; p < _parties; p++)
            {
                double ceiling = _utilities[p].Ceiling;
                clipped |= points[(k * _parties) + p] > ceiling;
                points[(k * _parties) + p] = Math.Min(points[(k * _parties) + p], ceiling);
            }
        }

        if (clipped || _parties < TreeFrom)
        {
            return Distinct(points, NonDominated.Positions(points, _parties, count, out distinct));
        }

        distinct = count;
        return [.. NonDominated.SortedDescending(points, _parties, count)];
    }

    private static double Highest(ReadOnlySpan<double> terms)
    {
        double highest = terms[0];
        foreach (double term in terms)
        {
            highest = Math.Max(highest, term);
        }

        return highest;
    }

    private (double[] Points, int[] Parents, int[] Options) Step(double[] points, int count, int issue, double[] remaining)
    {
        int[] options = UndominatedOptions(issue);
        if (_parties >= TreeFrom)
        {
            return Cross(points, count, issue, options, remaining);
        }

        var keys = new List<double>(count * options.Length * _parties);
        var parents = new List<int>();
        var chosen = new List<int>();
        double[] point = new double[_parties];
        double[] best = new double[_parties];
        int pruneAt = 1 << 16;
        DominanceGrid? partial = null;
        foreach (int option in options)
        {
            for (int k = 0; k < count; k++)
            {
                for (int p = 0; p < _parties; p++)
                {
                    point[p] = points[(k * _parties) + p] + _utilities[p].Terms(issue)[option];
                    best[p] = Math.Min(point[p] + remaining[p], _utilities[p].Ceiling);
                }

                if (_complete.Dominates(best) || (partial is not null && partial.Dominates(point)))
                {
                    continue;
                }

                keys.AddRange(point);
                parents.Add(k);
                chosen.Add(option);
                if (parents.Count >= pruneAt)
                {
                    partial ??= GridFor(issue, points, count);
                    Prune(ref keys, ref parents, ref chosen, partial);
                    pruneAt = Math.Max(1 << 16, 2 * parents.Count);
                }
            }
        }

        Prune(ref keys, ref parents, ref chosen, null);
        Limit(issue, ref keys, ref parents, ref chosen);
        return ([.. keys], [.. parents], [.. chosen]);
    }

    private void Limit(int issue, ref List<double> keys, ref List<int> parents, ref List<int> chosen)
    {
        if (parents.Count > _limit)
        {
            Reason = $"the frontier of the first {Array.IndexOf(_order, issue) + 1} issues merged has {parents.Count} points, more than {_limit}; "
                + "thinned (raise MaximumMembers or compare on a coarser Resolution)";
            Thin(ref keys, ref parents, ref chosen);
        }
    }

    /// <summary>One step where frontiers are large: each shifted copy of the partial frontier is asked about by one tree of it.</summary>
    private (double[] Points, int[] Parents, int[] Options) Cross(double[] points, int count, int issue, int[] options, double[] remaining)
    {
        double[] shifts = new double[options.Length * _parties];
        for (int i = 0; i < options.Length; i++)
        {
            for (int p = 0; p < _parties; p++)
            {
                shifts[(i * _parties) + p] = _utilities[p].Terms(issue)[options[i]];
            }
        }

        bool[] stays = ShiftedFrontiers.Undominated(points, count, shifts, _parties, Hopeless);
        var keys = new List<double>();
        var parents = new List<int>();
        var chosen = new List<int>();
        for (int at = 0; at < stays.Length; at++)
        {
            if (stays[at])
            {
                (int i, int k) = Math.DivRem(at, count);
                for (int p = 0; p < _parties; p++)
                {
                    keys.Add(points[(k * _parties) + p] + shifts[(i * _parties) + p]);
                }

                parents.Add(k);
                chosen.Add(options[i]);
            }
        }

        if (parents.Count > _limit)
        {
            // Thinning takes evenly from the points in order.
            double[] all = [.. keys];
            Select(all, [.. NonDominated.SortedDescending(all, _parties, parents.Count)], ref keys, ref parents, ref chosen);
        }

        Limit(issue, ref keys, ref parents, ref chosen);
        return ([.. keys], [.. parents], [.. chosen]);

        bool Hopeless(double[] point)
        {
            Span<double> best = stackalloc double[_parties];
            for (int p = 0; p < _parties; p++)
            {
                best[p] = Math.Min(point[p] + remaining[p], _utilities[p].Ceiling);
            }

            return _complete.Dominates(best);
        }
    }

    private DominanceGrid GridFor(int issue, double[] points, int count)
    {
        double[] low = new double[_parties];
        double[] high = new double[_parties];
        Array.Fill(low, double.PositiveInfinity);
        Array.Fill(high, double.NegativeInfinity);
        for (int k = 0; k < count; k++)
        {
            for (int p = 0; p < _parties; p++)
            {
                low[p] = Math.Min(low[p], points[(k * _parties) + p]);
                high[p] = Math.Max(high[p], points[(k * _parties) + p]);
            }
        }

        for (int p = 0; p < _parties; p++)
        {
            high[p] += Highest(_utilities[p].Terms(issue));
        }

        return new DominanceGrid(low, high);
    }

    private void Prune(ref List<double> keys, ref List<int> parents, ref List<int> options, DominanceGrid? grid)
    {
        double[] all = CollectionsMarshal.AsSpan(keys).ToArray();
        List<int> kept = Distinct(all, NonDominated.Positions(all, _parties, parents.Count, out _));
        grid?.Learn(all, kept);
        Select(all, kept, ref keys, ref parents, ref options);
    }

    private void Thin(ref List<double> keys, ref List<int> parents, ref List<int> options)
    {
        int count = parents.Count;
        var kept = new List<int>();
        for (int k = 0; k < _limit; k++)
        {
            kept.Add((int)((long)k * (count - 1) / Math.Max(1, _limit - 1)));
        }

        Select(CollectionsMarshal.AsSpan(keys).ToArray(), kept, ref keys, ref parents, ref options);
    }

    private void Select(double[] all, List<int> kept, ref List<double> keys, ref List<int> parents, ref List<int> options)
    {
        var newKeys = new List<double>(kept.Count * _parties);
        var newParents = new List<int>(kept.Count);
        var newOptions = new List<int>(kept.Count);
        foreach (int at in kept)
        {
            newKeys.AddRange(all.AsSpan(at * _parties, _parties));
            newParents.Add(parents[at]);
            newOptions.Add(options[at]);
        }

        (keys, parents, options) = (newKeys, newParents, newOptions);
    }

    private int[] UndominatedOptions(int issue)
    {
        int count = _space.Issues[issue].OptionCount;
        double[] keys = new double[count * _parties];
        for (int option = 0; option < count; option++)
        {
            for (int p = 0; p < _parties; p++)
            {
                keys[(option * _parties) + p] = _utilities[p].Terms(issue)[option];
            }
        }

        int[] options = [.. Distinct(keys, NonDominated.Positions(keys, _parties, count, out _))];
        Array.Sort(options);
        return options;
    }

    /// <summary>Keeps the first of equal points; equal points stand next to each other.</summary>
    private List<int> Distinct(double[] keys, List<int> positions)
    {
        var kept = new List<int>(positions.Count);
        foreach (int at in positions)
        {
            if (kept.Count == 0 || !keys.AsSpan(at * _parties, _parties).SequenceEqual(keys.AsSpan(kept[^1] * _parties, _parties)))
            {
                kept.Add(at);
            }
        }

        return kept;
    }

    private DominanceGrid Seeds(BargainingProblem lattice)
    {
        double[] low = new double[_parties];
        double[] high = new double[_parties];
        for (int p = 0; p < _parties; p++)
        {
            UtilityRange range = lattice.Range(p);
            (low[p], high[p]) = (range.Minimum, range.Maximum);
        }

        var grid = new DominanceGrid(low, high);
        double[] points = WeightedBest.Points(lattice, _parties == 2 ? 1024 : 4096);
        grid.Learn(points, NonDominated.Positions(points, _parties, points.Length / _parties, out _));
        return grid;
    }
}
