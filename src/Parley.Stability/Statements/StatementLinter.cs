using Parley.Stability.Conflicts;

namespace Parley.Stability.Statements;

/// <summary>Finds preference statements that do nothing or undo one another, over the feasible states: never true, always true, the same as an earlier one, the opposite
/// of an earlier one, or redundant (the earlier statements decide every pair of states that it could decide).</summary>
public static class StatementLinter
{
    /// <summary>Looks at prioritised statements.</summary>
    /// <param name="states">States of option form.</param>
    /// <param name="table">Their options as words.</param>
    /// <param name="statements">The statements, most important first.</param>
    public static IReadOnlyList<StatementRemark> Check(StateSet states, StatementTable table, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(statements);
        var remarks = new List<StatementRemark>();
        var earlier = new List<ulong[]>();
        var classes = new int[states.Count];
        var count = 1;
        for (var k = 0; k < statements.Count; k++)
        {
            var holds = table.Evaluate(statements[k]);
            var satisfied = holds.Sum(w => System.Numerics.BitOperations.PopCount(w));
            var twin = earlier.FindIndex(e => e.AsSpan().SequenceEqual(holds));
            var opposite = earlier.FindIndex(e => Opposite(e, holds, states.Count));
            var refined = Refine(classes, holds, ref count);
            if (satisfied == 0)
            {
                remarks.Add(new StatementRemark(k, "never-true", "is never true in a feasible state"));
            }
            else if (satisfied == states.Count)
            {
                remarks.Add(new StatementRemark(k, "always-true", "is true in every feasible state"));
            }
            else if (twin >= 0)
            {
                remarks.Add(new StatementRemark(k, "duplicate", $"says the same as statement {twin + 1}"));
            }
            else if (opposite >= 0)
            {
                remarks.Add(new StatementRemark(k, "contradicts", $"is the opposite of statement {opposite + 1}, which is more important: it never decides anything"));
            }
            else if (!refined)
            {
                remarks.Add(new StatementRemark(k, "redundant", "decides between no two states that the statements before it leave tied"));
            }

            earlier.Add(holds);
        }

        return remarks;
    }

    private static bool Opposite(ulong[] a, ulong[] b, int count)
    {
        for (var w = 0; w < a.Length; w++)
        {
            var all = w == a.Length - 1 && (count & 63) != 0 ? (1UL << (count & 63)) - 1 : ulong.MaxValue;
            if ((a[w] ^ b[w]) != all)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Refine(int[] classes, ulong[] holds, ref int count)
    {
        var known = new Dictionary<(int Class, bool Holds), int>();
        for (var s = 0; s < classes.Length; s++)
        {
            var key = (classes[s], (holds[s >> 6] >> s & 1) != 0);
            if (!known.TryGetValue(key, out var id))
            {
                known.Add(key, id = known.Count);
            }

            classes[s] = id;
        }

        var refined = known.Count > count;
        count = known.Count;
        return refined;
    }
}
