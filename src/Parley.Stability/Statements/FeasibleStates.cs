using System.Numerics;

namespace Parley.Stability.Statements;

/// <summary>Finds all combinations of options that satisfy some statements, by deciding options one after another and giving up a branch as soon as a statement can no
/// longer hold; forced options are set at once. Forty options with few feasible states take milliseconds.</summary>
public sealed class FeasibleStates
{
    /// <summary>Most states that are enumerated.</summary>
    public const int MostStates = 1 << 22;

    private const long MostBranches = 200_000_000;

    private readonly int _options;
    private readonly IReadOnlyList<Statement> _statements;
    private readonly int[] _order;
    private readonly Statement[][] _mentioning;
    private readonly CancellationToken _cancelled;
    private readonly List<ulong> _found = [];
    private readonly int _most;
    private long _branches;

    private FeasibleStates(int options, IReadOnlyList<Statement> statements, int most, CancellationToken cancelled)
    {
        _options = options;
        _statements = statements;
        _most = most;
        _cancelled = cancelled;
        _mentioning = [.. Enumerable.Range(0, options).Select(k => statements.Where(s => (s.Mentions >> k & 1) != 0).ToArray())];
        // Options that the same statements bind are decided one after another, so that a contradiction shows early.
        var seen = 0UL;
        var order = new List<int>();
        foreach (var statement in statements.OrderBy(s => BitOperations.PopCount(s.Mentions)))
        {
            for (var rest = statement.Mentions & ~seen; rest != 0; rest &= rest - 1)
            {
                order.Add(BitOperations.TrailingZeroCount(rest));
            }

            seen |= statement.Mentions;
        }

        order.AddRange(Enumerable.Range(0, options).Where(k => (seen >> k & 1) == 0));
        _order = [.. order];
    }

    /// <summary>Enumerates the feasible states.</summary>
    /// <param name="options">Number of options, 0 to 63.</param>
    /// <param name="statements">What must hold.</param>
    /// <param name="cancelled">Stops the search.</param>
    /// <returns>Masks in rising order; empty where the statements contradict one another.</returns>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MostStates"/> states, or the search is too long.</exception>
    public static ulong[] Enumerate(int options, IReadOnlyList<Statement> statements, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options, 63);
        if (statements.Count == 0 && options <= 22)
        {
            var all = new ulong[1 << options];
            for (var k = 0; k < all.Length; k++)
            {
                all[k] = (ulong)k;
            }

            return all;
        }

        if (options <= 22)
        {
            return Scan(options, statements);
        }

        var search = new FeasibleStates(options, statements, MostStates, cancelled);
        search.Branch(0, 0);
        search._found.Sort();
        return [.. search._found];
    }

    /// <summary>Names statements that cannot all hold, no fewer of which contradict one another.</summary>
    /// <param name="options">Number of options.</param>
    /// <param name="statements">Contradictory statements.</param>
    /// <param name="cancelled">Stops the search.</param>
    /// <returns>Indices of a smallest-by-inclusion contradictory subset.</returns>
    public static IReadOnlyList<int> Contradiction(int options, IReadOnlyList<Statement> statements, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var kept = Enumerable.Range(0, statements.Count).ToList();
        for (var k = 0; k < statements.Count; k++)
        {
            var without = kept.Where(i => i != k).ToList();
            var search = new FeasibleStates(options, [.. without.Select(i => statements[i])], 1, cancelled);
            search.Branch(0, 0);
            if (search._found.Count == 0)
            {
                kept = without;
            }
        }

        return kept;
    }

    /// <summary>Decides every combination, 64 at a time: the lowest six options run through all their values within a word.</summary>
    private static ulong[] Scan(int options, IReadOnlyList<Statement> statements)
    {
        ReadOnlySpan<ulong> patterns = [0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC, 0xF0F0F0F0F0F0F0F0, 0xFF00FF00FF00FF00, 0xFFFF0000FFFF0000, 0xFFFFFFFF00000000];
        Span<ulong> words = stackalloc ulong[Math.Max(6, options)];
        patterns.CopyTo(words);
        var found = new List<ulong>();
        var all = options >= 6 ? ulong.MaxValue : (1UL << (1 << options)) - 1;
        for (var high = 0UL; high < 1UL << Math.Max(0, options - 6); high++)
        {
            for (var k = 6; k < options; k++)
            {
                words[k] = (high >> (k - 6) & 1) != 0 ? ulong.MaxValue : 0;
            }

            var holds = all;
            foreach (var statement in statements)
            {
                holds &= statement.Evaluate(words);
            }

            for (; holds != 0; holds &= holds - 1)
            {
                found.Add((high << 6) | (uint)BitOperations.TrailingZeroCount(holds));
            }
        }

        return [.. found];
    }

    private void Branch(ulong mask, ulong known)
    {
        if ((++_branches & 0xfff) == 0)
        {
            _cancelled.ThrowIfCancellationRequested();
            if (_branches > MostBranches)
            {
                throw new InvalidOperationException($"the feasible states could not be enumerated within {MostBranches} steps (add statements that rule out more)");
            }
        }

        if (!Propagate(ref mask, ref known))
        {
            return;
        }

        var next = Array.Find(_order, k => (known >> k & 1) == 0);
        if (BitOperations.PopCount(known) == _options)
        {
            if (_found.Count >= _most)
            {
                throw new InvalidOperationException($"more than {_most} states are feasible (rule out more, or split the conflict)");
            }

            _found.Add(mask);
            return;
        }

        Branch(mask, known | (1UL << next));
        if (_most > 1 || _found.Count == 0)
        {
            Branch(mask | (1UL << next), known | (1UL << next));
        }
    }

    /// <summary>Sets options that can be set one way only; false where a statement cannot hold any more.</summary>
    private bool Propagate(ref ulong mask, ref ulong known)
    {
        if (known == 0 && _statements.Any(s => s.Decide(0, 0) == false))
        {
            return false;
        }

        var again = true;
        while (again)
        {
            again = false;
            foreach (var k in _order)
            {
                var bit = 1UL << k;
                if ((known & bit) != 0)
                {
                    if (_mentioning[k].Length > 0 && !Possible(_mentioning[k], mask, known))
                    {
                        return false;
                    }

                    continue;
                }

                if (_mentioning[k].Length == 0)
                {
                    continue;
                }

                var no = Possible(_mentioning[k], mask, known | bit);
                var yes = Possible(_mentioning[k], mask | bit, known | bit);
                if (!no && !yes)
                {
                    return false;
                }

                if (no != yes)
                {
                    mask |= yes ? bit : 0;
                    known |= bit;
                    again = true;
                }
            }
        }

        return true;
    }

    private static bool Possible(Statement[] statements, ulong mask, ulong known)
    {
        foreach (var statement in statements)
        {
            if (statement.Decide(mask, known) == false)
            {
                return false;
            }
        }

        return true;
    }
}
