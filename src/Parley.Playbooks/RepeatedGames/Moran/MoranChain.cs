namespace Parley.Playbooks.RepeatedGames.Moran;

/// <summary>Exact fixation probabilities of several types under the birth-death Moran process, as the absorption of the chain over all compositions of a small population.</summary>
/// <remarks>
/// <para>A state says how many individuals of each type there are. From each state birth is in proportion to fitness 1 - w + w f (f is the mean payoff against all others, not itself) and
/// death is uniform over all. The probability of ending with type t alone solves one linear system in the mixed states.</para>
/// <para><b>Certificate.</b> <see cref="Residual"/> is the largest defect of the equations p(s) = sum of P(s, s') p(s') at the solution, computed anew from the transition rule.</para>
/// <para><b>Cost.</b> Cubic in the number of mixed states, of which at most 2,000 are allowed: 6 types of 5, 4 of 15, 3 of 60.</para>
/// <para><b>Source.</b> Moran (1958); Kemeny and Snell (1960) for absorbing chains.</para>
/// </remarks>
/// <param name="Probabilities">For each type, the probability that it takes over from the given composition.</param>
/// <param name="Residual">The largest defect of the equations.</param>
/// <param name="States">Number of mixed states.</param>
public sealed record MoranChain(IReadOnlyList<double> Probabilities, double Residual, int States)
{
    private const int MostStates = 2_000;

    /// <summary>Solves the chain.</summary>
    /// <param name="payoffs">Payoff of the row's type against the column's, per match or per turn; fitness must be above zero in every mixed state.</param>
    /// <param name="composition">Individuals of each type at the start.</param>
    /// <param name="intensity">w: 1 makes payoff fitness, 0 neutral drift.</param>
    /// <exception cref="ArgumentException">There are too many states, or a fitness is negative or all are zero.</exception>
    public static MoranChain Solve(double[][] payoffs, IReadOnlyList<int> composition, double intensity = 1.0)
    {
        ArgumentNullException.ThrowIfNull(payoffs);
        ArgumentNullException.ThrowIfNull(composition);
        var types = payoffs.Length;
        var population = composition.Sum();
        if (types < 2 || composition.Count != types || composition.Any(c => c < 0) || population < 2 || payoffs.Any(row => row.Length != types))
        {
            throw new ArgumentException("The composition needs a count for each of at least two types, and the payoffs a square table.", nameof(composition));
        }

        var states = new List<int[]>();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        Enumerate(new int[types], 0, population, states);
        var mixed = states.Where(s => s.Count(c => c > 0) > 1).ToList();
        if (mixed.Count > MostStates)
        {
            throw new ArgumentException($"The chain has {mixed.Count} mixed states; at most {MostStates} are solved exactly. Simulate instead.", nameof(composition));
        }

        for (var k = 0; k < mixed.Count; k++)
        {
            index[Key(mixed[k])] = k;
        }

        var steps = mixed.Select(s => Steps(payoffs, s, population, intensity)).ToArray();
        var n = mixed.Count;
        var matrix = new double[n][];
        var right = new double[n][];
        for (var k = 0; k < n; k++)
        {
            (matrix[k], right[k]) = (new double[n], new double[types]);
            matrix[k][k] = 1.0;
            foreach (var (to, probability) in steps[k])
            {
                if (index.TryGetValue(Key(to), out var j))
                {
                    matrix[k][j] -= probability;
                }
                else
                {
                    right[k][Array.FindIndex(to, c => c > 0)] += probability;
                }
            }
        }

        var solution = DenseSystem.Solve(matrix, right);
        var residual = 0.0;
        for (var k = 0; k < n; k++)
        {
            for (var type = 0; type < types; type++)
            {
                var image = 0.0;
                foreach (var (to, probability) in steps[k])
                {
                    image += probability * (index.TryGetValue(Key(to), out var j) ? solution[j][type] : to[type] > 0 ? 1.0 : 0.0);
                }

                residual = Math.Max(residual, Math.Abs(image - solution[k][type]));
            }
        }

        var start = composition.ToArray();
        var answer = index.TryGetValue(Key(start), out var place) ? solution[place] : [.. start.Select(c => c > 0 ? 1.0 : 0.0)];
        return new MoranChain(answer, residual, n);
    }

    private static string Key(int[] state) => string.Join(',', state);

    private static void Enumerate(int[] state, int type, int left, List<int[]> states)
    {
        if (states.Count > 50 * MostStates)
        {
            throw new ArgumentException($"The chain has more than {MostStates} mixed states. Simulate instead.", nameof(state));
        }

        if (type == state.Length - 1)
        {
            state[type] = left;
            states.Add([.. state]);
            return;
        }

        for (var count = 0; count <= left; count++)
        {
            state[type] = count;
            Enumerate(state, type + 1, left - count, states);
        }
    }

    /// <summary>All states one step away with their probabilities, the state itself included.</summary>
    private static List<(int[] To, double Probability)> Steps(double[][] payoffs, int[] state, int population, double intensity)
    {
        var types = state.Length;
        var weight = new double[types];
        var total = 0.0;
        for (var i = 0; i < types; i++)
        {
            if (state[i] == 0)
            {
                continue;
            }

            var payoff = 0.0;
            for (var j = 0; j < types; j++)
            {
                payoff += payoffs[i][j] * (state[j] - (i == j ? 1 : 0));
            }

            var fitness = 1.0 - intensity + (intensity * payoff / (population - 1));
            if (fitness < 0.0)
            {
                throw new ArgumentException("A fitness is negative; add a constant to the payoffs or lower the intensity of selection.", nameof(payoffs));
            }

            weight[i] = state[i] * fitness;
            total += weight[i];
        }

        if (total <= 0.0)
        {
            throw new ArgumentException("All fitnesses are zero in a mixed state; lower the intensity of selection.", nameof(payoffs));
        }

        var steps = new List<(int[], double)>();
        for (var born = 0; born < types; born++)
        {
            for (var dead = 0; dead < types; dead++)
            {
                var probability = weight[born] / total * state[dead] / population;
                if (probability == 0.0)
                {
                    continue;
                }

                var next = (int[])state.Clone();
                next[born]++;
                next[dead]--;
                steps.Add((next, probability));
            }
        }

        return steps;
    }
}
