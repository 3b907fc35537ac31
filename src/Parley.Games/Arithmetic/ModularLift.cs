using System.Numerics;

namespace Parley.Games.Arithmetic;

/// <summary>Solves a sparse square system of whole numbers exactly by lifting a solution modulo a prime (Dixon 1982): one factorisation
/// modulo 2^31 - 1, then a few cheap steps per 31 bits of the answer, then fractions from their residues.</summary>
internal static class ModularLift
{
    private const long Prime = 2147483647;

    /// <summary>Solves M z = b; null where M is singular modulo the prime, entries are too large, or no fractions of the allowed size fit.</summary>
    /// <param name="rows">Per row its entries, in columns 0 to n - 1.</param>
    /// <param name="right">Right side.</param>
    /// <returns>Numerators and a common denominator as the last entry; exact: M z = b is checked.</returns>
    public static BigInteger[]? Solve(List<(int Column, BigInteger Value)>[] rows, BigInteger[] right)
    {
        var n = rows.Length;
        if (n == 0)
        {
            return [BigInteger.One];
        }

        if (SparseModularFactor.Of(rows, Prime) is not { } factor)
        {
            return null;
        }

        var greatest = BigInteger.One;
        foreach (var row in rows)
        {
            foreach (var (_, value) in row)
            {
                greatest = BigInteger.Max(greatest, BigInteger.Abs(value));
            }
        }

        // Hadamard's bound tells when to give up.
        var mostSteps = (int)((((long)greatest.GetBitLength() + 6) * n * 2) / 30) + 8;
        var residual = (BigInteger[])right.Clone();
        var solution = new BigInteger[n];
        var power = BigInteger.One;
        var digits = new long[n];
        var reduced = new long[n];
        var next = 8;
        for (var step = 1; step <= mostSteps; step++)
        {
            for (var i = 0; i < n; i++)
            {
                var r = (long)(residual[i] % Prime);
                reduced[i] = r < 0 ? r + Prime : r;
            }

            factor.Solve(reduced, digits);
            for (var i = 0; i < n; i++)
            {
                if (digits[i] != 0)
                {
                    solution[i] += power * digits[i];
                }

                var sum = residual[i];
                foreach (var (column, value) in rows[i])
                {
                    if (digits[column] != 0)
                    {
                        sum -= value * digits[column];
                    }
                }

                residual[i] = sum / Prime;
            }

            power *= Prime;
            if (step == next || step == mostSteps)
            {
                if (Reconstruct(solution, power) is { } answer && Holds(rows, right, answer))
                {
                    return answer;
                }

                next = Math.Min(mostSteps, next * 2);
            }
        }

        return null;
    }

    private static BigInteger[]? Reconstruct(BigInteger[] residues, BigInteger modulus)
    {
        var bound = Root(modulus >> 1);
        var common = BigInteger.One;
        var numerators = new BigInteger[residues.Length + 1];
        for (var i = 0; i < residues.Length; i++)
        {
            // Entries tend to share their denominator: what is found so far mostly leaves a whole number.
            var scaled = residues[i] * common % modulus;
            if (scaled > modulus >> 1)
            {
                scaled -= modulus;
            }

            if (BigInteger.Abs(scaled) <= bound)
            {
                numerators[i] = scaled;
                continue;
            }

            var (r0, r1, t0, t1) = (modulus, scaled.Sign < 0 ? scaled + modulus : scaled, BigInteger.Zero, BigInteger.One);
            while (r1 > bound)
            {
                var quotient = BigInteger.DivRem(r0, r1, out var rest);
                (r0, r1) = (r1, rest);
                (t0, t1) = (t1, t0 - (quotient * t1));
            }

            if (t1.IsZero || BigInteger.Abs(t1) > bound)
            {
                return null;
            }

            var factor = BigInteger.Abs(t1);
            for (var j = 0; j < i; j++)
            {
                numerators[j] *= factor;
            }

            common *= factor;
            numerators[i] = t1.Sign < 0 ? -r1 : r1;
        }

        numerators[^1] = common;
        return numerators;
    }

    private static bool Holds(List<(int Column, BigInteger Value)>[] rows, BigInteger[] right, BigInteger[] answer)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var sum = BigInteger.Zero;
            foreach (var (column, value) in rows[i])
            {
                sum += value * answer[column];
            }

            if (sum != right[i] * answer[^1])
            {
                return false;
            }
        }

        return true;
    }

    private static BigInteger Root(BigInteger value)
    {
        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (value / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
