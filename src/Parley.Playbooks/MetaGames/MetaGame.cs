using Parley.Games.Empirical;
using Parley.Numerics;
using Parley.Playbooks.Pairs;

namespace Parley.Playbooks.MetaGames;

/// <summary>The game behind a matrix of playbooks: both sides choose a playbook once, knowing the means; its equilibria, and how sure they are.</summary>
/// <remarks>
/// <para><b>Method.</b> The bimatrix of mean values is solved for all its equilibria exactly (<see cref="EmpiricalAnalysis"/>). Then the worlds are drawn anew with replacement (bootstrap; Efron
/// 1979), which keeps what the pairs of one world have in common, the means are taken again and the game is solved again: the confidence of an equilibrium is the share of resamples in which the same
/// playbooks are in use in one.</para>
/// <para><b>Limits.</b> This is about sampling of worlds, not about whether the model is right. <b>Cost.</b> pairs x worlds and one solution per resample.</para>
/// </remarks>
public static class MetaGame
{
    private const ulong Stream = 0x4d657461;

    /// <summary>Solves the game of a played matrix.</summary>
    /// <param name="matrix">A played matrix.</param>
    /// <param name="options">Resamples, level, seed, threads.</param>
    /// <param name="cancellation">Ends the resampling early; what there is is returned.</param>
    /// <returns>Equilibria with confidence: player 0 is the asking party, player 1 the counterpart.</returns>
    public static EmpiricalResult Of(PlaybookMatrixResult matrix, EmpiricalOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var worlds = matrix.Worlds;
        var means = new double[matrix.Pairs.Count * 2];
        var even = new int[worlds];
        Array.Fill(even, 1);
        Fill(matrix, even, means);
        var game = EmpiricalGame.Of(
            ["asking party", "counterpart"],
            [[.. matrix.Options.Mine.Select(b => b.Id)], [.. matrix.Options.Theirs.Select(b => b.Id)]],
            means);
        var seed = options.Seed > 0 ? options.Seed : 1;
        return EmpiricalAnalysis.Run(
            game,
            (resample, payoffs) =>
            {
                var random = new RandomStream(seed, (ulong)resample, Stream);
                var counts = new int[worlds];
                for (var i = 0; i < worlds; i++)
                {
                    counts[random.NextInt32(worlds)]++;
                }

                Fill(matrix, counts, payoffs);
            },
            options,
            cancellation);
    }

    // Profile by profile, the asking party's playbook fastest, party by party.
    private static void Fill(PlaybookMatrixResult matrix, int[] counts, double[] payoffs)
    {
        var (rows, columns) = (matrix.Options.Mine.Count, matrix.Options.Theirs.Count);
        for (var theirs = 0; theirs < columns; theirs++)
        {
            for (var mine = 0; mine < rows; mine++)
            {
                var at = 2 * ((theirs * rows) + mine);
                var pair = matrix.Pair(mine, theirs);
                payoffs[at] = Mean(pair.WorldValues[matrix.Options.For], counts);
                payoffs[at + 1] = Mean(pair.WorldValues[matrix.Options.Against], counts);
            }
        }
    }

    private static double Mean(double[] values, int[] counts)
    {
        var sum = 0.0;
        for (var world = 0; world < values.Length; world++)
        {
            sum += counts[world] * values[world];
        }

        return sum / values.Length;
    }
}
