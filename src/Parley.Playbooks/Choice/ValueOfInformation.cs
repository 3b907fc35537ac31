using Parley.Numerics;

namespace Parley.Playbooks.Choice;

/// <summary>The value of information for a choice between playbooks: which uncertainty, if it were resolved, would change the choice, and what that is worth.</summary>
/// <remarks>
/// <para><b>Method.</b> Everything: the mean over worlds of the best playbook in each world, minus the best mean (expected value of perfect information; Raiffa and Schlaifer 1961). One input: worlds are
/// cut into strata by its value, the best playbook of each stratum is chosen on one half of the worlds (even numbers, then odd) and its gain over the playbook chosen without knowing is measured on
/// the other half; the average of both is the estimate. Choosing and measuring on different worlds avoids the upward bias of single-loop estimates (Strong and Oakley 2013).</para>
/// <para><b>Guarantee.</b> In expectation the estimate is at most the true value of knowing the input, because strata know less than the input. <b>Cost.</b> O(worlds (log worlds + playbooks)) per input.</para>
/// </remarks>
public static class ValueOfInformation
{
    private const int MostStrata = 10;
    private const int LeastInStratum = 10;

    /// <summary>The worth of knowing the world itself before choosing.</summary>
    /// <param name="values">Per playbook its value in each world, the same worlds for all.</param>
    /// <returns>Points with the standard error over worlds.</returns>
    /// <exception cref="ArgumentException">There is no playbook or world, or lengths differ.</exception>
    public static InformationWorth OfEverything(IReadOnlyList<double[]> values)
    {
        var worlds = Check(values);
        var best = BestOf(values, Enumerable.Range(0, worlds));
        double[] gains = [.. Enumerable.Range(0, worlds).Select(w => values.Max(v => v[w]) - values[best][w])];
        return Worth(gains, -1, -1);
    }

    /// <summary>The worth of knowing one input before choosing.</summary>
    /// <param name="values">Per playbook its value in each world, the same worlds for all.</param>
    /// <param name="input">The input's value in each world.</param>
    /// <returns>Points with their standard error, and the choices at either end of the input's range.</returns>
    /// <exception cref="ArgumentException">There is no playbook or world, or lengths differ.</exception>
    public static InformationWorth OfInput(IReadOnlyList<double[]> values, ReadOnlySpan<double> input)
    {
        var worlds = Check(values);
        if (input.Length != worlds)
        {
            throw new ArgumentException($"There are {input.Length} values of the input for {worlds} worlds.", nameof(input));
        }

        var strata = Math.Min(MostStrata, worlds / (2 * LeastInStratum));
        if (strata < 2)
        {
            return new InformationWorth(0, double.PositiveInfinity);
        }

        var stratum = Strata(input, strata);
        double[] gains = new double[worlds];
        for (var half = 0; half < 2; half++)
        {
            var blind = BestOf(values, Enumerable.Range(0, worlds).Where(w => w % 2 == half));
            for (var s = 0; s < strata; s++)
            {
                var informed = BestOf(values, Enumerable.Range(0, worlds).Where(w => w % 2 == half && stratum[w] == s));
                for (var w = 1 - half; w < worlds; w += 2)
                {
                    gains[w] = stratum[w] == s ? values[informed][w] - values[blind][w] : gains[w];
                }
            }
        }

        return Worth(gains, BestOf(values, Enumerable.Range(0, worlds).Where(w => stratum[w] == 0)), BestOf(values, Enumerable.Range(0, worlds).Where(w => stratum[w] == strata - 1)));
    }

    private static int Check(IReadOnlyList<double[]> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0 || values[0].Length == 0 || values.Any(v => v.Length != values[0].Length))
        {
            throw new ArgumentException("Every playbook needs one value for each of the same worlds, at least one.", nameof(values));
        }

        return values[0].Length;
    }

    // Equal values stay in one stratum: an input with few values has few strata.
    private static int[] Strata(ReadOnlySpan<double> input, int strata)
    {
        double[] sorted = input.ToArray();
        int[] order = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, order);
        int[] stratum = new int[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            stratum[order[i]] = i > 0 && sorted[i] == sorted[i - 1] ? stratum[order[i - 1]] : (int)((long)i * strata / sorted.Length);
        }

        return stratum;
    }

    private static int BestOf(IReadOnlyList<double[]> values, IEnumerable<int> worlds)
    {
        int[] among = [.. worlds];
        var (best, highest) = (0, double.NegativeInfinity);
        for (var k = 0; k < values.Count; k++)
        {
            var sum = 0.0;
            foreach (var world in among)
            {
                sum += values[k][world];
            }

            (best, highest) = sum > highest ? (k, sum) : (best, highest);
        }

        return best;
    }

    private static InformationWorth Worth(double[] gains, int below, int above)
    {
        var mean = OrderedSum.Mean(gains);
        double[] squares = [.. gains.Select(g => (g - mean) * (g - mean))];
        var error = gains.Length < 2 ? double.PositiveInfinity : Math.Sqrt(OrderedSum.Sum(squares) / (gains.Length - 1) / gains.Length);
        return new InformationWorth(Math.Max(0.0, mean), error, below, above);
    }
}
