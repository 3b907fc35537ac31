using System.Numerics;
using Parley.Games.Arithmetic;
using Parley.Numerics;

namespace Parley.Games.SequenceForms;

/// <summary>Computes the exact realisation plans of a complementary basis: weights out of the basis are zero, reduced costs of basic
/// sequences are zero, which leaves one sparse square system per player.</summary>
internal static class BasisLift
{
    /// <summary>Returns both players' plans, or null where the basis is singular or the plans are not distributions.</summary>
    public static (Rational[] First, Rational[] Second)? Of(SequenceForm form, bool[] basic)
    {
        var x = form.First.Sequences;
        bool[] first = basic[..x];
        bool[] second = basic[x..];
        // Player 1's plan makes player 2's basic sequences costless, and the other way round.
        var plan1 = Plan(form.First, first, form.Second, second, [.. form.Payoffs.Select(p => (p.First, p.Second, p.B))]);
        if (plan1 is null)
        {
            return null;
        }

        var plan2 = Plan(form.Second, second, form.First, first, [.. form.Payoffs.Select(p => (p.Second, p.First, p.A))]);
        return plan2 is null ? null : (plan1, plan2);
    }

    private static Rational[]? Plan(SequencePlayer own, bool[] ownBasic, SequencePlayer other, bool[] otherBasic, List<(int Own, int Other, BigInteger Payoff)> payoffs)
    {
        // Unknowns: own basic weights, then the other's value per information set (and of the whole).
        var column = new int[own.Sequences];
        var count = 0;
        for (var s = 0; s < column.Length; s++)
        {
            column[s] = ownBasic[s] ? count++ : -1;
        }

        var values = count;
        var size = count + other.Sets + 1;
        var otherRow = new int[other.Sequences];
        var rows = new List<List<(int, BigInteger)>>();
        // Own equations.
        rows.Add(column[0] >= 0 ? [(column[0], BigInteger.One)] : []);
        for (var set = 0; set < own.Sets; set++)
        {
            var row = new List<(int, BigInteger)>();
            if (column[own.Before[set]] >= 0)
            {
                row.Add((column[own.Before[set]], BigInteger.MinusOne));
            }

            for (var a = 0; a < own.Counts[set]; a++)
            {
                if (column[own.First[set] + a] >= 0)
                {
                    row.Add((column[own.First[set] + a], BigInteger.One));
                }
            }

            rows.Add(row);
        }

        // The other's basic sequences: value of its set - values of the sets behind it - payoffs = 0.
        for (var s = 0; s < otherRow.Length; s++)
        {
            otherRow[s] = -1;
            if (otherBasic[s])
            {
                otherRow[s] = rows.Count;
                rows.Add([]);
            }
        }

        if (rows.Count != size)
        {
            return null;
        }

        if (otherRow[0] >= 0)
        {
            rows[otherRow[0]].Add((values, BigInteger.One));
        }

        for (var set = 0; set < other.Sets; set++)
        {
            if (otherRow[other.Before[set]] >= 0)
            {
                rows[otherRow[other.Before[set]]].Add((values + 1 + set, BigInteger.MinusOne));
            }

            for (var a = 0; a < other.Counts[set]; a++)
            {
                if (otherRow[other.First[set] + a] >= 0)
                {
                    rows[otherRow[other.First[set] + a]].Add((values + 1 + set, BigInteger.One));
                }
            }
        }

        foreach (var (mine, theirs, payoff) in payoffs)
        {
            if (otherRow[theirs] >= 0 && column[mine] >= 0 && !payoff.IsZero)
            {
                rows[otherRow[theirs]].Add((column[mine], -payoff));
            }
        }

        var right = new BigInteger[size];
        right[0] = BigInteger.One;
        if (ModularLift.Solve([.. rows], right) is not { } solution)
        {
            return null;
        }

        var plan = new Rational[own.Sequences];
        for (var s = 0; s < plan.Length; s++)
        {
            if (column[s] >= 0)
            {
                if (solution[column[s]].Sign < 0)
                {
                    return null;
                }

                plan[s] = Rational.Create(solution[column[s]], solution[^1]);
            }
        }

        return plan;
    }
}
