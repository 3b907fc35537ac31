using System.Runtime.InteropServices;
using Parley.Bargaining.Problems;

namespace Parley.Bargaining.Frontiers;

/// <summary>Collects the undominated outcomes of a space while <see cref="OutcomeBlocks"/> streams it.</summary>
/// <remarks>
/// <list type="number">
/// <item>A first set of outcomes (best for many weightings of the parties, or evenly spread) teaches a <see cref="DominanceGrid"/>.</item>
/// <item>Blocks whose best corner the grid dominates are skipped; in the others, outcomes that neither it nor (for four and more parties) a
/// <see cref="DominanceIndex"/> of the known points dominates become candidates.</item>
/// <item>Whenever the candidates have doubled, dominated ones are dropped exactly (<see cref="NonDominated"/>) and the grid learns the rest.</item>
/// </list>
/// <para><b>Cost.</b> About one addition and one table look-up per outcome and party; memory for the candidates only.</para>
/// </remarks>
internal struct FrontierSearch : IBlockVisitor
{
    private readonly BargainingProblem _problem;
    private readonly FrontierOptions _options;
    private readonly DominanceGrid _grid;
    private readonly DominanceIndex? _index;
    private readonly int[] _survivors;
    private readonly double[] _scratch;
    private readonly int[] _outcome;
    private List<double> _keys;
    private List<long> _outcomes;
    private int _pruneAt;

    private FrontierSearch(BargainingProblem problem, FrontierOptions options, int blockSize)
    {
        _problem = problem;
        _options = options;
        int parties = problem.PartyCount;
        double[] low = new double[parties];
        double[] high = new double[parties];
        for (int p = 0; p < parties; p++)
        {
            UtilityRange range = problem.Range(p);
            (low[p], high[p]) = (range.Minimum, range.Maximum);
        }

        _grid = new DominanceGrid(low, high);
        _index = parties > 3 ? new DominanceIndex(parties) : null;
        _survivors = new int[blockSize];
        _scratch = new double[parties];
        _outcome = new int[problem.Space.IssueCount];
        _keys = [];
        _outcomes = [];
        _pruneAt = 4096;
    }

    /// <summary>Gets why the search stopped early, or null.</summary>
    public string? Reason { get; private set; }

    /// <summary>Enumerates a space and returns the numbers of its undominated outcomes, best for the first party first.</summary>
    public static (long[] Outcomes, int Distinct, long Examined, string? Reason) Run(BargainingProblem problem, FrontierOptions options)
    {
        var blocks = new OutcomeBlocks(problem);
        var search = new FrontierSearch(problem, options, blocks.Size);
        search.Seed();
        blocks.Walk(ref search);
        int distinct = search.Prune();
        search.OrderTies();
        return ([.. search._outcomes], distinct, blocks.Visited + blocks.Skipped, search.Reason);
    }

    /// <inheritdoc/>
    public readonly bool Skip(ReadOnlySpan<double> upper)
    {
        foreach (double u in upper)
        {
            if (double.IsPositiveInfinity(u))
            {
                return false;
            }
        }

        return _grid.Dominates(upper);
    }

    /// <inheritdoc/>
    public bool Visit(Span<double> block, OutcomeBlocks blocks)
    {
        int size = blocks.Size;
        int count = _grid.Filter(block, size, _survivors);
        for (int k = 0; k < count; k++)
        {
            int j = _survivors[k];
            for (int p = 0; p < _scratch.Length; p++)
            {
                _scratch[p] = block[(p * size) + j];
            }

            if (_index is not null && _index.Dominates(_scratch))
            {
                continue;
            }

            _keys.AddRange(_scratch);
            _outcomes.Add(blocks.OutcomeAt(j));
        }

        if (_outcomes.Count >= _pruneAt)
        {
            Prune();
            if (_outcomes.Count > _options.MemberLimit)
            {
                Reason = $"more than {_options.MemberLimit} undominated outcomes; raise MaximumMembers or compare on a coarser Resolution";
                return false;
            }
        }

        if (_options.MaximumOutcomes > 0 && blocks.Visited + blocks.Skipped >= _options.MaximumOutcomes && blocks.Visited + blocks.Skipped < _problem.Space.Count)
        {
            Reason = $"stopped after {blocks.Visited + blocks.Skipped} of {_problem.Space.Count} outcomes (MaximumOutcomes)";
            return false;
        }

        return true;
    }

    private int Prune()
    {
        int parties = _problem.PartyCount;
        double[] keys = CollectionsMarshal.AsSpan(_keys).ToArray();

        List<int> kept = NonDominated.Positions(keys, parties, _outcomes.Count, out int distinct);
        var keptKeys = new List<double>(kept.Count * parties);
        var keptOutcomes = new List<long>(kept.Count);
        foreach (int position in kept)
        {
            keptKeys.AddRange(keys.AsSpan(position * parties, parties));
            keptOutcomes.Add(_outcomes[position]);
        }

        Learn(keys, kept);
        _keys = keptKeys;
        _outcomes = keptOutcomes;
        _pruneAt = Math.Max(4096, 2 * kept.Count);
        return distinct;
    }

    private readonly void Learn(double[] points, List<int> positions)
    {
        _grid.Learn(points, positions);
        if (_index is not null)
        {
            _index.Clear();
            foreach (int position in positions)
            {
                _index.Add(points.AsSpan(position * _scratch.Length, _scratch.Length));
            }
        }
    }

    /// <summary>Blocks hand out outcomes in an order of their own; outcomes of equal utilities are to stand by their numbers.</summary>
    private readonly void OrderTies()
    {
        int parties = _problem.PartyCount;
        ReadOnlySpan<double> keys = CollectionsMarshal.AsSpan(_keys);
        Span<long> outcomes = CollectionsMarshal.AsSpan(_outcomes);
        for (int start = 0; start < outcomes.Length;)
        {
            int end = start + 1;
            while (end < outcomes.Length && keys.Slice(end * parties, parties).SequenceEqual(keys.Slice(start * parties, parties)))
            {
                end++;
            }

            outcomes[start..end].Sort();
            start = end;
        }
    }

    private readonly void Seed()
    {
        int parties = _problem.PartyCount;
        double[] points;
        if (_problem.IsAdditive)
        {
            points = WeightedBest.Points(_problem, 256);
        }
        else
        {
            long count = (long)_problem.Space.Count;
            int samples = (int)Math.Min(count, 1024);
            points = new double[samples * parties];
            for (int k = 0; k < samples; k++)
            {
                _problem.Space.Decode((long)((Int128)count * k / samples), _outcome);
                _problem.Evaluate(_outcome, points.AsSpan(k * parties, parties));
            }
        }

        Learn(points, NonDominated.Positions(points, parties, points.Length / parties, out _));
    }
}
