using Parley.Numerics;
using Parley.Numerics.Parallelism;
using Parley.Playbooks.RepeatedGames.Markov;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Strategies;

namespace Parley.Playbooks.RepeatedGames.Fingerprints;

/// <summary>A strategy's payoff against a probe that is mixed with cooperation and defection, over the unit square: a picture that tells strategies apart.</summary>
/// <remarks>
/// <para>At (x, y) with x + y below 1 the opponent is the probe's Joss-Ann version: it cooperates with probability x, defects with probability y and else plays the probe. From x + y = 1 on it
/// is the Joss-Ann version of the probe's dual at (1 - y, 1 - x); the two meet on the diagonal, and along it the probe does not matter.</para>
/// <para>Where strategy and probe are memory-one the long-run values are exact (<see cref="IsExact"/>); otherwise they are means of simulated matches.</para>
/// <para><b>Source.</b> Ashlock and Kim (2008), Fingerprinting: visualization and automatic analysis of prisoner's dilemma strategies.</para>
/// </remarks>
/// <param name="Steps">Points on each axis are k/Steps for k from 0 to Steps.</param>
/// <param name="Values">Payoff per turn by x (first index) and y.</param>
/// <param name="IsExact">Whether the values are solutions of Markov chains.</param>
public sealed record AshlockFingerprint(int Steps, IReadOnlyList<IReadOnlyList<double>> Values, bool IsExact)
{
    /// <summary>Computes the fingerprint by simulation, or exactly for memory-one strategies with <paramref name="exact"/>.</summary>
    /// <param name="strategy">Whose fingerprint.</param>
    /// <param name="probe">The probe; usually tit for tat.</param>
    /// <param name="steps">Points on each axis less one, from 1 to 200.</param>
    /// <param name="match">Length and game of simulated matches; noise is ignored by the exact values.</param>
    /// <param name="repetitions">Simulated matches per point.</param>
    /// <param name="exact">Whether to use long-run values where both are memory-one.</param>
    /// <param name="seed">Seed of the simulation.</param>
    /// <param name="threads">Worker threads; 0 for one per processor.</param>
    /// <param name="cancellation">Stops the computation.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number does not fit.</exception>
    public static AshlockFingerprint Of(
        RepeatedStrategy strategy, RepeatedStrategy probe, int steps = 10, MatchOptions match = default, int repetitions = 10, bool exact = true, ulong seed = 1, int threads = 0,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps, 200);
        ArgumentOutOfRangeException.ThrowIfLessThan(repetitions, 1);
        var isExact = exact && strategy.MemoryOne is not null && probe.MemoryOne is not null;
        var side = steps + 1;
        var flat = new double[side * side];
        WorldPartition.For(
            flat.Length,
            threads,
            (from, to) =>
            {
                var engine = new MatchEngine();
                for (var point = from; point < to; point++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var (x, y) = (point / side, point % side);
                    flat[point] = isExact
                        ? new MarkovMatch(strategy.MemoryOne!, Mixed(probe.MemoryOne!, x, y, steps)).Payoffs(match.Game).Row.ToDouble()
                        : Simulate(engine, strategy, Mixed(probe, x, y, steps), match, repetitions, seed, (ulong)point);
                }
            },
            cancellation);
        return new AshlockFingerprint(steps, [.. Enumerable.Range(0, side).Select(x => flat.AsSpan(x * side, side).ToArray())], isExact);
    }

    /// <summary>Returns the probe at a point of the square as a memory-one strategy.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="x">x in units of 1/steps.</param>
    /// <param name="y">y in units of 1/steps.</param>
    /// <param name="steps">Denominator.</param>
    public static MemoryOneStrategy Mixed(MemoryOneStrategy probe, int x, int y, int steps)
    {
        ArgumentNullException.ThrowIfNull(probe);
        var (cooperate, defect) = (Rational.Create(x, steps), Rational.Create(y, steps));
        var dual = x + y >= steps;
        if (dual)
        {
            // The dual plays the opposite of the probe that sees the own moves turned over: CC becomes DC and so on.
            (cooperate, defect) = (Rational.One - defect, Rational.One - cooperate);
            probe = new MemoryOneStrategy(Rational.One - probe.First, Rational.One - probe[2], Rational.One - probe[3], Rational.One - probe[0], Rational.One - probe[1]);
        }

        var rest = Rational.One - cooperate - defect;
        return new MemoryOneStrategy(Mix(probe.First), Mix(probe[0]), Mix(probe[1]), Mix(probe[2]), Mix(probe[3]));
        Rational Mix(Rational p) => cooperate + (rest * p);
    }

    private static RepeatedStrategy Mixed(RepeatedStrategy probe, int x, int y, int steps)
    {
        var dual = x + y >= steps;
        var (cooperate, defect) = dual ? (1.0 - ((double)y / steps), 1.0 - ((double)x / steps)) : ((double)x / steps, (double)y / steps);
        return probe with { Create = () => new JossAnnPlayer(probe.Create(), cooperate, defect, dual), Stochastic = true, MemoryOne = null };
    }

    private static double Simulate(MatchEngine engine, RepeatedStrategy strategy, RepeatedStrategy probe, in MatchOptions match, int repetitions, ulong seed, ulong point)
    {
        var (total, turns) = (0.0, 0L);
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            var outcome = engine.Play(strategy, probe, match, seed, (point << 32) + (ulong)repetition);
            total += match.Game.Total(outcome.Counts);
            turns += outcome.Counts.Turns;
        }

        return total / turns;
    }
}
