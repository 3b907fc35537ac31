using Parley.Forecasting.Challenges;
using Parley.Forecasting.Decisions;
using Parley.Forecasting.Statics;
using Parley.Numerics.Parallelism;

namespace Parley.Forecasting.Ensembles;

/// <summary>Runs a reading of the challenge model on many draws of the inputs, without recording rounds.</summary>
public static class ChallengeEnsemble
{
    /// <summary>Runs the draws.</summary>
    /// <param name="decision">The decision with its uncertain numbers.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="issue">Number of the issue.</param>
    /// <param name="threads">Most threads; 0 for all. The result does not depend on it.</param>
    /// <param name="cancellation">Asked between blocks of draws.</param>
    /// <returns>Final medians and means.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static EnsembleResult Run(
        EstimatedDecision decision, ChallengeReading reading, int draws, ulong seed, int issue = 0, int threads = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var (medians, means, rounds) = (new double[draws], new double[draws], new int[draws]);
        WorldPartition.For(draws, threads, (from, to) =>
        {
            var solver = new ChallengeRound(decision.Actors.Count, reading.Options);
            var before = new double[decision.Actors.Count];
            for (var n = from; n < to; n++)
            {
                var draw = decision.Draw(seed, (ulong)n);
                var positions = draw.Positions(issue);
                var weights = draw.Weights(issue);
                solver.Start(positions, weights, draw.Saliences(issue));
                var round = 0;
                while (round < reading.Options.Rounds)
                {
                    positions.CopyTo(before, 0);
                    solver.Step(positions);
                    round++;
                    if (before.AsSpan().SequenceEqual(positions))
                    {
                        break;
                    }
                }

                (medians[n], means[n], rounds[n]) = (StaticForecasts.WeightedMedian(positions, weights), StaticForecasts.WeightedMean(positions, weights), round);
            }
        }, cancellation);
        return new EnsembleResult(medians, means, rounds);
    }
}
